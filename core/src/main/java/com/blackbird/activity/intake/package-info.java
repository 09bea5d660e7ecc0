/**
 * Takes in what integrations report: reads bodies as streams, checks each activity by itself, and
 * stores what is valid once and for all. Knows nothing of HTTP. Start reading at {@link
 * com.blackbird.activity.intake.Intake}.
 */
@NullMarked
package com.blackbird.activity.intake;

import org.jspecify.annotations.NullMarked;
