/**
 * Chatwoot behind the chat port: a case is a conversation of an API inbox, what customers say are
 * incoming messages, what the bot says to support are private notes.
 *
 * <p>Start reading at {@link com.blackbird.bot.desk.chatwoot.ChatwootGateway}. The API is described
 * at https://developers.chatwoot.com/api-reference/introduction
 */
@NullMarked
package com.blackbird.bot.desk.chatwoot;

import org.jspecify.annotations.NullMarked;
