/**
 * The way to the accounts' webhooks for retries, over HTTP. What is sent there is decided in the
 * core; see {@link com.blackbird.bot.retry.WebhookCalls}.
 */
@NullMarked
package com.blackbird.bot.retry;

import org.jspecify.annotations.NullMarked;
