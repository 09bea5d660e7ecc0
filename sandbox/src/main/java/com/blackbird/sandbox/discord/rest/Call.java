package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.FileContent;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.rule.Upload;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.User;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One request, read as a whole before the world is locked. */
final class Call {
  private final Context http;
  private final @Nullable App app;
  private final JsonNode body;
  private final List<Upload> uploads;
  private int status = 200;

  private Call(Context http, @Nullable App app, JsonNode body, List<Upload> uploads) {
    this.http = http;
    this.app = app;
    this.body = body;
    this.uploads = uploads;
  }

  static Call read(Context http, @Nullable App app) {
    if (http.isMultipartFormData()) {
      String json = http.formParam("payload_json");
      return new Call(http, app, json == null ? Json.object() : Json.parse(json), uploads(http));
    }
    String json = http.body();
    return new Call(http, app, json.isBlank() ? Json.object() : Json.parse(json), List.of());
  }

  private static List<Upload> uploads(Context http) {
    List<Upload> uploads = new ArrayList<>();
    http.uploadedFileMap()
        .forEach((name, files) -> {
          String number = name.replaceAll("\\D", "");
          for (UploadedFile file : files) {
            String type = file.contentType();
            uploads.add(
                new Upload(
                    number,
                    file.filename(),
                    type == null ? "application/octet-stream" : type,
                    contentOf(file)));
          }
        });
    return uploads;
  }

  private static FileContent contentOf(UploadedFile file) {
    try (InputStream content = file.content()) {
      return new FileContent(content.readAllBytes());
    } catch (IOException e) {
      throw Refusal.invalidJson();
    }
  }

  String param(String name) {
    return http.pathParam(name);
  }

  @Nullable String query(String name) {
    return http.queryParam(name);
  }

  /** What the request says about who sends it, or the empty text. */
  String authorization() {
    String header = http.header("Authorization");
    return header == null ? "" : header;
  }

  JsonNode body() {
    return body;
  }

  List<Upload> uploads() {
    return uploads;
  }

  /** The app whose token came with the request. */
  App app() {
    if (app == null) {
      throw Refusal.unauthorized();
    }
    return app;
  }

  User bot() {
    return app().bot();
  }

  /** Answers with another status than 200. */
  void status(int number) {
    status = number;
  }

  int status() {
    return status;
  }
}
