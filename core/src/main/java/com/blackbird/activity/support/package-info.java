/**
 * The case: how somebody gets help from support, how support works on it, and how it ends. What is
 * said in its threads is copied by the room of relay; what solved it is remembered by the room of
 * fix. Start reading at {@link com.blackbird.activity.support.Case} and {@link
 * com.blackbird.activity.support.CaseLife}.
 */
@NullMarked
package com.blackbird.activity.support;

import org.jspecify.annotations.NullMarked;
