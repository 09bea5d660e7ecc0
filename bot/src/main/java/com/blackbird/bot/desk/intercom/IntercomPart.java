package com.blackbird.bot.desk.intercom;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.bot.desk.DeskMessage;
import com.blackbird.bot.desk.DeskText;
import com.blackbird.bot.desk.HtmlProse;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A part of a conversation as Intercom shows it, in an answer or in a notice.
 *
 * @param conversation the id of its conversation
 */
record IntercomPart(String conversation, JsonNode json) {
  String id() {
    return json.path("id").asString();
  }

  String body() {
    return json.path("body").asString("");
  }

  /** Whether the customer can read it: a note is support's own, and so is what merely happened. */
  boolean isVisible() {
    String type = json.path("part_type").asString("");
    boolean hasWords = !body().isBlank() || !json.path("attachments").isEmpty();
    return !type.startsWith("note") && hasWords && !isRedacted();
  }

  boolean isRedacted() {
    return json.path("redacted").asBoolean(false);
  }

  DeskMessage ref() {
    return new DeskMessage(conversation, id());
  }

  Instant at() {
    return Instant.ofEpochSecond(json.path("created_at").asLong(0));
  }

  /**
   * The bot speaks in a contact's name, and what it says so carries its reference. What looks like
   * one may be any number of ten digits that a teammate writes.
   */
  Speaker speaker(IntercomSelf self) {
    JsonNode author = json.path("author");
    String id = author.path("id").asString("");
    String name = author.path("name").asString("");
    boolean isBot =
        switch (author.path("type").asString("")) {
          case "admin" -> id.equals(self.admin());
          case "bot" -> true;
          default -> IntercomReference.in(body()) != null;
        };
    JsonNode picture = author.path("avatar").path("image_url");
    return new Speaker(
        new ChatUser(id, name.isEmpty() ? "Intercom" : name),
        isBot,
        DeskText.address(picture.asString("")));
  }

  ThreadEvent.Posted posted(ChannelRef channel, IntercomSelf self) {
    HtmlProse.Result words = HtmlProse.read(body());
    return new ThreadEvent.Posted(
        ref().threadIn(channel),
        ref().in(channel),
        speaker(self),
        words.text(),
        files(words.pictures()),
        null,
        at());
  }

  /** A picture stands among the words; only its address is known. */
  private List<SentFile> files(List<URI> pictures) {
    List<SentFile> files = new ArrayList<>();
    for (JsonNode file : json.path("attachments")) {
      String address = file.path("url").asString("");
      files.add(
          new SentFile(
              id() + "/" + files.size(),
              file.path("name").asString("file"),
              file.path("content_type").asString("application/octet-stream"),
              file.path("filesize").asLong(0),
              DeskText.address(address)));
    }
    for (URI picture : pictures) {
      String path = picture.getPath() == null ? "" : picture.getPath();
      files.add(
          new SentFile(
              id() + "/" + files.size(),
              path.substring(path.lastIndexOf('/') + 1),
              path.endsWith(".jpg") || path.endsWith(".jpeg")
                  ? "image/jpeg"
                  : path.endsWith(".gif") ? "image/gif" : "image/png",
              0,
              picture));
    }
    return files;
  }
}
