/** Tests of what keeps the bot running. */
@NullMarked
package com.blackbird.bot.operations;

import org.jspecify.annotations.NullMarked;
