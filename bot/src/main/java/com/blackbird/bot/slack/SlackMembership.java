package com.blackbird.bot.slack;

import com.blackbird.activity.chat.Membership;

/** What Slack says of a person in a workspace, asked for when somebody wants to know. */
record SlackMembership(SlackProfiles profiles, SlackGroups groups, String team, String user)
    implements Membership {
  @Override
  public boolean isAdmin() {
    return profiles.isAdmin(team, user);
  }

  @Override
  public boolean isGuest() {
    return profiles.isGuest(team, user);
  }

  @Override
  public boolean isIn(String group) {
    return groups.contains(team, group, user);
  }
}
