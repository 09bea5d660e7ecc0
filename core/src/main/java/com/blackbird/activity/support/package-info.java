/**
 * The case: its life, its clock, its two threads and what it teaches. How somebody gets to support
 * is the room of escalation, how support works on cases that of casework; what is said in the
 * threads is copied by the room of relay. Start reading at {@link
 * com.blackbird.activity.support.Case} and {@link com.blackbird.activity.support.CaseLife}.
 */
@NullMarked
package com.blackbird.activity.support;

import org.jspecify.annotations.NullMarked;
