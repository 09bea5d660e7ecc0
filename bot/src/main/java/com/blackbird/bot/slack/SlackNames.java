package com.blackbird.bot.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.model.User;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of people and channels, asked for when somebody writes or mentions them and kept for a
 * while; who cannot be named goes by the id.
 */
final class SlackNames {
  private static final Logger LOG = LoggerFactory.getLogger(SlackNames.class);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration KEPT_WHEN_FAILED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  /** Each name that is not known is a question to Slack, and a message may hold thousands. */
  private static final int MOST_OF_A_MESSAGE = 20;

  private final SlackWeb web;
  private final Clock clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  SlackNames(SlackWeb web, Clock clock) {
    this.web = web;
    this.clock = clock;
  }

  /**
   * How somebody is shown.
   *
   * @param picture where the person's picture is; null when there is none
   */
  record Face(String name, boolean isBot, @Nullable URI picture) {}

  private record Known(Face face, Instant until) {}

  /** Who that is. */
  Face face(String workspace, String user) {
    return known(workspace, user, this::askForPerson);
  }

  /** The names in one message of a workspace. */
  SlackProse.Names in(String workspace) {
    return new SlackProse.Names() {
      private int asked;

      @Override
      public String person(String id) {
        return name(id, SlackNames.this::askForPerson);
      }

      @Override
      public String channel(String id) {
        return name(id, SlackNames.this::askForChannel);
      }

      private String name(String id, Question question) {
        if (!isFresh(known.get(workspace + "/" + id)) && ++asked > MOST_OF_A_MESSAGE) {
          return id;
        }
        return known(workspace, id, question).name();
      }
    };
  }

  private boolean isFresh(@Nullable Known before) {
    return before != null && clock.instant().isBefore(before.until());
  }

  private Face known(String workspace, String id, Question question) {
    Instant now = clock.instant();
    String key = workspace + "/" + id;
    Known before = known.get(key);
    if (before != null && isFresh(before)) {
      return before.face();
    }
    if (known.size() >= MOST) {
      known.clear();
    }
    Optional<Face> found = ask(workspace, id, question);
    Face face = found.orElseGet(() -> before == null ? new Face(id, false, null) : before.face());
    known.put(key, new Known(face, now.plus(found.isPresent() ? KEPT : KEPT_WHEN_FAILED)));
    return face;
  }

  private static Optional<Face> ask(String workspace, String id, Question question) {
    try {
      return question.ask(workspace, id);
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack did not tell the name of {}: {}", id, e.toString());
      return Optional.empty();
    }
  }

  private Optional<Face> askForPerson(String workspace, String id)
      throws IOException, SlackApiException {
    var answer = web.methods(workspace).usersInfo(request -> request.user(id));
    if (!answer.isOk()) {
      LOG.warn("Slack does not tell the name of {}: {}", id, answer.getError());
      return Optional.empty();
    }
    User user = answer.getUser();
    User.Profile profile = user.getProfile();
    String name =
        profile == null
            ? first(user.getRealName(), user.getName(), id)
            : first(profile.getDisplayName(), profile.getRealName(), first(user.getName(), id));
    return Optional.of(
        new Face(name, user.isBot(), profile == null ? null : picture(profile.getImage72())));
  }

  private Optional<Face> askForChannel(String workspace, String id)
      throws IOException, SlackApiException {
    var answer = web.methods(workspace).conversationsInfo(request -> request.channel(id));
    return answer.isOk()
        ? Optional.of(new Face(first(answer.getChannel().getName(), id), false, null))
        : Optional.empty();
  }

  /** Slack gives a picture out to everybody; anything else than an address is none. */
  static @Nullable URI picture(@Nullable String address) {
    return address == null || !address.startsWith("http")
        ? null
        : SlackProse.address(address).orElse(null);
  }

  private static String first(@Nullable String... names) {
    for (String name : names) {
      if (name != null && !name.isBlank()) {
        return name;
      }
    }
    return "";
  }

  /** One question to Slack. */
  @FunctionalInterface
  private interface Question {
    Optional<Face> ask(String workspace, String id) throws IOException, SlackApiException;
  }
}
