package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.UserGroup;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * User groups.
 *
 * @see <a href="https://docs.slack.dev/reference/methods#usergroups">usergroups.*</a>
 */
final class GroupMethods implements Methods {
  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("usergroups.list", this::list);
    methods.put("usergroups.users.list", this::users);
  }

  private ObjectNode list(Call call) {
    call.needs("usergroups:read");
    ObjectNode json = Json.object();
    var groups = json.putArray("usergroups");
    for (UserGroup group : call.workspace().groups().values()) {
      groups.add(shown(call.workspace(), group));
    }
    return json;
  }

  private ObjectNode users(Call call) {
    call.needs("usergroups:read");
    UserGroup group = call.workspace().groups().get(call.text("usergroup"));
    if (group == null) {
      throw new Refusal("no_such_subteam");
    }
    ObjectNode json = Json.object();
    group.users().forEach(json.putArray("users")::add);
    return json;
  }

  /** See <a href="https://docs.slack.dev/reference/objects/usergroup-object">Usergroup</a>. */
  private static ObjectNode shown(Workspace workspace, UserGroup group) {
    return Json.object()
        .put("id", group.id())
        .put("team_id", workspace.id())
        .put("is_usergroup", true)
        .put("is_subteam", true)
        .put("name", group.handle())
        .put("description", "")
        .put("handle", group.handle())
        .put("is_external", false)
        .put("date_create", 0)
        .put("date_update", 0)
        .put("date_delete", 0)
        .put("user_count", group.users().size());
  }
}
