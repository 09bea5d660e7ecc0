package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.SlackFiles;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.FileJson;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.StoredFile;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that a user shares and opens. */
final class PlayFiles {
  /** Where the page reads the bytes in a user's name. */
  static final String PATH = "/sandbox/slack/files/";

  private final Interactions slack;
  private final Finder finder;

  PlayFiles(Interactions slack, Finder finder) {
    this.slack = slack;
    this.finder = finder;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH + "{team}/{file}/{name}", this::open);
  }

  ObjectNode upload(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    User user = Finder.user(workspace, request.required("user"));
    Channel channel = Finder.channel(workspace, user, request.required("channel"));
    StoredFile file = file(workspace, user, request);
    @Nullable String thread = request.has("thread_ts") ? request.text("thread_ts") : null;
    slack.board().join(channel, user, null);
    Message message =
        slack
            .uploads()
            .share(workspace, channel, user, List.of(file), request.text("text"), thread);
    return Json.object().put("ts", message.ts()).put("file", file.id());
  }

  private static StoredFile file(Workspace workspace, User user, PlayRequest request) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(request.text("content"));
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalArgumentException("\"content\" must be base64", notBase64);
    }
    String title = request.text("title");
    return StoredFile.whole(user.id(), request.required("filename"), title, bytes, workspace.now());
  }

  /** The same files, with addresses at which this user may open them. */
  static void readdress(ObjectNode message, User user) {
    for (JsonNode file : message.path("files")) {
      for (String field : new String[] {"url_private", "url_private_download", "permalink"}) {
        String url = Json.text(file, field).replace(FileJson.PRIVATE, PATH);
        ((ObjectNode) file).put(field, url + "?user=" + user.id());
      }
    }
  }

  /** Gives images that are files of the workspace an address at which this user may open them. */
  static void addressImages(JsonNode node, Workspace workspace, User user) {
    for (JsonNode child : node) {
      addressImages(child, workspace, user);
    }
    if (node instanceof ObjectNode image && image.has("slack_file")) {
      SlackFiles.find(image.path("slack_file"), workspace)
          .ifPresent(file -> image.put("image_url", address(workspace, file, user)));
    }
  }

  private static String address(Workspace workspace, StoredFile file, User user) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return PATH + workspace.id() + "/" + file.id() + "/" + name + "?user=" + user.id();
  }

  private static Optional<StoredFile> file(Workspace workspace, String id, String user) {
    return Optional.ofNullable(workspace.files().get(id))
        .filter(file -> workspace.maySee(file, user));
  }

  private void open(Context context) {
    String user = String.valueOf(context.queryParam("user"));
    Optional<byte[]> bytes =
        slack
            .world()
            .workspace(context.pathParam("team"))
            .flatMap(workspace -> file(workspace, context.pathParam("file"), user))
            .flatMap(StoredFile::bytes);
    if (bytes.isEmpty()) {
      context.status(404).result("there is no such file for this user");
      return;
    }
    // A page that was uploaded must not act in the name of the sandbox's own.
    context
        .header("Content-Security-Policy", "sandbox")
        .header("X-Content-Type-Options", "nosniff");
    context.contentType(FileJson.mimeType(context.pathParam("name"))).result(bytes.get());
  }
}
