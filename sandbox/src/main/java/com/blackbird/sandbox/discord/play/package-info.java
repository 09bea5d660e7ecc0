/**
 * Playing the users of the pretended Discord, in Java and over HTTP. Start at {@link
 * com.blackbird.sandbox.discord.play.DiscordUser}.
 */
@NullMarked
package com.blackbird.sandbox.discord.play;

import org.jspecify.annotations.NullMarked;
