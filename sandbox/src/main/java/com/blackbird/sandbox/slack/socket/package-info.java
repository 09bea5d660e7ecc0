/**
 * Socket Mode: the connections of apps, the envelopes sent to them and their acknowledgements.
 *
 * <p>Knows nothing of what the payloads mean. Start reading at {@link
 * com.blackbird.sandbox.slack.socket.SocketMode}.
 */
@NullMarked
package com.blackbird.sandbox.slack.socket;

import org.jspecify.annotations.NullMarked;
