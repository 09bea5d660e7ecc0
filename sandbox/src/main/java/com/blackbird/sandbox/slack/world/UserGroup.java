package com.blackbird.sandbox.slack.world;

import java.util.List;

/**
 * Some people of a workspace who can be mentioned at once.
 *
 * @param handle what stands behind the at sign
 * @param users the ids of its members
 */
public record UserGroup(String id, String handle, List<String> users) {
  /** Copies the members. */
  public UserGroup {
    users = List.copyOf(users);
  }
}
