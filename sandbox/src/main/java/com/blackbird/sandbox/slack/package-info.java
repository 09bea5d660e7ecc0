/** The pretended Slack. Start reading at {@link com.blackbird.sandbox.slack.SlackSandbox}. */
@NullMarked
package com.blackbird.sandbox.slack;

import org.jspecify.annotations.NullMarked;
