package com.blackbird.sandbox.slack.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A modal or an App Home as one user sees it.
 *
 * @param definition what the app sent, with the ids that Slack adds
 * @param values what the user has entered so far: block, action, value
 */
public record View(
    String id,
    Installation installation,
    String user,
    String rootId,
    @Nullable String previousId,
    String hash,
    ObjectNode definition,
    ObjectNode values) {

  /** The same place on the screen with another definition and its values. */
  public View redefined(ObjectNode changed, ObjectNode kept) {
    return new View(id, installation, user, rootId, previousId, Ids.fresh("1."), changed, kept);
  }

  /** The same view after the user has entered something. */
  public View withValues(ObjectNode entered) {
    return new View(id, installation, user, rootId, previousId, hash, definition, entered);
  }

  /** The view as Slack's API shows it. */
  public ObjectNode json() {
    ObjectNode json = definition.deepCopy();
    json.put("id", id);
    json.put("team_id", installation.workspace().id());
    json.put("app_id", installation.app().id());
    json.put("app_installed_team_id", installation.workspace().id());
    json.put("bot_id", installation.botId());
    json.put("hash", hash);
    json.put("root_view_id", rootId);
    json.put("previous_view_id", previousId);
    json.set("state", Json.object().set("values", values.deepCopy()));
    for (String optional : new String[] {"close", "submit"}) {
      if (!json.has(optional)) {
        json.putNull(optional);
      }
    }
    for (String text : new String[] {"private_metadata", "callback_id", "external_id"}) {
      if (!json.has(text)) {
        json.put(text, "");
      }
    }
    for (String flag : new String[] {"clear_on_close", "notify_on_close"}) {
      json.put(flag, definition.path(flag).asBoolean(false));
    }
    return json;
  }

  /** The app's own name for the view, or an empty one. */
  public String externalId() {
    return Json.text(definition, "external_id");
  }
}
