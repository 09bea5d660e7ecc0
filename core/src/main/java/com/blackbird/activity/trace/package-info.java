/**
 * The trace of a piece of work, carried through the database: from the request that reports an
 * error to the message that a channel reads. Knows no tracing library; who traces implements {@link
 * com.blackbird.activity.trace.Spans}. Start reading at {@link com.blackbird.activity.trace.Trace}.
 */
@NullMarked
package com.blackbird.activity.trace;

import org.jspecify.annotations.NullMarked;
