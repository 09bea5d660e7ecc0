package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.FileContent;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.rule.Upload;
import java.net.URLConnection;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** A file that a user picks, for an option of a command, a field of a form, or a message. */
public record ChosenFile(String name, FileContent content) {

  /** A file with these bytes. */
  public static ChosenFile of(String name, byte[] bytes) {
    return new ChosenFile(name, new FileContent(bytes));
  }

  /** As the page sends it. */
  JsonNode toJson() {
    return Json.object()
        .put("name", name)
        .put("base64", Base64.getEncoder().encodeToString(content.bytes()));
  }

  /** A file as the page sends it: {@code name}, {@code base64} and perhaps its {@code type}. */
  static Upload read(JsonNode file, String number) {
    String name = Json.text(file, "name");
    if (name.isEmpty()) {
      throw CannotPlay.wrong("A file has a \"name\" and its bytes as \"base64\".");
    }
    String type = Json.text(file, "type");
    return new Upload(
        number, name, type.isEmpty() ? usualType(name) : type, decoded(Json.text(file, "base64")));
  }

  private static String usualType(String name) {
    String guessed = URLConnection.guessContentTypeFromName(name);
    return guessed == null ? "application/octet-stream" : guessed;
  }

  private static FileContent decoded(String base64) {
    try {
      return new FileContent(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      throw CannotPlay.wrong("The field \"base64\" of a file is not Base64.");
    }
  }
}
