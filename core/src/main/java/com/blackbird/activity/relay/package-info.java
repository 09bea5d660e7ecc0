/**
 * Conversations: threads whose talk is copied into each other, across platforms, in order, once,
 * and without loss.
 *
 * <p>Knows nothing of cases: whoever opens a conversation says which threads belong to it, and
 * hears what is said. Everything that happens in threads comes in by {@link
 * com.blackbird.activity.relay.RelayInbox}, is worked on by {@link
 * com.blackbird.activity.relay.RelayWorker}, one conversation at a time, and goes out through the
 * outbox. What an event means is decided by {@link com.blackbird.activity.relay.RelayPolicy}; start
 * reading at {@link com.blackbird.activity.relay.Relay}.
 */
@NullMarked
package com.blackbird.activity.relay;

import org.jspecify.annotations.NullMarked;
