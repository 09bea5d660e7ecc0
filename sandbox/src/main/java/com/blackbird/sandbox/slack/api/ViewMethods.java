package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Forms;
import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.dispatch.Triggers;
import com.blackbird.sandbox.slack.dispatch.ViewReader;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Screens;
import com.blackbird.sandbox.slack.world.View;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Modals and App Homes.
 *
 * @see <a href="https://docs.slack.dev/reference/methods#views">views.*</a>
 */
final class ViewMethods implements Methods {
  private final Forms forms;
  private final Triggers triggers;

  ViewMethods(Interactions interactions) {
    this.forms = interactions.forms();
    this.triggers = interactions.triggers();
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("views.open", this::open);
    methods.put("views.push", this::push);
    methods.put("views.update", this::update);
    methods.put("views.publish", this::publish);
  }

  private ObjectNode open(Call call) {
    ObjectNode definition = definition(call, "modal");
    Triggers.Trigger trigger = trigger(call);
    unusedName(call, definition);
    return shown(
        forms.show(ViewReader.create(call.installation(), trigger.user(), definition, null)));
  }

  private ObjectNode push(Call call) {
    ObjectNode definition = definition(call, "modal");
    Triggers.Trigger trigger = trigger(call);
    unusedName(call, definition);
    View below =
        Optional.ofNullable(trigger.view())
            .flatMap(id -> call.workspace().screens().find(id))
            .orElseThrow(() -> new Refusal("not_found"));
    return shown(forms.push(below, definition));
  }

  private ObjectNode update(Call call) {
    Screens screens = call.workspace().screens();
    boolean byId = call.arguments().hasNonNull("view_id");
    if (!byId && !call.arguments().hasNonNull("external_id")) {
      throw new Refusal("invalid_arguments");
    }
    View view =
        (byId
                ? screens.find(call.text("view_id"))
                : screens.findExternal(call.text("external_id"), call.installation().app()))
            .filter(found -> found.installation() == call.installation())
            .orElseThrow(() -> new Refusal("not_found"));
    unchanged(call, view);
    String type = Json.text(view.definition(), "type");
    return shown(forms.redefine(view, definition(call, type)));
  }

  private ObjectNode publish(Call call) {
    ObjectNode definition = definition(call, "home");
    String user = call.required("user_id");
    if (call.workspace().user(user).isEmpty()) {
      throw new Refusal("invalid_arguments");
    }
    View before = call.workspace().screens().homeOf(user, call.installation().app());
    if (before != null) {
      unchanged(call, before);
      return shown(forms.publishHome(ViewReader.redefine(before, definition)));
    }
    return shown(forms.publishHome(ViewReader.create(call.installation(), user, definition, null)));
  }

  private static void unchanged(Call call, View view) {
    if (call.arguments().hasNonNull("hash") && !call.text("hash").equals(view.hash())) {
      throw new Refusal("hash_conflict");
    }
  }

  private static void unusedName(Call call, ObjectNode definition) {
    String name = Json.text(definition, "external_id");
    if (call.workspace().screens().findExternal(name, call.installation().app()).isPresent()) {
      throw new Refusal("duplicate_external_id");
    }
  }

  private static ObjectNode definition(Call call, String type) {
    call.required("view");
    return ViewReader.read(call.arguments().path("view"), type, call.installation());
  }

  private Triggers.Trigger trigger(Call call) {
    return triggers.exchange(call.required("trigger_id"), call.installation());
  }

  private static ObjectNode shown(View view) {
    return Json.object().set("view", view.json());
  }
}
