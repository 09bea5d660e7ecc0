package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.zone.ZoneSource;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time zones of people's Slack profiles, asked for when a word such as "yesterday" needs one
 * and kept for a while: https://docs.slack.dev/reference/methods/users.info
 */
final class SlackZones implements ZoneSource {
  private static final Logger LOG = LoggerFactory.getLogger(SlackZones.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration KEPT_WHEN_FAILED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final SlackConnection connection;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  SlackZones(SlackConnection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  private record Known(Optional<ZoneId> zone, Instant until) {}

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.SLACK;
  }

  @Override
  public Optional<ZoneId> zone(Caller caller) {
    Instant now = clock.instant();
    String user = caller.workspace() + "/" + caller.user().id();
    Known before = known.get(user);
    if (before != null && now.isBefore(before.until())) {
      return before.zone();
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    Optional<ZoneId> zone = ask(caller.user().id());
    known.put(user, new Known(zone, now.plus(zone.isPresent() ? KEPT : KEPT_WHEN_FAILED)));
    return zone;
  }

  private Optional<ZoneId> ask(String user) {
    try {
      UsersInfoResponse answer = connection.methods().usersInfo(request -> request.user(user));
      if (!answer.isOk()) {
        LOG.warn("Slack does not tell time zones: {}", answer.getError());
        return Optional.empty();
      }
      return Optional.ofNullable(answer.getUser().getTz()).map(ZoneId::of);
    } catch (IOException | SlackApiException | DateTimeException e) {
      LOG.warn("Slack did not tell a time zone: {}", e.toString());
      return Optional.empty();
    }
  }
}
