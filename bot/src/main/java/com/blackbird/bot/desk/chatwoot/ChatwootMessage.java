package com.blackbird.bot.desk.chatwoot;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.bot.desk.DeskMark;
import com.blackbird.bot.desk.DeskMessage;
import com.blackbird.bot.desk.DeskText;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A message as Chatwoot shows it, in an answer or in a notice.
 *
 * @param conversation the id of its conversation
 * @param self the id of the bot's own agent
 */
record ChatwootMessage(String conversation, JsonNode json, long self) {
  private static final Map<String, String> MEDIA =
      Map.of("image", "image/png", "audio", "audio/mpeg", "video", "video/mp4");

  /** Whether a person can read it: events such as a new assignee stand among messages too. */
  boolean isSaid() {
    String type = json.path("message_type").asString("");
    return switch (type) {
      case "0", "1", "incoming", "outgoing" -> true;
      default -> false;
    };
  }

  boolean isPrivate() {
    return json.path("private").asBoolean(false);
  }

  boolean isDeleted() {
    return json.path("content_attributes").path("deleted").asBoolean(false);
  }

  DeskMessage ref() {
    return new DeskMessage(conversation, json.path("id").asString());
  }

  /** Seconds since 1970 in answers, an ISO date in notices. */
  Instant at() {
    JsonNode at = json.path("created_at");
    return at.isNumber()
        ? Instant.ofEpochSecond(at.asLong())
        : DateTimeFormatter.ISO_DATE_TIME.parse(at.asString(), Instant::from);
  }

  Speaker speaker() {
    JsonNode sender = json.path("sender");
    String id = sender.path("id").asString("");
    String name = sender.path("name").asString("");
    String picture = sender.path("avatar_url").asString(sender.path("thumbnail").asString(""));
    boolean isBot =
        DeskMark.isOurs(json.path("source_id").asString(""))
            || (sender.path("type").asString("").equals("user") && id.equals(Long.toString(self)));
    return new Speaker(
        new ChatUser(id, name.isEmpty() ? "Chatwoot" : name), isBot, DeskText.address(picture));
  }

  ThreadEvent.Posted posted(ChannelRef channel) {
    return new ThreadEvent.Posted(
        ref().threadIn(channel),
        ref().in(channel),
        speaker(),
        ChatwootProse.read(json.path("content").asString("")),
        files(),
        null,
        at());
  }

  private List<SentFile> files() {
    List<SentFile> files = new ArrayList<>();
    for (JsonNode file : json.path("attachments")) {
      String address = file.path("data_url").asString("");
      if (!address.isEmpty()) {
        files.add(file(file, address));
      }
    }
    return files;
  }

  private static SentFile file(JsonNode file, String address) {
    URI place = DeskText.address(address);
    String path = place == null ? null : place.getPath();
    String name = path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    String kind = file.path("file_type").asString("");
    return new SentFile(
        file.path("id").asString(),
        name.isEmpty() ? "file" : name,
        MEDIA.getOrDefault(kind, "application/octet-stream"),
        file.path("file_size").asLong(0),
        place);
  }
}
