/** The pretended Discord. Start reading at {@link com.blackbird.sandbox.discord.DiscordSandbox}. */
@NullMarked
package com.blackbird.sandbox.discord;

import org.jspecify.annotations.NullMarked;
