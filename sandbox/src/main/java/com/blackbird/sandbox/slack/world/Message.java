package com.blackbird.sandbox.slack.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One message as it is now; a change makes a new value.
 *
 * @param ephemeralFor the only user who sees it, or null when everyone in the channel does
 */
public record Message(
    String ts,
    @Nullable String threadTs,
    Author author,
    Content content,
    @Nullable String subtype,
    @Nullable Edited edited,
    List<Reaction> reactions,
    @Nullable String ephemeralFor) {

  /**
   * Who wrote it; a bot has all ids, and may show another name.
   *
   * @param name the real name
   */
  public record Author(
      String user,
      @Nullable String botId,
      @Nullable String appId,
      String name,
      @Nullable String shownAs,
      @Nullable String icon) {

    /** A person or a bot under its own name. */
    public static Author of(User user, @Nullable String appId) {
      return new Author(user.id(), user.botId(), appId, user.realName(), null, null);
    }
  }

  /** What it says. Arrays are never changed after they are stored. */
  public record Content(
      String text,
      ArrayNode blocks,
      ArrayNode attachments,
      ArrayNode files,
      @Nullable ObjectNode metadata) {

    /** Text alone. */
    public static Content text(String text) {
      return new Content(text, Json.array(), Json.array(), Json.array(), null);
    }

    /** The same with other attachments. */
    public Content withAttachments(ArrayNode other) {
      return new Content(text, blocks, other, files, metadata);
    }

    /** The same with files. */
    public Content withFiles(ArrayNode shared) {
      return new Content(text, blocks, attachments, shared, metadata);
    }
  }

  public Message {
    reactions = List.copyOf(reactions);
  }

  /** Whether it stands in a thread below another message. */
  public boolean isReply() {
    return threadTs != null && !threadTs.equals(ts);
  }

  /** Whether a reply is shown in the channel too. */
  public boolean isBroadcast() {
    return "thread_broadcast".equals(subtype);
  }

  public boolean isEphemeral() {
    return ephemeralFor != null;
  }

  /** The same message with other content. */
  public Message withContent(Content changed, @Nullable Edited by) {
    return new Message(ts, threadTs, author, changed, subtype, by, reactions, ephemeralFor);
  }

  /** The same message with other reactions. */
  public Message withReactions(List<Reaction> changed) {
    return new Message(ts, threadTs, author, content, subtype, edited, changed, ephemeralFor);
  }

  /** The place that a deleted message leaves when its thread goes on without it. */
  public Message asTombstone() {
    Content gone = Content.text("This message was deleted.");
    return new Message(ts, threadTs, author, gone, "tombstone", edited, List.of(), null);
  }
}
