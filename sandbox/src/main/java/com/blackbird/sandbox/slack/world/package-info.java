/**
 * What a Slack holds: workspaces, users, channels, messages, views, files and installed apps.
 *
 * <p>State only, thread-safe, in memory. Who may change it is decided in {@code api} and {@code
 * play}; who is told of it in {@code dispatch}. Start reading at {@link
 * com.blackbird.sandbox.slack.world.World}.
 */
@NullMarked
package com.blackbird.sandbox.slack.world;

import org.jspecify.annotations.NullMarked;
