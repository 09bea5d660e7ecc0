/**
 * Slack behind the chat port; the only package that knows the Slack SDK.
 *
 * <p>Six names, the same as for Discord: {@code Properties} (settings), {@code Connection} (the
 * socket and its life), {@code Listeners} (what people do becomes requests), {@code Renderer}
 * (neutral messages become Block Kit), {@code Gateway} (sending), {@code Errors} (Slack's error
 * codes). Not for anything that Discord needs too: that is in core.
 */
@NullMarked
package com.blackbird.bot.slack;

import org.jspecify.annotations.NullMarked;
