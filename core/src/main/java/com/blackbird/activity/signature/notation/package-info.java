/**
 * Reads the structure of a message, whatever its notation: JSON and its relatives, XML, HTML,
 * forms, lines of names and values. Never refuses anything, because what is reported may be cut off
 * or printed by hand. Start reading at {@link com.blackbird.activity.signature.notation.Notations}.
 */
@NullMarked
package com.blackbird.activity.signature.notation;

import org.jspecify.annotations.NullMarked;
