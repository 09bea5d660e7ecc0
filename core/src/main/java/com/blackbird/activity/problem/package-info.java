/**
 * Problems: the same error on the same integration, counted, with what is still stuck and with its
 * life from open to recovered. {@link com.blackbird.activity.problem.ProblemIntake} counts within
 * the intake's transaction, {@link com.blackbird.activity.problem.ProblemKeeper} looks afterwards
 * and decides what changes by itself, {@link com.blackbird.activity.problem.ProblemHands} does what
 * people decide. Who has to tell others claims from {@link
 * com.blackbird.activity.problem.ProblemChanges}. Knows nothing of channels and subscriptions.
 */
@NullMarked
package com.blackbird.activity.problem;

import org.jspecify.annotations.NullMarked;
