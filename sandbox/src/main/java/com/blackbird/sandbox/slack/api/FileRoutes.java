package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.FileJson;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.StoredFile;
import com.blackbird.sandbox.slack.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The bytes of files: sent by apps without a token, read by apps with theirs. */
final class FileRoutes {
  static final String UPLOAD = "/slack/upload/v1/";
  private final World world;
  private final Watch watch;

  FileRoutes(World world, Watch watch) {
    this.world = world;
    this.watch = watch;
  }

  void register(RoutesConfig routes) {
    routes.post(UPLOAD + "{team}/{file}", context -> watched(context, "file.upload", this::upload));
    routes.get(
        FileJson.PRIVATE + "{team}/{file}/{name}",
        context -> watched(context, "file.download", this::download));
  }

  private void watched(Context context, String method, Consumer<Context> work) {
    watch.over(
        context,
        method,
        Set.of(),
        Json.object().put("file", context.pathParam("file")),
        fault -> {
          try {
            Watch.refuse(context, fault);
            work.accept(context);
          } catch (Refusal refusal) {
            int status = context.statusCode() == 429 ? 429 : 400;
            context.status(status).result(refusal.error());
          }
          return Json.object();
        });
  }

  private void upload(Context context) {
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

  private static byte[] bytes(Context context) {
    if (!context.isMultipartFormData() || context.uploadedFiles().isEmpty()) {
      return context.bodyAsBytes();
    }
    try (InputStream content = context.uploadedFiles().getFirst().content()) {
      return content.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void download(Context context) {
    String token = WebApi.bearer(context);
    Optional<StoredFile> file = file(context).filter(StoredFile::isComplete);
    boolean mayRead =
        world
            .withBotToken(token)
            .filter(app -> !app.isExpired(token, world.clock().instant()))
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
