/**
 * Interactions: what a user did with a command, a component or a form, and how a bot answers it in
 * time. Start at {@link com.blackbird.sandbox.discord.interaction.Interactions}.
 */
@NullMarked
package com.blackbird.sandbox.discord.interaction;

import org.jspecify.annotations.NullMarked;
