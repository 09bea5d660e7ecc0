/**
 * The state of the pretended Discord: guilds, members, channels, messages, and who may do what.
 * Every access holds the lock of {@link com.blackbird.sandbox.discord.world.World}; start reading
 * there.
 */
@NullMarked
package com.blackbird.sandbox.discord.world;

import org.jspecify.annotations.NullMarked;
