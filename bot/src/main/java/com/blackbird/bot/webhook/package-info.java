/**
 * The way to the accounts' webhooks for retries, over HTTP. What is sent there is decided in the
 * core; see {@link com.blackbird.bot.webhook.WebhookCalls}.
 */
@NullMarked
package com.blackbird.bot.webhook;

import org.jspecify.annotations.NullMarked;
