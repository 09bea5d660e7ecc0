package com.blackbird.activity.export;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A chat that keeps what it is told. */
final class PretendChat implements ChatGateway {
  final List<String> said = new ArrayList<>();
  final List<byte[]> files = new ArrayList<>();
  Optional<SendResult> instead = Optional.empty();
  Optional<SendResult> insteadOfEdit = Optional.empty();
  Runnable whenAsked = () -> {};

  /** It has what it was told, and says that it has not. */
  boolean losesAnswers;

  private final List<String> keys = new ArrayList<>();

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
    return instead.orElseGet(() -> taken(post));
  }

  private SendResult taken(Post post) {
    int earlier = post.triedAt() == null ? -1 : keys.indexOf(post.key());
    if (earlier >= 0) {
      return new SendResult.Sent(new MessageRef(post.channel(), String.valueOf(earlier + 1)));
    }
    keys.add(post.key());
    said.add(post.message().plainText());
    post.message().attachments().stream().map(ChatFile::bytes).forEach(files::add);
    return losesAnswers
        ? new SendResult.TryLater(Duration.ZERO, Reason.PLATFORM_DOWN)
        : new SendResult.Sent(new MessageRef(post.channel(), String.valueOf(said.size())));
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return insteadOfEdit.orElseGet(() -> {
      said.set(Integer.parseInt(message.message()) - 1, newState.plainText());
      return new SendResult.Sent(message);
    });
  }

  @Override
  public SendResult delete(MessageRef message) {
    throw new UnsupportedOperationException("an export takes nothing back");
  }
}
