package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.bot.desk.standin.IntercomStandIn;
import com.blackbird.bot.desk.standin.Notice;
import com.blackbird.bot.desk.standin.StandIn;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Support in Intercom. */
final class IntercomSide implements DeskSide {
  private final IntercomStandIn intercom = new IntercomStandIn();

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.INTERCOM;
  }

  @Override
  public List<String> settings() {
    return List.of(
        "INTERCOM_API_URL=" + intercom.address(),
        "INTERCOM_ACCESS_TOKEN=" + IntercomStandIn.TOKEN,
        "INTERCOM_CLIENT_SECRET=" + intercom.secret(),
        "INTERCOM_PRIVATE_NETWORK=true");
  }

  @Override
  public ChannelRef channel() {
    return new ChannelRef(ChatPlatform.INTERCOM, IntercomStandIn.WORKSPACE, "conversations");
  }

  @Override
  public void tells(URI bot) {
    intercom.tells(bot.resolve("desk/intercom"));
  }

  @Override
  public List<Shown> all() {
    return intercom.all().stream().map(IntercomSide::shown).toList();
  }

  private static Shown shown(JsonNode conversation) {
    return new Shown(
        conversation.path("id").asString(),
        conversation.path("title").asString(""),
        conversation.path("state").asString().equals("closed"),
        conversation
            .path("tags")
            .path("tags")
            .valueStream()
            .map(tag -> tag.path("name").asString())
            .toList(),
        conversation
            .path("conversation_parts")
            .path("conversation_parts")
            .valueStream()
            .filter(part -> part.path("body").isString())
            .map(IntercomSide::said)
            .toList());
  }

  private static Said said(JsonNode part) {
    return new Said(
        part.path("id").asString(),
        part.path("author").path("name").asString(""),
        StandIn.plain(part.path("body").asString()),
        part.path("part_type").asString().equals("comment"));
  }

  @Override
  public String says(ThreadRef thread, String words) {
    return intercom.agentWrites(
        thread.thread(), "<p>" + words.replace("\n", "<br>") + "</p>", true);
  }

  @Override
  public void notes(ThreadRef thread, String words) {
    intercom.agentWrites(thread.thread(), "<p>" + words + "</p>", false);
  }

  @Override
  public void sends(ThreadRef thread, String words, String file, byte[] bytes) {
    intercom.agentSends(thread.thread(), "<p>" + words + "</p>", file, bytes);
  }

  @Override
  public void settles(ThreadRef thread, boolean isDone) {
    intercom.agentSettles(thread.thread(), isDone);
  }

  @Override
  public void takesBack(ThreadRef thread, String message) {
    intercom.agentRedacts(thread.thread(), message);
  }

  @Override
  public void losesNextOpening() {
    intercom.loseNextAnswer("POST /conversations$");
  }

  @Override
  public void losesNextReply() {
    intercom.loseNextAnswer("POST /conversations/\\d+/reply");
  }

  @Override
  public void limitsNextReply(int seconds) {
    intercom.limitNext("POST /conversations/\\d+/reply", seconds);
  }

  @Override
  public int forges() {
    return intercom.forge();
  }

  @Override
  public int replays() {
    return intercom.send(intercom.told().getLast());
  }

  @Override
  public int floods(int bytes) {
    return intercom.send(new Notice(new byte[bytes], intercom.told().getLast().headers()));
  }

  @Override
  public List<URI> files(ThreadRef thread) {
    return intercom.all().stream()
        .filter(one -> one.path("id").asString().equals(thread.thread()))
        .flatMap(one -> one.path("conversation_parts").path("conversation_parts").valueStream())
        .flatMap(part -> part.path("attachments").valueStream())
        .map(file -> URI.create(file.path("url").asString()))
        .toList();
  }

  @Override
  public void close() {
    intercom.close();
  }
}
