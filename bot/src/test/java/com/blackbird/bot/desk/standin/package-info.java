/**
 * Stand-ins for help desks: real HTTP servers that follow what each vendor has published of its API
 * and its webhooks, and know nothing of the bot.
 *
 * <p>Start reading at {@link com.blackbird.bot.desk.standin.StandIn}.
 */
@NullMarked
package com.blackbird.bot.desk.standin;

import org.jspecify.annotations.NullMarked;
