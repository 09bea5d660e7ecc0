/** The bot as a program. Start reading at {@link com.blackbird.bot.BotApplication}. */
@NullMarked
package com.blackbird.bot;

import org.jspecify.annotations.NullMarked;
