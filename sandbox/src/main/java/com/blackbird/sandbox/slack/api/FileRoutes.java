package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.FileJson;
import com.blackbird.sandbox.slack.world.StoredFile;
import com.blackbird.sandbox.slack.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** The bytes of files: sent by apps without a token, read by apps with theirs. */
final class FileRoutes {
  static final String UPLOAD = "/slack/upload/v1/";
  private final World world;

  FileRoutes(World world) {
    this.world = world;
  }

  void register(RoutesConfig routes) {
    routes.post(UPLOAD + "{team}/{file}", this::upload);
    routes.get(FileJson.PRIVATE + "{team}/{file}/{name}", this::download);
  }

  private void upload(Context context) throws IOException {
    Optional<StoredFile> file = file(context);
    if (file.isEmpty()) {
      context.status(404).result("not found");
      return;
    }
    byte[] bytes = bytes(context);
    if (bytes.length != file.get().announcedLength()) {
      context.status(400).result("length differs from the announced one");
      return;
    }
    file.get().receive(bytes);
    context.result("OK - " + bytes.length);
  }

  private static byte[] bytes(Context context) throws IOException {
    if (context.isMultipartFormData() && !context.uploadedFiles().isEmpty()) {
      return context.uploadedFiles().getFirst().content().readAllBytes();
    }
    return context.bodyInputStream().readAllBytes();
  }

  private void download(Context context) {
    String token = WebApi.bearer(context);
    Optional<StoredFile> file = file(context).filter(StoredFile::isComplete);
    boolean mayRead =
        world
            .withBotToken(token)
            .filter(app -> app.workspace().id().equals(context.pathParam("team")))
            .filter(app -> app.isActive() && app.has("files:read"))
            .filter(app -> file.isEmpty() || app.workspace().maySee(file.get(), app.bot().id()))
            .isPresent();
    Optional<byte[]> bytes = file.flatMap(StoredFile::bytes);
    if (!mayRead) {
      context.status(403).result("not authed");
    } else if (file.isEmpty() || bytes.isEmpty()) {
      context.status(404).result("not found");
    } else {
      context.contentType(FileJson.mimeType(file.get().name())).result(bytes.get());
    }
  }

  private Optional<StoredFile> file(Context context) {
    return world
        .workspace(context.pathParam("team"))
        .map(workspace -> workspace.files().get(context.pathParam("file")));
  }
}
