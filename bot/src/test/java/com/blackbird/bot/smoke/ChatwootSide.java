package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.bot.desk.standin.ChatwootStandIn;
import com.blackbird.bot.desk.standin.Notice;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Support in Chatwoot. */
final class ChatwootSide implements DeskSide {
  private final ChatwootStandIn chatwoot = new ChatwootStandIn();

  ChatwootStandIn standIn() {
    return chatwoot;
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.CHATWOOT;
  }

  @Override
  public List<String> settings() {
    return List.of(
        "CHATWOOT_URL=" + chatwoot.address(),
        "CHATWOOT_API_TOKEN=" + ChatwootStandIn.TOKEN,
        "CHATWOOT_ACCOUNT=" + ChatwootStandIn.ACCOUNT,
        "CHATWOOT_INBOX=" + ChatwootStandIn.INBOX,
        "CHATWOOT_WEBHOOK_SECRET=" + chatwoot.secret(),
        "CHATWOOT_PRIVATE_NETWORK=true");
  }

  @Override
  public ChannelRef channel() {
    return new ChannelRef(ChatPlatform.CHATWOOT, ChatwootStandIn.ACCOUNT, ChatwootStandIn.INBOX);
  }

  @Override
  public void tells(URI bot) {
    chatwoot.tells(bot.resolve("desk/chatwoot"));
  }

  @Override
  public List<Shown> all() {
    return chatwoot.all().stream().map(this::shown).toList();
  }

  private Shown shown(JsonNode conversation) {
    String id = conversation.path("id").asString();
    return new Shown(
        id,
        conversation.path("custom_attributes").path("blackbird_title").asString(""),
        conversation.path("status").asString().equals("resolved"),
        conversation.path("labels").valueStream().map(JsonNode::asString).toList(),
        chatwoot.messages(id).stream().map(ChatwootSide::said).toList());
  }

  private static Said said(JsonNode message) {
    return new Said(
        message.path("id").asString(),
        message.path("sender").path("name").asString(""),
        message.path("content").asString().replaceAll("\\\\(\\p{Punct})", "$1").replace("**", ""),
        !message.path("private").asBoolean());
  }

  @Override
  public String says(ThreadRef thread, String words) {
    return Long.toString(chatwoot.agentWrites(thread.thread(), words, true));
  }

  @Override
  public void notes(ThreadRef thread, String words) {
    chatwoot.agentWrites(thread.thread(), words, false);
  }

  @Override
  public void sends(ThreadRef thread, String words, String file, byte[] bytes) {
    chatwoot.agentSends(thread.thread(), words, file, bytes);
  }

  @Override
  public void settles(ThreadRef thread, boolean isDone) {
    chatwoot.agentSettles(thread.thread(), isDone);
  }

  @Override
  public void takesBack(ThreadRef thread, String message) {
    chatwoot.agentDeletes(thread.thread(), Long.parseLong(message));
  }

  @Override
  public void losesNextOpening() {
    chatwoot.loseNextAnswer("POST /api/v1/accounts/1/conversations$");
  }

  @Override
  public void losesNextReply() {
    chatwoot.loseNextAnswer("POST /api/v1/accounts/1/conversations/\\d+/messages");
  }

  @Override
  public void limitsNextReply(int seconds) {
    chatwoot.limitNext("POST /api/v1/accounts/1/conversations/\\d+/messages", seconds);
  }

  @Override
  public int forges() {
    return chatwoot.forge();
  }

  @Override
  public int replays() {
    return chatwoot.send(chatwoot.told().getLast());
  }

  @Override
  public int floods(int bytes) {
    return chatwoot.send(new Notice(new byte[bytes], chatwoot.told().getLast().headers()));
  }

  @Override
  public List<URI> files(ThreadRef thread) {
    return chatwoot.messages(thread.thread()).stream()
        .flatMap(message -> message.path("attachments").valueStream())
        .map(file -> URI.create(file.path("data_url").asString()))
        .toList();
  }

  @Override
  public void close() {
    chatwoot.close();
  }
}
