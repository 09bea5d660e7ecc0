package com.blackbird.bot.smoke;

import com.blackbird.bot.smoke.Person.Seen;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What a person sees of a channel since they last typed a command. */
final class Conversation {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private final Supplier<List<Message>> visible;
  private final Set<String> earlier = new HashSet<>();

  /** A message with its id. */
  record Message(String id, Seen seen) {}

  Conversation(Supplier<List<Message>> visible) {
    this.visible = visible;
  }

  void begin() {
    visible.get().forEach(message -> earlier.add(message.id()));
  }

  List<Seen> now() {
    return visible.get().stream()
        .filter(message -> !earlier.contains(message.id()))
        .map(Message::seen)
        .toList();
  }

  Seen sees(String text) {
    try {
      return Awaitility.await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .until(() -> find(text), found -> !found.isEmpty())
          .getLast();
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("No message with “" + text + "” but:\n" + texts(), e);
    }
  }

  private List<Seen> find(String text) {
    return now().stream().filter(seen -> seen.text().contains(text)).toList();
  }

  private String texts() {
    return now().stream().map(Seen::text).collect(Collectors.joining("\n---\n"));
  }
}
