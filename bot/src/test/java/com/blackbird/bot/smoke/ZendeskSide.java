package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.bot.desk.standin.Notice;
import com.blackbird.bot.desk.standin.ZendeskStandIn;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Support in Zendesk. */
final class ZendeskSide implements DeskSide {
  private final ZendeskStandIn zendesk = new ZendeskStandIn();

  ZendeskStandIn standIn() {
    return zendesk;
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.ZENDESK;
  }

  @Override
  public List<String> settings() {
    return List.of(
        "ZENDESK_URL=" + zendesk.address(),
        "ZENDESK_EMAIL=" + ZendeskStandIn.EMAIL,
        "ZENDESK_API_TOKEN=" + ZendeskStandIn.TOKEN,
        "ZENDESK_WEBHOOK_SECRET=" + zendesk.secret(),
        "ZENDESK_PRIVATE_NETWORK=true");
  }

  @Override
  public ChannelRef channel() {
    return new ChannelRef(ChatPlatform.ZENDESK, "127.0.0.1", "tickets");
  }

  @Override
  public void tells(URI bot) {
    zendesk.tells(bot.resolve("desk/zendesk"));
  }

  @Override
  public List<Shown> all() {
    return zendesk.all().stream().map(this::shown).toList();
  }

  private Shown shown(JsonNode ticket) {
    String id = ticket.path("id").asString();
    return new Shown(
        id,
        ticket.path("subject").asString(),
        ticket.path("status").asString().equals("solved"),
        ticket.path("tags").valueStream().map(JsonNode::asString).toList(),
        zendesk.comments(id).stream().map(this::said).toList());
  }

  private Said said(JsonNode comment) {
    return new Said(
        comment.path("id").asString(),
        zendesk.name(comment.path("author_id").asLong()),
        comment.path("plain_body").asString(),
        comment.path("public").asBoolean());
  }

  @Override
  public String says(ThreadRef thread, String words) {
    return Long.toString(
        zendesk.agentWrites(thread.thread(), "<p>" + words.replace("\n", "<br>") + "</p>", true));
  }

  @Override
  public void notes(ThreadRef thread, String words) {
    zendesk.agentWrites(thread.thread(), "<p>" + words + "</p>", false);
  }

  @Override
  public void sends(ThreadRef thread, String words, String file, byte[] bytes) {
    zendesk.agentSends(thread.thread(), "<p>" + words + "</p>", file, bytes);
  }

  @Override
  public void settles(ThreadRef thread, boolean isDone) {
    zendesk.agentSets(thread.thread(), isDone ? "solved" : "open");
  }

  @Override
  public void takesBack(ThreadRef thread, String message) {
    zendesk.agentHides(thread.thread(), Long.parseLong(message));
  }

  @Override
  public void losesNextOpening() {
    zendesk.loseNextAnswer("POST /api/v2/tickets.json");
  }

  @Override
  public void losesNextReply() {
    zendesk.loseNextAnswer("PUT /api/v2/tickets/\\d+.json");
  }

  @Override
  public void limitsNextReply(int seconds) {
    zendesk.limitNext("PUT /api/v2/tickets/\\d+.json", seconds);
  }

  @Override
  public int forges() {
    return zendesk.forge();
  }

  @Override
  public int replays() {
    return zendesk.send(zendesk.told().getLast());
  }

  @Override
  public int floods(int bytes) {
    return zendesk.send(new Notice(new byte[bytes], zendesk.told().getLast().headers()));
  }

  @Override
  public List<URI> files(ThreadRef thread) {
    return zendesk.comments(thread.thread()).stream()
        .flatMap(comment -> comment.path("attachments").valueStream())
        .map(file -> URI.create(file.path("content_url").asString()))
        .toList();
  }

  @Override
  public void close() {
    zendesk.close();
  }
}
