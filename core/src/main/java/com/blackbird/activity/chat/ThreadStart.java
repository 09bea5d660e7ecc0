package com.blackbird.activity.chat;

import java.util.List;

/**
 * A thread of its own that begins with a message.
 *
 * @param title what the thread is called, where a platform gives threads names; foreign text in it
 *     stays inert
 * @param isPrivate whether only its members may see it; Slack, which has no such threads, begins it
 *     in the conversation of its members
 * @param tags words for a forum's tags; those that the forum does not have are left out. At a help
 *     desk they become tags of the ticket, and the first of urgent, high, normal and low its
 *     priority
 * @param members the platform's ids of the people who are to see it from the beginning
 * @param isDone whether the matter is done: a help desk then solves the ticket, and opens it again
 *     when it is not
 */
public record ThreadStart(
    String title, boolean isPrivate, List<String> tags, List<String> members, boolean isDone) {
  public ThreadStart {
    tags = List.copyOf(tags);
    members = List.copyOf(members);
  }

  /** A thread about something that is not done. */
  public ThreadStart(String title, boolean isPrivate, List<String> tags, List<String> members) {
    this(title, isPrivate, tags, members, false);
  }

  /** The same, about something that is done, or is not. */
  public ThreadStart done(boolean isIt) {
    return new ThreadStart(title, isPrivate, tags, members, isIt);
  }
}
