/**
 * Retries from the chat: records that failed and may go through by now are sent to the account's
 * webhook, to be synced again; above a limit with the word of a second person. What became of them
 * is read in the log. Start reading at {@link com.blackbird.activity.retry.Retries}.
 */
@NullMarked
package com.blackbird.activity.retry;

import org.jspecify.annotations.NullMarked;
