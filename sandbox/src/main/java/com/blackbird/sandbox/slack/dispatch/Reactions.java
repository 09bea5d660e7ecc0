package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Emoji on messages.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/reactions.add">reactions.add</a>
 */
public final class Reactions {
  private final Board board;

  /** Reacts on this board. */
  public Reactions(Board board) {
    this.board = board;
  }

  /** Adds a reaction. */
  public synchronized void add(Channel channel, String ts, String emoji, String user) {
    Message message = find(channel, ts);
    if (givenBy(message, emoji).contains(user)) {
      throw new Refusal("already_reacted");
    }
    List<Reaction> changed = new ArrayList<>();
    boolean known = false;
    for (Reaction reaction : message.reactions()) {
      boolean same = reaction.name().equals(emoji);
      known |= same;
      changed.add(same ? with(reaction, user) : reaction);
    }
    if (!known) {
      changed.add(new Reaction(emoji, List.of(user)));
    }
    store(channel, message, changed, event("reaction_added", channel, message, emoji, user));
  }

  /** Takes a reaction back. */
  public synchronized void remove(Channel channel, String ts, String emoji, String user) {
    Message message = find(channel, ts);
    if (!givenBy(message, emoji).contains(user)) {
      throw new Refusal("no_reaction");
    }
    List<Reaction> changed =
        message.reactions().stream()
            .map(reaction -> reaction.name().equals(emoji) ? without(reaction, user) : reaction)
            .filter(reaction -> !reaction.users().isEmpty())
            .toList();
    store(channel, message, changed, event("reaction_removed", channel, message, emoji, user));
  }

  private void store(Channel channel, Message message, List<Reaction> changed, ObjectNode event) {
    Optional<Message> stored = channel.change(message.ts(), old -> old.withReactions(changed));
    stored.ifPresent(after -> board.reacted(channel, after, event));
  }

  private static Message find(Channel channel, String ts) {
    return channel.message(ts).orElseThrow(() -> new Refusal("message_not_found"));
  }

  private static List<String> givenBy(Message message, String emoji) {
    return message.reactions().stream()
        .filter(reaction -> reaction.name().equals(emoji))
        .flatMap(reaction -> reaction.users().stream())
        .toList();
  }

  private static Reaction with(Reaction reaction, String user) {
    List<String> users = new ArrayList<>(reaction.users());
    users.add(user);
    return new Reaction(reaction.name(), users);
  }

  private static Reaction without(Reaction reaction, String user) {
    List<String> users = reaction.users().stream().filter(other -> !other.equals(user)).toList();
    return new Reaction(reaction.name(), users);
  }

  private ObjectNode event(
      String type, Channel channel, Message message, String emoji, String user) {
    ObjectNode event = Json.object().put("type", type).put("user", user).put("reaction", emoji);
    event.put("item_user", message.author().user());
    event
        .putObject("item")
        .put("type", "message")
        .put("channel", channel.id())
        .put("ts", message.ts());
    return event.put("event_ts", board.eventTime());
  }
}
