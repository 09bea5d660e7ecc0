package com.blackbird.sandbox.discord.interaction;

import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something a user did that a bot has to answer:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object.
 */
public final class Interaction {
  /** How long its token is good for. */
  static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

  private final String id;
  private final String token;
  private final Act act;
  private final Instant started;
  private State state = State.WAITING;
  private @Nullable Message original;
  private List<JsonNode> choices = List.of();

  Interaction(String id, String token, Act act, Instant started) {
    this.id = id;
    this.token = token;
    this.act = act;
    this.started = started;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  String token() {
    return token;
  }

  /** What the user did. */
  public Act act() {
    return act;
  }

  /** What became of it. */
  public State state() {
    return state;
  }

  /** The choices that the bot offered. */
  public List<JsonNode> choices() {
    return choices;
  }

  /** The message that `@original` means, or null. */
  @Nullable Message original() {
    return original;
  }

  boolean isTokenExpired(Instant now) {
    return now.isAfter(started.plus(TOKEN_LIFE));
  }

  void answered(State newState, @Nullable Message message) {
    state = newState;
    original = message;
  }

  void offered(List<JsonNode> offered) {
    state = State.ANSWERED;
    choices = List.copyOf(offered);
  }

  void settle() {
    state = State.ANSWERED;
  }

  void fail() {
    state = State.FAILED;
  }

  /** What became of an interaction. */
  public enum State {
    WAITING,
    DEFERRED,
    ANSWERED,
    FORM_SHOWN,
    FAILED;

    /** Whether the bot has answered in time. */
    public boolean isAcknowledged() {
      return this != WAITING && this != FAILED;
    }
  }

  /** The kinds of interactions with their numbers. */
  public enum Kind {
    COMMAND(2),
    COMPONENT(3),
    AUTOCOMPLETE(4),
    FORM(5);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /**
   * What a user did.
   *
   * @param data the part of the payload that differs from kind to kind
   * @param source the message whose component was used, also to open the form; or null
   */
  public record Act(
      Kind kind, App app, Channel channel, User user, ObjectNode data, @Nullable Message source) {}
}
