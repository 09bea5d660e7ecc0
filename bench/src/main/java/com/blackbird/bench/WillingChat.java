package com.blackbird.bench;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.SendResult;

/** A chat that is always there and takes every change; what it does with posts is its own. */
interface WillingChat extends ChatGateway {
  @Override
  default ChatPlatform platform() {
    return ChatPlatform.SLACK;
  }

  @Override
  default ConnectionState state() {
    return ConnectionState.CONNECTED;
  }

  @Override
  default SendResult edit(MessageRef message, ChatMessage newState) {
    return new SendResult.Sent(message);
  }

  @Override
  default SendResult delete(MessageRef message) {
    return new SendResult.Sent(message);
  }
}
