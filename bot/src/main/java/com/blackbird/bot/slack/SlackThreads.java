package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.activity.chat.ThreadRef;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what happens in Slack's threads. An event is acknowledged when the listener has taken it;
 * of one that is not Slack tells again, at once and after a minute and five:
 * https://docs.slack.dev/apis/events-api
 */
final class SlackThreads {
  private static final Logger LOG = LoggerFactory.getLogger(SlackThreads.class);

  /** Slack's own events, without those that commands and the home use. */
  private static final Set<String> HEARD =
      Set.of(
          "message",
          "reaction_added",
          "reaction_removed",
          "channel_archive",
          "channel_deleted",
          "channel_left",
          "group_archive",
          "group_deleted",
          "group_left",
          "member_left_channel");

  /** All threads of a channel. */
  private static final String ALL = "";

  /** What the last time says on which Slack tells of an event. */
  private static final String LAST_TIME = "3";

  private static final Gson JSON = GsonFactory.createSnakeCase();
  private final SlackTokens tokens;
  private final SlackSpeech speech;
  private final SlackRoots roots;
  private final ThreadListener listener;

  /** A database that does not answer must not hold up commands, which share Slack's threads. */
  private final Semaphore atOnce = new Semaphore(SlackConnection.LISTENER_THREADS / 2);

  SlackThreads(SlackTokens tokens, SlackSpeech speech, SlackRoots roots, ThreadListener listener) {
    this.tokens = tokens;
    this.speech = speech;
    this.roots = roots;
    this.listener = listener;
  }

  /** Hears events before anything else does: all fields of all kinds of messages count. */
  void register(App app) {
    app.use((request, response, chain) ->
        request instanceof EventRequest event && HEARD.contains(event.getEventType())
            ? heard(event)
            : chain.next(request));
  }

  private Response heard(EventRequest request) {
    if (!atOnce.tryAcquire()) {
      return notTaken(request);
    }
    try {
      JsonObject payload = JSON.fromJson(request.getRequestBodyAsString(), JsonObject.class);
      JsonObject event = payload.getAsJsonObject("event");
      read(text(payload, "team_id"), event).ifPresent(listener::happened);
      return Response.ok();
    } catch (IOException | RuntimeException e) {
      LOG.warn("Not acknowledged, so that Slack tells it again: {}", request.getEventType(), e);
      return notTaken(request);
    } finally {
      atOnce.release();
    }
  }

  /** What Slack does not tell any more stands in the threads still. */
  private Response notTaken(EventRequest request) {
    if (LAST_TIME.equals(request.getHeaders().getFirstValue("X-Slack-Retry-Num"))) {
      listener.missed(ChatPlatform.SLACK);
    }
    return Response.error(503);
  }

  private Optional<? extends ThreadEvent> read(String team, JsonObject event) throws IOException {
    String channel = text(event, "channel");
    ChannelRef place = new ChannelRef(ChatPlatform.SLACK, team, channel);
    Instant at = SlackSpeech.at(text(event, "event_ts"));
    return switch (text(event, "type")) {
      case "message" -> message(place, event, at);
      case "reaction_added" -> reaction(team, event, at, true);
      case "reaction_removed" -> reaction(team, event, at, false);
      case "member_left_channel" ->
          text(event, "user").equals(tokens.of(team).self()) ? ended(place, at) : Optional.empty();
      default -> ended(place, at);
    };
  }

  private static Optional<ThreadEvent> ended(ChannelRef channel, Instant at) {
    return Optional.of(new ThreadEvent.Ended(new ThreadRef(channel, ALL), at));
  }

  private Optional<? extends ThreadEvent> message(
      ChannelRef channel, JsonObject event, Instant at) {
    return switch (text(event, "subtype")) {
      case "message_changed" -> changed(channel, event, at);
      case "message_deleted" -> {
        JsonObject before = object(event, "previous_message");
        yield Optional.of(deleted(channel, text(event, "deleted_ts"), before, at));
      }
      default -> {
        Optional<ThreadEvent.Posted> posted = speech.posted(channel, read(event));
        posted.ifPresent(this::remember);
        yield posted;
      }
    };
  }

  /** Slack also says of a message that it has changed when it shows links or counts replies. */
  private Optional<? extends ThreadEvent> changed(
      ChannelRef channel, JsonObject event, Instant at) {
    JsonObject now = object(event, "message");
    JsonObject before = object(event, "previous_message");
    if (text(now, "subtype").equals("tombstone")) {
      return Optional.of(deleted(channel, text(now, "ts"), now, at));
    }
    boolean isSame =
        Objects.equals(now.get("text"), before.get("text"))
            && Objects.equals(now.get("blocks"), before.get("blocks"))
            && SlackSpeech.files(read(now)).equals(SlackSpeech.files(read(before)));
    return isSame ? Optional.empty() : speech.edited(channel, read(now), atLatest(at));
  }

  /** Of a change Slack may tell only the second, in which the message may have been written too. */
  private static Instant atLatest(Instant second) {
    return second.equals(second.truncatedTo(ChronoUnit.SECONDS)) ? second.plusMillis(999) : second;
  }

  private static ThreadEvent deleted(
      ChannelRef channel, String message, JsonObject before, Instant at) {
    String root = text(before, "thread_ts").isEmpty() ? message : text(before, "thread_ts");
    return new ThreadEvent.Deleted(
        new ThreadRef(channel, root), new MessageRef(channel, message), at);
  }

  private Optional<? extends ThreadEvent> reaction(
      String team, JsonObject event, Instant at, boolean isAdded) throws IOException {
    JsonObject item = object(event, "item");
    if (!text(item, "type").equals("message")) {
      return Optional.empty();
    }
    ChannelRef channel = new ChannelRef(ChatPlatform.SLACK, team, text(item, "channel"));
    MessageRef message = new MessageRef(channel, text(item, "ts"));
    return roots
        .of(message)
        .map(root ->
            new ThreadEvent.Reacted(
                new ThreadRef(channel, root),
                message,
                speech.speaker(team, text(event, "user")),
                SlackEmoji.read(text(event, "reaction")),
                isAdded,
                at));
  }

  private void remember(ThreadEvent.Posted posted) {
    roots.seen(posted.message(), posted.thread().thread());
  }

  private static Message read(JsonObject message) {
    return JSON.fromJson(message, Message.class);
  }

  private static JsonObject object(JsonObject json, String field) {
    return json.get(field) instanceof JsonObject found ? found : new JsonObject();
  }

  private static String text(JsonObject json, String field) {
    JsonElement value = json.get(field);
    return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
  }
}
