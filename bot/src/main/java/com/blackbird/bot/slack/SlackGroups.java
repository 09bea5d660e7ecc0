package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatGroup;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in Slack's user groups, asked for when a right depends on it and kept for two minutes.
 * What was known a quarter of an hour ago counts when Slack does not answer; nobody is in a group
 * of which nothing is known: https://docs.slack.dev/reference/methods/usergroups.users.list
 */
final class SlackGroups {
  private static final Logger LOG = LoggerFactory.getLogger(SlackGroups.class);
  private static final Duration KEPT = Duration.ofMinutes(2);
  private static final Duration KEPT_WHEN_FAILED = Duration.ofMinutes(15);
  private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(30);
  private static final int MOST = 1_000;

  private final SlackWeb web;
  private final Clock clock;
  private final Map<String, Members> known = new ConcurrentHashMap<>();

  SlackGroups(SlackWeb web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  /**
   * Who is in a group.
   *
   * @param askAgain from when on Slack is asked again
   */
  private record Members(Set<String> users, Instant toldAt, Instant askAgain) {}

  /** Whether the person is in the group. */
  boolean contains(String team, String group, String user) {
    return members(team, group).users().contains(user);
  }

  /** The workspace's groups that are in use; none when Slack does not tell them. */
  List<ChatGroup> all(String team) {
    try {
      UsergroupsListResponse answer =
          web.methods(team).usergroupsList(request -> request.teamId(team));
      if (answer.isOk()) {
        return answer.getUsergroups().stream()
            .map(group -> new ChatGroup(group.getId(), "@" + group.getHandle()))
            .toList();
      }
      LOG.warn("Slack does not tell the user groups: {}", answer.getError());
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack did not tell the user groups: {}", e.toString());
    }
    return List.of();
  }

  private Members members(String team, String group) {
    Instant now = clock.instant();
    String key = team + "/" + group;
    Members before = known.get(key);
    if (before != null && now.isBefore(before.askAgain())) {
      return before;
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    Members fresh =
        ask(team, group)
            .map(users -> new Members(users, now, now.plus(KEPT)))
            .orElseGet(() -> withoutAnswer(before, now));
    known.put(key, fresh);
    return fresh;
  }

  private static Members withoutAnswer(@Nullable Members before, Instant now) {
    Instant next = now.plus(BETWEEN_FAILURES);
    return before != null && now.isBefore(before.toldAt().plus(KEPT_WHEN_FAILED))
        ? new Members(before.users(), before.toldAt(), next)
        : new Members(Set.of(), Instant.EPOCH, next);
  }

  private Optional<Set<String>> ask(String team, String group) {
    try {
      UsergroupsUsersListResponse answer =
          web.methods(team).usergroupsUsersList(request -> request.usergroup(group).teamId(team));
      if (answer.isOk()) {
        return Optional.of(Set.copyOf(answer.getUsers()));
      }
      LOG.warn("Slack does not tell who is in a user group: {}", answer.getError());
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack did not tell who is in a user group: {}", e.toString());
    }
    return Optional.empty();
  }
}
