/**
 * Silence: learns how often each integration usually talks and notices when it does not. {@link
 * com.blackbird.activity.silence.TalkIntake} counts by the hour within the intake's transaction,
 * {@link com.blackbird.activity.silence.SilenceKeeper} looks when it is time, and what it decides
 * follows from a {@link com.blackbird.activity.silence.Rhythm} alone, by {@link
 * com.blackbird.activity.silence.SilencePolicy}. The problem that it opens lives on as any other
 * does. Knows nothing of channels.
 */
@NullMarked
package com.blackbird.activity.silence;

import org.jspecify.annotations.NullMarked;
