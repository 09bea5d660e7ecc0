/**
 * The durable outbox for everything that the bot says of its own accord: written in the caller's
 * transaction, sent in order per channel, never lost, never seen twice.
 *
 * <p>Not for answers to commands, which go their own way. Callers need {@link
 * com.blackbird.activity.delivery.Outbox} and {@link com.blackbird.activity.delivery.Handle}; how
 * it is sent begins at {@link com.blackbird.activity.delivery.Courier}.
 */
@NullMarked
package com.blackbird.activity.delivery;

import org.jspecify.annotations.NullMarked;
