package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.FileJson;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.StoredFile;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Images of blocks that are files of the workspace: they have to be images that the app may see.
 *
 * @see <a
 *     href="https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object">Slack
 *     file object</a>
 */
public final class SlackFiles {
  private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif");

  private SlackFiles() {}

  /** A line for each file that cannot be shown. */
  static List<String> unusable(JsonNode blocks, String pointer, Installation app) {
    List<String> faults = new ArrayList<>();
    collect(blocks, pointer, app, faults);
    return faults;
  }

  private static void collect(
      JsonNode node, String pointer, Installation app, List<String> faults) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), pointer + "/" + i, app, faults);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String below = pointer + "/" + field.getKey();
      if (!field.getKey().equals("slack_file")) {
        collect(field.getValue(), below, app, faults);
      } else if (!isUsable(field.getValue(), app)) {
        faults.add("invalid slack file [json-pointer:" + below + "]");
      }
    }
  }

  /**
   * Lets those who see a message see its images. Slack documents who may post them and leaves this
   * unsaid; it is what the block is for.
   */
  static void show(Message message, Channel channel, Workspace workspace) {
    for (JsonNode named : message.content().blocks().findValues("slack_file")) {
      String only = message.ephemeralFor();
      find(named, workspace)
          .ifPresent(file ->
              (only == null ? file.channels() : file.viewers())
                  .add(only == null ? channel.id() : only));
    }
  }

  private static boolean isUsable(JsonNode named, Installation app) {
    Workspace workspace = app.workspace();
    return find(named, workspace)
        .filter(file -> workspace.maySee(file, app.bot().id()))
        .filter(SlackFiles::isImage)
        .isPresent();
  }

  private static boolean isImage(StoredFile file) {
    String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
    return IMAGES.contains(ending.toLowerCase(Locale.ROOT));
  }

  /** The file that is named by its id, or by its private address or permalink. */
  public static Optional<StoredFile> find(JsonNode named, Workspace workspace) {
    String id = Json.text(named, "id");
    String url = Json.text(named, "url");
    int at = url.indexOf(FileJson.PRIVATE + workspace.id() + "/");
    if (!id.isEmpty() || at < 0) {
      return Optional.ofNullable(workspace.files().get(id));
    }
    String rest = url.substring(at + FileJson.PRIVATE.length() + workspace.id().length() + 1);
    return Optional.ofNullable(workspace.files().get(rest.split("/", 2)[0]));
  }
}
