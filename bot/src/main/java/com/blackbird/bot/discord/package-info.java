/**
 * Discord behind the chat port; the only package that knows JDA.
 *
 * <p>Six names, the same as for Slack: {@code Properties} (settings), {@code Connection} (the
 * gateway and its life), {@code Listeners} (what people do becomes requests), {@code Renderer}
 * (neutral messages become components V2), {@code Gateway} (sending), {@code Errors} (Discord's
 * error codes). {@code DiscordCommands} makes Discord's typed options from the catalogue.
 */
@NullMarked
package com.blackbird.bot.discord;

import org.jspecify.annotations.NullMarked;
