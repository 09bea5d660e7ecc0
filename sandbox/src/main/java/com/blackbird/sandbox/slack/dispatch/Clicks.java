package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.blocks.BlockElement;
import com.blackbird.sandbox.slack.blocks.BlockElements;
import com.blackbird.sandbox.slack.blocks.InputValues;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.MessageJson;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Buttons, menus and inputs that users touch in messages and views.
 *
 * @see <a
 *     href="https://docs.slack.dev/reference/interaction-payloads/block_actions-payload">block_actions</a>
 */
public final class Clicks {
  private final World world;
  private final AppLink link;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final Board board;

  /** What users have chosen in messages, by user and message: only their own client knows it. */
  private final Map<String, ObjectNode> chosen = new ConcurrentHashMap<>();

  /** What an external menu offered last, by user, place and element. */
  private final Map<String, List<JsonNode>> offered = new ConcurrentHashMap<>();

  Clicks(World world, AppLink link, Triggers triggers, ResponseUrls responseUrls, Board board) {
    this.world = world;
    this.link = link;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
    this.board = board;
  }

  /** Finds the element that a user wants to touch. */
  public static BlockElement element(Place place, String blockId, String actionId) {
    return BlockElements.find(place.blocks(), blockId, actionId)
        .orElseThrow(() -> new IllegalArgumentException(nothingSuch(place, actionId)));
  }

  private static String nothingSuch(Place place, String actionId) {
    List<String> there =
        BlockElements.in(place.blocks()).stream().map(BlockElement::actionId).toList();
    return "there is no element \"" + actionId + "\"; there are " + there;
  }

  /**
   * Presses a button, or chooses in a menu or input.
   *
   * @param given what is chosen: a value, a label or a list of them; ignored by buttons
   */
  public Outcome touch(User user, Place place, BlockElement element, JsonNode given) {
    ObjectNode action = action(user, place, element, given);
    if (!element.dispatches()) {
      return Outcome.local();
    }
    Installation installation = place.installation();
    ObjectNode payload = Payloads.interaction("block_actions", installation, user);
    locate(payload, place, user);
    String view = place instanceof Place.OnView(View shown) ? shown.id() : null;
    payload.put("trigger_id", triggers.issue(installation, user.id(), view));
    if (place instanceof Place.OnMessage(var workspace, var channel, var message)) {
      payload.put("response_url", responseUrls.issue(installation, channel, user, message.ts()));
    }
    payload.putArray("actions").add(action);
    Envelope envelope = Envelope.of("interactive", false, payload);
    return Outcome.of(link.send(installation.app(), envelope).join());
  }

  /** Fills in fields of a view by block and action; answers the view as it is then. */
  public View fill(User user, View view, JsonNode given) {
    View filled = view;
    for (Map.Entry<String, JsonNode> block : given.properties()) {
      for (Map.Entry<String, JsonNode> action : block.getValue().properties()) {
        Place place = new Place.OnView(filled);
        BlockElement element = element(place, block.getKey(), action.getKey());
        touch(user, place, element, action.getValue());
        filled = place.installation().workspace().screens().find(view.id()).orElse(filled);
      }
    }
    return filled;
  }

  /** Keeps what was chosen, and describes it as an action. */
  private ObjectNode action(User user, Place place, BlockElement element, JsonNode given) {
    ObjectNode action = Json.object();
    action.put("type", element.type());
    action.put("block_id", element.blockId());
    action.put("action_id", element.actionId());
    element.element().properties().stream()
        .filter(field -> isShown(field.getKey()))
        .forEach(field -> action.set(field.getKey(), field.getValue().deepCopy()));
    boolean kept = InputValues.isKept(element.type());
    if (kept || element.type().equals("overflow")) {
      ObjectNode value = entry(user, place, element).read(element, given);
      action.setAll(value);
      if (kept) {
        keep(user, place, element, value);
      }
    }
    return action.put("action_ts", board.eventTime());
  }

