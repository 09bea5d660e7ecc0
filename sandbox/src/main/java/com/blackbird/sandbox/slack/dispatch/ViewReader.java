package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.blocks.BlockElements;
import com.blackbird.sandbox.slack.blocks.BlockKit;
import com.blackbird.sandbox.slack.blocks.InputValues;
import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.View;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a view from a request, and refuses what Slack refuses.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/views.open">views.open</a>
 */
public final class ViewReader {
  private static final int MAX_BYTES = 250_000;

  private ViewReader() {}

  /** The definition of a view of this type, with the ids that Slack adds. */
  public static ObjectNode read(JsonNode sent, String type, Installation app) {
    JsonNode parsed = sent.isString() ? Json.read(sent.asString("")) : sent;
    if (!(parsed instanceof ObjectNode view)) {
      throw new Refusal(
          "invalid_arguments", List.of("must provide an object [json-pointer:/view]"));
    }
    if (!Json.text(view, "type").equals(type)) {
      throw new Refusal(
          "invalid_arguments", List.of("must be one of: " + type + " [json-pointer:/view/type]"));
    }
    if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new Refusal("view_too_large");
    }
    List<String> faults = new ArrayList<>(BlockKit.checkView(view));
    faults.addAll(SlackFiles.unusable(view.path("blocks"), "/view/blocks", app));
    if (!faults.isEmpty()) {
      throw new Refusal("invalid_arguments", faults);
    }
    ObjectNode definition = view.deepCopy();
    definition.set("blocks", BlockElements.withIds(view.path("blocks")));
    return definition;
  }

  /** A new view for a user; below another one when that is given. */
  public static View create(
      Installation installation, String user, ObjectNode definition, @Nullable View below) {
    String id = Ids.fresh("V");
    ObjectNode values = InputValues.of(definition.path("blocks"), Json.object());
    return new View(
        id,
        installation,
        user,
        below == null ? id : below.rootId(),
        below == null ? null : below.id(),
        hash(),
        definition,
        values);
  }

  /** The same view with another definition; what was entered stays where the ids stay. */
  public static View redefine(View view, ObjectNode definition) {
    return view.redefined(definition, InputValues.of(definition.path("blocks"), view.values()));
  }

  private static String hash() {
    return Ids.fresh("1.");
  }
}
