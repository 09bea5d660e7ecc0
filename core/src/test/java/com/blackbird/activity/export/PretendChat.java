package com.blackbird.activity.export;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chat that keeps what it is told. */
final class PretendChat implements ChatGateway {
  final List<String> said = new ArrayList<>();
  final List<byte[]> files = new ArrayList<>();
  Optional<SendResult> instead = Optional.empty();
  Runnable whenAsked = () -> {};

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.DISCORD;
  }

  @Override
  public ConnectionState state() {
    return ConnectionState.CONNECTED;
  }

  @Override
  public SendResult post(Post post) {
    whenAsked.run();
    return instead.orElseGet(() -> {
      said.add(post.message().plainText());
      post.message().attachments().stream().map(ChatFile::bytes).forEach(files::add);
      return new SendResult.Sent(new MessageRef(post.channel(), String.valueOf(said.size())));
    });
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    said.set(Integer.parseInt(message.message()) - 1, newState.plainText());
    return new SendResult.Sent(message);
  }

  @Override
  public SendResult delete(MessageRef message) {
    throw new UnsupportedOperationException("an export takes nothing back");
  }
}
