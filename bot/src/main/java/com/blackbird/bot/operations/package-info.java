/**
 * What keeps the bot running: its database, its clock, its patience with others, its state for
 * people and machines.
 */
@NullMarked
package com.blackbird.bot.operations;

import org.jspecify.annotations.NullMarked;
