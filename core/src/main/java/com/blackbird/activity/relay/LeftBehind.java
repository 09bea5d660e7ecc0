package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatPlatform;
import java.util.List;

/** The files of messages that do not go along: they are too large, or could not be got. */
final class LeftBehind {
  private final RelayRound round;

  LeftBehind(RelayRound round) {
    this.round = round;
  }

  /** Who sends such files hears which; the others read it in their place. */
  void tell(RelayThread source, RelayMessage message, RelayThread target) {
    List<SaidFile> left = of(source, message, target);
    if (!left.isEmpty()) {
      String name = "left/" + target.number() + "/" + message.id();
      Side side = target.member().side();
      round.say(source, name, notices -> notices.left(left, side, platform(target)));
    }
  }

  /** Whether any file of the message does not get to the thread. */
  boolean isAny(RelayThread source, RelayMessage message, RelayThread target) {
    return !of(source, message, target).isEmpty();
  }

  private List<SaidFile> of(RelayThread source, RelayMessage message, RelayThread target) {
    return source.member().isSpeakingOnly() || message.body().files().isEmpty()
        ? List.of()
        : CopyParts.left(
            round
                .stores()
                .files()
                .of(round.id(), message.number(), message.id(), message.body().files()),
            platform(target));
  }

  private static ChatPlatform platform(RelayThread thread) {
    return thread.member().root().channel().platform();
  }
}
