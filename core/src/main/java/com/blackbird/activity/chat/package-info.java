/**
 * The neutral chat message and the one port through which it reaches a chat platform.
 *
 * <p>Knows no platform and no other package; every package may use it. Start reading at {@link
 * com.blackbird.activity.chat.ChatMessage} and {@link com.blackbird.activity.chat.ChatGateway}.
 */
@NullMarked
package com.blackbird.activity.chat;

import org.jspecify.annotations.NullMarked;
