/**
 * The machinery that commands share: what a command is, how its words are read, and how it is
 * answered in time.
 *
 * <p>The commands themselves live with their capability. Start reading at {@link
 * com.blackbird.activity.command.ChatCommand} and {@link
 * com.blackbird.activity.command.Dispatcher}.
 */
@NullMarked
package com.blackbird.activity.command;

import org.jspecify.annotations.NullMarked;
