package com.blackbird.activity.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together what was said. */
final class TalkReader {
  private final ConversationStore conversations;
  private final MessageStore messages;
  private final FileStore files;

  TalkReader(ConversationStore conversations, MessageStore messages, FileStore files) {
    this.conversations = conversations;
    this.messages = messages;
    this.files = files;
  }

  List<Said> read(ConversationId id) {
    Map<Integer, Side> sides = new HashMap<>();
    conversations
        .everyThread(id)
        .forEach(thread -> sides.put(thread.number(), thread.member().side()));
    Map<String, List<Said.Wording>> earlier = new HashMap<>();
    for (MessageStore.Earlier one : messages.earlier(id)) {
      earlier
          .computeIfAbsent(one.number() + "\n" + one.message(), any -> new ArrayList<>())
          .add(one.wording());
    }
    return messages.all(id).stream()
        .map(message ->
            said(
                id,
                message,
                sides.getOrDefault(message.number(), Side.DESK),
                files,
                earlier.getOrDefault(message.number() + "\n" + message.id(), List.of())))
        .toList();
  }

  static Said said(
      ConversationId id,
      RelayMessage message,
      Side side,
      FileStore files,
      List<Said.Wording> earlier) {
    return new Said(
        message.number(),
        side,
        message.id(),
        message.speaker(),
        message.isOwn(),
        message.isVisible(),
        message.body().text(),
        files.of(id, message.number(), message.id(), message.body().files()),
        message.saidAt(),
        earlier,
        message.deletedAt());
  }
}
