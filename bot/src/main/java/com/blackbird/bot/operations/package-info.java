/**
 * What keeps the bot running: its database, its clock, its patience with others, its state for
 * people and machines. Knows neither Slack nor Discord. Start reading at {@link
 * com.blackbird.bot.operations.SteadyWork}, by which everything is done that nobody asked for.
 */
@NullMarked
package com.blackbird.bot.operations;

import org.jspecify.annotations.NullMarked;
