package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.zone.ZoneSource;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
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
 * What people's Slack profiles say: names, time zones, languages, and who is an admin or a guest;
 * asked for when one is needed and kept for a while. What was known counts while Slack does not
 * answer; whoever is not known is taken for a guest:
 * https://docs.slack.dev/reference/methods/users.info
 */
final class SlackProfiles implements ZoneSource {
  private static final Logger LOG = LoggerFactory.getLogger(SlackProfiles.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration KEPT_FOR_GUESTS = Duration.ofMinutes(10);
  private static final Duration KEPT_FOR_ADMINS = Duration.ofMinutes(1);
  private static final Duration KEPT_WHEN_FAILED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final SlackWeb web;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  SlackProfiles(SlackWeb web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  private record Profile(
      Optional<ZoneId> zone,
      Language language,
      Optional<String> name,
      boolean isAdmin,
      boolean isGuest) {
    /** Whoever may be a guest is one. */
    static final Profile NONE =
        new Profile(Optional.empty(), Language.ENGLISH, Optional.empty(), false, true);

    /** The same while Slack does not tell: whoever was an admin may be none any more. */
    Profile unsure() {
      return new Profile(zone, language, name, false, isGuest);
    }
  }

  private record Known(Profile profile, Instant since, Instant until) {}

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.SLACK;
  }

  @Override
  public Optional<ZoneId> zone(Caller caller) {
    return profile(caller.workspace(), caller.user().id()).zone();
  }

  /** The language that the person has chosen in Slack; English when Slack does not tell. */
  Language language(String team, String user) {
    return profile(team, user).language();
  }

  /** What the person is called; the id when Slack does not tell. */
  String name(String team, String user) {
    return profile(team, user).name().orElse(user);
  }

  /** Whether the person looks after the workspace: an admin or an owner, a minute ago at most. */
  boolean isAdmin(String team, String user) {
    return profile(team, user, KEPT_FOR_ADMINS).isAdmin();
  }

  /** Whether the person is a guest, or of another company; ten minutes ago at most. */
  boolean isGuest(String team, String user) {
    return profile(team, user, KEPT_FOR_GUESTS).isGuest();
  }

  private Profile profile(String team, String user) {
    return profile(team, user, KEPT);
  }

  private Profile profile(String team, String user, Duration oldest) {
    Instant now = clock.instant();
    String person = team + "/" + user;
    Known before = known.get(person);
    if (before != null
        && now.isBefore(before.until())
        && now.isBefore(before.since().plus(oldest))) {
      return before.profile();
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    Optional<Profile> told = ask(team, user);
    Profile profile =
        told.orElseGet(() -> before == null ? Profile.NONE : before.profile().unsure());
    Duration kept = told.isPresent() ? KEPT : KEPT_WHEN_FAILED;
    known.put(person, new Known(profile, now, now.plus(kept)));
    return profile;
  }

  private Optional<Profile> ask(String team, String user) {
    try {
      UsersInfoResponse answer =
          web.methods(team).usersInfo(request -> request.user(user).includeLocale(true));
      if (!answer.isOk()) {
        LOG.warn("Slack does not tell profiles: {}", answer.getError());
        return Optional.empty();
      }
      return Optional.of(read(team, answer.getUser()));
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack did not tell a profile: {}", e.toString());
      return Optional.empty();
    }
  }

  private static Profile read(String team, User user) {
    boolean isOurs = isOf(team, user);
    return new Profile(
        Optional.ofNullable(user.getTz()).flatMap(SlackProfiles::zone),
        Language.of(user.getLocale()),
        Optional.ofNullable(user.getName()),
        isOurs && !user.isDeleted() && (user.isAdmin() || user.isOwner() || user.isPrimaryOwner()),
        !isOurs || user.isRestricted() || user.isUltraRestricted() || user.isStranger());
  }

  /**
   * Whether the person is of the workspace, or of one organisation with it. Slack calls nobody a
   * stranger who is in a channel that two companies share:
   * https://docs.slack.dev/reference/objects/user-object
   */
  private static boolean isOf(String team, User user) {
    String home = user.getTeamId();
    User.EnterpriseUser organised = user.getEnterpriseUser();
    return home == null
        || home.equals(team)
        || (organised != null
            && (team.equals(organised.getEnterpriseId())
                || (organised.getTeams() != null && organised.getTeams().contains(team))));
  }

  /** A name that this Java does not know is no zone. */
  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