  private static boolean isShown(String field) {
    return switch (field) {
      case "text", "value", "style", "url", "placeholder", "confirm" -> true;
      default -> field.startsWith("initial_");
    };
  }

  private Entry entry(User user, Place place, BlockElement element) {
    return new Entry(
        place.installation().workspace(),
        typed -> {
          List<JsonNode> last = offered.getOrDefault(key(user, place, element), List.of());
          boolean known =
              last.stream()
                  .anyMatch(option ->
                      Json.text(option, "value").equals(typed)
                          || Entry.label(option).equals(typed));
          return known ? last : suggest(user, place, element, typed);
        });
  }

  private void keep(User user, Place place, BlockElement element, ObjectNode value) {
    switch (place) {
      case Place.OnView(View view) -> {
        world
            .workspace(user.team())
            .ifPresent(workspace ->
                workspace
                    .screens()
                    .change(view.id(), old -> old.withValues(with(old.values(), element, value))));
      }
      case Place.OnMessage message -> {
        String key = user.id() + "/" + message.key();
        chosen.merge(
            key, with(Json.object(), element, value), (old, _) -> with(old, element, value));
      }
    }
  }

  private static ObjectNode with(ObjectNode values, BlockElement element, ObjectNode value) {
    ObjectNode changed = values.deepCopy();
    changed.withObjectProperty(element.blockId()).set(element.actionId(), value);
    return changed;
  }

  /** Says in the payload where the user is, with all that was entered there. */
  private void locate(ObjectNode payload, Place place, User user) {
    switch (place) {
      case Place.OnView(View view) -> {
        View now = place.installation().workspace().screens().find(view.id()).orElse(view);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", now.json());
      }
      case Place.OnMessage(var workspace, var channel, Message message) -> {
        JsonNode unfurl = ((Place.OnMessage) place).unfurl();
        ObjectNode container = payload.putObject("container").put("type", "message");
        container.put("message_ts", message.ts());
        container.put("channel_id", channel.id());
        container.put("is_ephemeral", message.isEphemeral());
        if (message.threadTs() != null) {
          container.put("thread_ts", message.threadTs());
        }
        if (unfurl.isObject()) {
          container.put("type", "message_attachment").put("is_app_unfurl", true);
          container.put("attachment_id", unfurl.path("id").asInt(1));
          container.put("app_unfurl_url", Json.text(unfurl, "app_unfurl_url"));
          payload.set("app_unfurl", unfurl.deepCopy());
        }
        payload.set("channel", Payloads.channel(channel));
        if (!message.isEphemeral()) {
          payload.set("message", MessageJson.of(message, channel));
        }
        ObjectNode entered = chosen.getOrDefault(user.id() + "/" + place.key(), Json.object());
        payload.putObject("state").set("values", InputValues.of(place.blocks(), entered));
      }
    }
  }

  /**
   * Types into an external menu and answers the options that the app offers.
   *
   * @see <a
   *     href="https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload">block_suggestion</a>
   */
  public List<JsonNode> suggest(User user, Place place, BlockElement element, String typed) {
    Installation installation = place.installation();
    ObjectNode payload = Payloads.interaction("block_suggestion", installation, user);
    locate(payload, place, user);
    payload.put("action_id", element.actionId());
    payload.put("block_id", element.blockId());
    payload.put("value", typed);
    Envelope envelope = Envelope.of("interactive", true, payload);
    Outcome outcome = Outcome.of(link.send(installation.app(), envelope).join());
    List<JsonNode> options = options(outcome.answer());
    offered.put(key(user, place, element), options);
    return options;
  }

  private static List<JsonNode> options(JsonNode answer) {
    List<JsonNode> options = new ArrayList<>();
    answer.path("options").forEach(options::add);
    ArrayNode groups = Json.list(answer, "option_groups");
    groups.forEach(group -> group.path("options").forEach(options::add));
    return List.copyOf(options);
  }

  private static String key(User user, Place place, BlockElement element) {
    return user.id() + "/" + place.key() + "/" + element.blockId() + "/" + element.actionId();
  }
}
