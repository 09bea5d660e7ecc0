package com.blackbird.bot.desk.zendesk;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.bot.desk.DeskMark;
import com.blackbird.bot.desk.DeskMessage;
import com.blackbird.bot.desk.DeskText;
import com.blackbird.bot.desk.HtmlProse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A comment as Zendesk shows it.
 *
 * @param ticket the id of its ticket
 * @param author null when Zendesk does not say
 * @param self the id of the bot's own user
 */
record ZendeskComment(String ticket, JsonNode json, @Nullable JsonNode author, long self) {
  /** What Zendesk puts in the place of what was blackened. */
  private static final char BLACK = '▇';

  String id() {
    return json.path("id").asString();
  }

  boolean isPublic() {
    return json.path("public").asBoolean(false);
  }

  /** Whether all of it is blackened. */
  boolean isBlack() {
    String words = json.path("plain_body").asString(json.path("body").asString(""));
    return words.indexOf(BLACK) >= 0 && words.replace(String.valueOf(BLACK), "").isBlank();
  }

  Instant at() {
    return Instant.parse(json.path("created_at").asString());
  }

  Speaker speaker() {
    String id = json.path("author_id").asString("");
    String name = author == null ? id : author.path("name").asString(id);
    String mark = author == null ? "" : author.path("external_id").asString("");
    boolean isBot = DeskMark.isOurs(mark) || id.equals(Long.toString(self));
    JsonNode photo = author == null ? json.path("none") : author.path("photo").path("content_url");
    return new Speaker(new ChatUser(id, name), isBot, DeskText.address(photo.asString("")));
  }

  ThreadEvent.Posted posted(ChannelRef channel) {
    DeskMessage message = new DeskMessage(ticket, id());
    return new ThreadEvent.Posted(
        message.threadIn(channel), message.in(channel), speaker(), text(), files(), null, at());
  }

  ThreadEvent.Edited edited(ChannelRef channel, Instant when) {
    DeskMessage message = new DeskMessage(ticket, id());
    return new ThreadEvent.Edited(
        message.threadIn(channel), message.in(channel), speaker(), text(), files(), when);
  }

  private com.blackbird.activity.chat.Prose text() {
    return HtmlProse.read(json.path("html_body").asString("")).text();
  }

  private List<SentFile> files() {
    List<SentFile> files = new ArrayList<>();
    for (JsonNode file : json.path("attachments")) {
      files.add(
          new SentFile(
              file.path("id").asString(),
              file.path("file_name").asString("file"),
              file.path("content_type").asString("application/octet-stream"),
              file.path("size").asLong(0),
              DeskText.address(file.path("content_url").asString(""))));
    }
    return files;
  }
}
