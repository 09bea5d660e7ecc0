package com.blackbird.sandbox.slack.world;

import org.jspecify.annotations.Nullable;

/** A message that has no timestamp yet. */
public record Draft(
    Message.Author author,
    Message.Content content,
    @Nullable String threadTs,
    @Nullable String subtype,
    @Nullable String ephemeralFor) {

  /** An ordinary message in a channel or thread. */
  public static Draft of(
      Message.Author author, Message.Content content, @Nullable String threadTs) {
    return new Draft(author, content, threadTs, null, null);
  }

  /** The same, seen by one user only. */
  public Draft onlyFor(String user) {
    return new Draft(author, content, threadTs, subtype, user);
  }

  /** The same with a subtype. */
  public Draft as(@Nullable String kind) {
    return new Draft(author, content, threadTs, kind, ephemeralFor);
  }
}
