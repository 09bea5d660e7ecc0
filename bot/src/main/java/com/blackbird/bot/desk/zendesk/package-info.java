/**
 * Zendesk behind the chat port: a case is a ticket, what customers say are public comments in their
 * names, what the bot says to support are internal notes.
 *
 * <p>Start reading at {@link com.blackbird.bot.desk.zendesk.ZendeskGateway}. The API is described
 * at https://developer.zendesk.com/api-reference/ticketing/introduction/
 */
@NullMarked
package com.blackbird.bot.desk.zendesk;

import org.jspecify.annotations.NullMarked;
