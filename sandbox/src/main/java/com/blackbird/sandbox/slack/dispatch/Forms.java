package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.blocks.BlockElement;
import com.blackbird.sandbox.slack.blocks.BlockElements;
import com.blackbird.sandbox.slack.blocks.InputValues;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Screens;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Modals: opened by apps, sent and closed by users.
 *
 * @see <a href="https://docs.slack.dev/surfaces/modals">Modals</a>
 */
public final class Forms {
  private static final String TROUBLE = "We had some trouble connecting. Try again?";
  private final World world;
  private final AppLink link;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;

  Forms(World world, AppLink link, Triggers triggers, ResponseUrls responseUrls) {
    this.world = world;
    this.link = link;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
  }

  /**
   * How a form was taken.
   *
   * @param reason why it is not acknowledged, or null
   * @param errors what is wrong, by block; empty when nothing is
   */
  public record Submission(
      boolean acknowledged, boolean closed, @Nullable String reason, Map<String, String> errors) {
    public Submission {
      errors = Map.copyOf(errors);
    }
  }

  /** Shows a new view to a user. */
  public View show(View view) {
    screens(view).show(view);
    publish(view);
    return view;
  }

  /** Replaces the definition of a view that is open; a home is replaced in the same way. */
  public View redefine(View view, ObjectNode definition) {
    View changed =
        screens(view)
            .change(view.id(), old -> ViewReader.redefine(old, definition))
            .orElseThrow(() -> new Refusal("not_found"));
    publish(changed);
    return changed;
  }

  /** Sends a form; what the app answers is done. */
  public Submission submit(User user, View view) {
    Map<String, String> incomplete = incomplete(view);
    if (!incomplete.isEmpty()) {
      return new Submission(false, false, "not sent: fields are missing or wrong", incomplete);
    }
    Installation installation = view.installation();
    ObjectNode payload = Payloads.interaction("view_submission", installation, user);
    payload.put("trigger_id", triggers.issue(installation, user.id(), view.id()));
    payload.set("view", view.json());
    payload.set("response_urls", responseUrls(user, view));
    Envelope envelope = Envelope.of("interactive", true, payload);
    Outcome outcome = Outcome.of(link.send(installation.app(), envelope).join());
    if (!outcome.acknowledged()) {
      return new Submission(false, false, outcome.reason(), Map.of("", TROUBLE));
    }
    try {
      return answered(view, outcome.answer());
    } catch (Refusal invalid) {
      return new Submission(false, false, invalid.getMessage(), Map.of("", TROUBLE));
    }
  }

  /** The client sends no form with a required field empty, or a text too short or too long. */
  private static Map<String, String> incomplete(View view) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (BlockElement element : BlockElements.in(view.definition().path("blocks"))) {
      if (!element.isInput()) {
        continue;
      }
      JsonNode held = view.values().path(element.blockId()).path(element.actionId());
      JsonNode value = held.path(InputValues.fieldOf(element.type()));
      boolean empty = value.isNull() || (value.isEmpty() && !value.isValueNode());
      String text = value.isString() ? value.asString("") : "";
      if (empty || (value.isString() && text.isBlank())) {
        if (!element.isOptional()) {
          errors.put(element.blockId(), "Please complete this required field.");
        }
      } else if (value.isString()) {
        lengthFault(element, text, errors);
      }
    }
    return errors;
  }

  private static void lengthFault(BlockElement element, String text, Map<String, String> errors) {
    int min = element.element().path("min_length").asInt(0);
    int max = element.element().path("max_length").asInt(3000);
    if (text.length() < min) {
      errors.put(element.blockId(), "Must be at least " + min + " characters.");
    } else if (text.length() > max) {
      errors.put(element.blockId(), "Must be at most " + max + " characters.");
    }
  }

  private Submission answered(View view, JsonNode answer) {
    Screens screens = screens(view);
    switch (Json.text(answer, "response_action")) {
      case "errors" -> {
        return new Submission(true, false, null, errors(view, answer));
      }
      case "update" -> {
        redefine(view, ViewReader.read(answer.path("view"), "modal", view.installation()));
        return new Submission(true, false, null, Map.of());
      }
      case "push" -> {
        push(view, ViewReader.read(answer.path("view"), "modal", view.installation()));
        return new Submission(true, false, null, Map.of());
      }
      case "clear" -> screens.clear(view.rootId());
      case "" -> screens.close(view.id());
      default -> throw new Refusal("invalid response_action");
    }
    publish(view);
    return new Submission(true, true, null, Map.of());
  }

  /** Puts a view on top of another one of the same modal. */
  public View push(View below, ObjectNode definition) {
    if (screens(below).depth(below) >= Screens.MAX_STACK) {
      throw new Refusal("push_limit_reached");
    }
    return show(ViewReader.create(below.installation(), below.user(), definition, below));
  }

  private static Map<String, String> errors(View view, JsonNode answer) {
    Map<String, String> errors = new LinkedHashMap<>();
    answer
        .path("errors")
        .properties()
        .forEach(error -> errors.put(error.getKey(), error.getValue().asString("")));
    boolean known =
        errors.keySet().stream()
            .allMatch(blockId ->
                BlockElements.in(view.definition().path("blocks")).stream()
                    .anyMatch(e -> e.isInput() && e.blockId().equals(blockId)));
    if (errors.isEmpty() || !known) {
      throw new Refusal("response_action errors must name input blocks, not " + errors.keySet());
    }
    return errors;
  }

  private ArrayNode responseUrls(User user, View view) {
    ArrayNode urls = Json.array();
    for (BlockElement element : BlockElements.in(view.definition().path("blocks"))) {
      if (!element.element().path("response_url_enabled").asBoolean(false)) {
        continue;
      }
      JsonNode held = view.values().path(element.blockId()).path(element.actionId());
      String channelId = Json.text(held, InputValues.fieldOf(element.type()));
      view.installation()
          .workspace()
          .channel(channelId)
          .ifPresent(channel -> urls.add(responseUrl(user, view, element, channel)));
    }
    return urls;
  }

  private ObjectNode responseUrl(User user, View view, BlockElement element, Channel channel) {
    return Json.object()
        .put("block_id", element.blockId())
        .put("action_id", element.actionId())
        .put("channel_id", channel.id())
        .put("response_url", responseUrls.issue(view.installation(), channel, user, null));
  }

  /**
   * Closes a view, or its whole modal.
   *
   * @see <a
   *     href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload">Views</a>
   */
  public Outcome close(User user, View view, boolean whole) {
    boolean all = whole || view.definition().path("clear_on_close").asBoolean(false);
    if (all) {
      screens(view).clear(view.rootId());
    } else {
      screens(view).close(view.id());
    }
    publish(view);
    if (!view.definition().path("notify_on_close").asBoolean(false)) {
      return Outcome.local();
    }
    ObjectNode payload = Payloads.interaction("view_closed", view.installation(), user);
    payload.set("view", view.json());
    payload.put("is_cleared", all);
    Envelope envelope = Envelope.of("interactive", false, payload);
    return Outcome.of(link.send(view.installation().app(), envelope).join());
  }

  /** Sets what a user sees in an app's home. */
  public View publishHome(View home) {
    screens(home).home(home);
    world
        .changes()
        .publish("home", Map.of("team", home.installation().workspace().id(), "user", home.user()));
    return home;
  }

  private void publish(View view) {
    world
        .changes()
        .publish(
            "modal", Map.of("team", view.installation().workspace().id(), "user", view.user()));
  }

  private static Screens screens(View view) {
    return view.installation().workspace().screens();
  }
}
