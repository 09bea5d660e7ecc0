package com.blackbird.activity.chat;

import java.util.List;

/**
 * A thread of its own that begins with a message.
 *
 * @param title what the thread is called, where a platform gives threads names; foreign text in it
 *     stays inert
 * @param isPrivate whether only its members may see it; Slack, which has no such threads, begins it
 *     in the direct messages to the first member
 * @param tags words for a forum's tags; those that the forum does not have are left out
 * @param members the platform's ids of the people who are to see it from the beginning
 */
public record ThreadStart(
    String title, boolean isPrivate, List<String> tags, List<String> members) {
  public ThreadStart {
    tags = List.copyOf(tags);
    members = List.copyOf(members);
  }
}
