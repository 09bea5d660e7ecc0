package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Attachment;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.User;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of messages as the page gets them: at its own address, whatever that is, so that it
 * need not load anything from elsewhere.
 */
final class SeenFiles {
  private static final String PATH = "/sandbox/discord/files/";
  private static final List<String> ADDRESSES = List.of("url", "proxy_url");
  private final Stage stage;

  SeenFiles(Stage stage) {
    this.stage = stage;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH + "{channel}/{attachment}/{name}", this::open);
  }

  /** Gives every file in a message, and every picture that is one, the address for this user. */
  void readdress(JsonNode node, User user) {
    for (JsonNode child : node) {
      readdress(child, user);
    }
    if (node instanceof ObjectNode object) {
      for (String field : ADDRESSES) {
        stage
            .files()
            .path(Json.text(object, field))
            .ifPresent(path -> object.put(field, PATH + path + "?user=" + user.id()));
      }
    }
  }

  private void open(Context http) {
    Optional<Attachment> file =
        stage
            .world()
            .locked(() ->
                find(
                    http.pathParam("channel"),
                    http.pathParam("attachment"),
                    String.valueOf(http.queryParam("user"))));
    if (file.isEmpty()) {
      http.status(404).result("there is no such file for this user");
      return;
    }
    // A page that was uploaded must not act in the name of the sandbox's own.
    http.header("Content-Security-Policy", "sandbox").header("X-Content-Type-Options", "nosniff");
    http.contentType(file.get().contentType()).result(file.get().content().bytes());
  }

  private Optional<Attachment> find(String channelId, String id, String userId) {
    User user = stage.world().users().get(userId);
    Channel channel = stage.world().channels().get(channelId);
    return user == null || channel == null || !Access.sees(user, channel)
        ? Optional.empty()
        : Optional.ofNullable(stage.world().attachments().get(id))
            .filter(
                file -> stage.files().path(file.url()).orElse("").startsWith(channel.id() + "/"));
  }
}
