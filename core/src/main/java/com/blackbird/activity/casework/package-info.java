/**
 * How people work on cases: lists, buttons and their forms, ready answers and transcripts. What a
 * case is and how it lives is the room of support. Start reading at {@link
 * com.blackbird.activity.casework.CasesCommand}.
 */
@NullMarked
package com.blackbird.activity.casework;

import org.jspecify.annotations.NullMarked;
