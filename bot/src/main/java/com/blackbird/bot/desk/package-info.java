/**
 * Help desks behind the chat port: what Zendesk, Intercom and Chatwoot have in common, each of
 * which has a package of its own below and knows nothing of the others.
 *
 * <p>Start reading at {@link com.blackbird.bot.desk.DeskDoor} for what help desks tell, and at
 * {@link com.blackbird.bot.desk.DeskClient} for what they are asked.
 */
@NullMarked
package com.blackbird.bot.desk;

import org.jspecify.annotations.NullMarked;
