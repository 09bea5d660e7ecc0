/**
 * Intercom behind the chat port: a case is a conversation, what customers say are a contact's
 * comments, what the bot says to support are notes.
 *
 * <p>Start reading at {@link com.blackbird.bot.desk.intercom.IntercomGateway}. The API is described
 * at https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations
 */
@NullMarked
package com.blackbird.bot.desk.intercom;

import org.jspecify.annotations.NullMarked;
