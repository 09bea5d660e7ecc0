/**
 * An account's webhook: where it is, the secrets that sign what is sent there, by the rules of
 * Standard Webhooks. Does not know what is sent, and speaks no HTTP: the way there is a {@link
 * com.blackbird.activity.webhook.WebhookPost}. Start reading at {@link
 * com.blackbird.activity.webhook.WebhookSender}.
 */
@NullMarked
package com.blackbird.activity.webhook;

import org.jspecify.annotations.NullMarked;
