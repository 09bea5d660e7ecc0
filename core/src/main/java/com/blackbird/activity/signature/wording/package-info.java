/**
 * Tells the wording of a sentence, which identifies an error, from its values, which vary. Works on
 * one text at a time, in one pass over its characters and a few over its tokens. Start reading at
 * {@link com.blackbird.activity.signature.wording.Phrase}.
 */
@NullMarked
package com.blackbird.activity.signature.wording;

import org.jspecify.annotations.NullMarked;
