package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Draft;
import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Addresses at which an app answers what a user did: five times within 30 minutes.
 *
 * @see <a
 *     href="https://docs.slack.dev/interactivity/handling-user-interaction#message_responses">Message
 *     responses</a>
 */
public final class ResponseUrls {
  /** Where response urls are served. */
  public static final String PATH = "/slack/response/";

  private static final int USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final SandboxAddress address;
  private final Clock clock;
  private final Board board;
  private final Map<String, Target> targets = new ConcurrentHashMap<>();

  /** No addresses yet. */
  public ResponseUrls(SandboxAddress address, Clock clock, Board board) {
    this.address = address;
    this.clock = clock;
    this.board = board;
  }

  /**
   * Whom an answer reaches.
   *
   * @param original the message in which the user acted, when it was one
   */
  record Target(
      Installation installation,
      Channel channel,
      User user,
      @Nullable String original,
      Instant issued,
      AtomicInteger uses) {}

  /** A new address for one thing that a user did. */
  String issue(Installation installation, Channel channel, User user, @Nullable String original) {
    Instant now = clock.instant();
    targets.values().removeIf(old -> old.issued().plus(LIFE).plus(LIFE).isBefore(now));
    String key = channel.team() + "-" + Ids.secret();
    targets.put(key, new Target(installation, channel, user, original, now, new AtomicInteger()));
    return address.http(PATH + key);
  }

  /** The channel that such an address writes to, by id and name. */
  public Set<String> places(String key) {
    Target target = targets.get(key);
    return target == null ? Set.of() : Set.of(target.channel().id(), target.channel().name());
  }

  /** Does what a request to such an address asks for. */
  public void respond(String key, JsonNode request) {
    Target target = targets.get(key);
    if (target == null || clock.instant().isAfter(target.issued().plus(LIFE))) {
      throw new Refusal("expired_url");
    }
    if (target.uses().incrementAndGet() > USES) {
      throw new Refusal("used_url");
    }
    answer(target, request);
  }

  /** Shows the payload of an acknowledged command as a message. */
  void acknowledge(Installation installation, Channel channel, User user, JsonNode payload) {
    answer(
        new Target(installation, channel, user, null, clock.instant(), new AtomicInteger()),
        payload);
  }

  private void answer(Target target, JsonNode request) {
    String original = target.original();
    if (original != null && request.path("delete_original").asBoolean(false)) {
      board.delete(target.channel(), original);
      return;
    }
    Message.Content content = ContentReader.read(request, target.installation());
    boolean replaces = original != null && request.path("replace_original").asBoolean(false);
    if (!replaces || !replaced(target, original, content)) {
      post(target, request, content);
    }
  }

  private boolean replaced(Target target, @Nullable String original, Message.Content content) {
    return original != null
        && board
            .edit(target.channel(), original, content, target.installation().bot().id())
            .isPresent();
  }

  private void post(Target target, JsonNode request, Message.Content content) {
    String thread = Json.text(request, "thread_ts");
    Draft draft =
        Draft.of(Board.authorOf(target.installation()), content, thread.isEmpty() ? null : thread);
    boolean everyone = Json.text(request, "response_type").equals("in_channel");
    board.post(target.channel(), everyone ? draft : draft.onlyFor(target.user().id()));
  }
}
