package com.blackbird.bot.operations;

import java.util.function.IntSupplier;

/**
 * Something of a room that has to be forgotten in time; any replica may do it at any time.
 *
 * @param what is forgotten, for the log
 * @param forget forgets it and returns how many
 */
public record Chore(String what, IntSupplier forget) {}
