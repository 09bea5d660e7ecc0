/**
 * The documented limits and formats of messages, components, forms and commands, each with the
 * address of its documentation page. Start at {@link com.blackbird.sandbox.discord.rule.Limits}.
 */
@NullMarked
package com.blackbird.sandbox.discord.rule;

import org.jspecify.annotations.NullMarked;
