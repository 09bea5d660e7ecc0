package com.blackbird.activity.chat;

import java.util.Set;

/**
 * What a chat platform says of a person in their workspace; may ask the platform when asked. What
 * the platform does not tell gives no right: then nobody is an admin or in a group, and whoever may
 * be a guest is one.
 */
public interface Membership {
  /** Nobody tells anything of the person. */
  Membership UNKNOWN = new Known(false, false, Set.of());

  /** Whether they look after the workspace itself, and so may decide who does what in it. */
  boolean isAdmin();

  /**
   * Whether they only visit: a guest, or somebody from another company in a channel that both
   * share.
   */
  boolean isGuest();

  /** Whether they are in this user group, or have this role. */
  boolean isIn(String group);

  /** All of it, known before. */
  record Known(boolean isAdmin, boolean isGuest, Set<String> groups) implements Membership {
    /** Copies the groups. */
    public Known {
      groups = Set.copyOf(groups);
    }

    @Override
    public boolean isIn(String group) {
      return groups.contains(group);
    }
  }
}
