/**
 * What stays the same when the same error is reported again with other values: the one identity by
 * which errors become problems. A pure function of platform and message, so it uses no other room
 * and keeps nothing. Start reading at {@link com.blackbird.activity.signature.Signatures}.
 */
@NullMarked
package com.blackbird.activity.signature;

import org.jspecify.annotations.NullMarked;
