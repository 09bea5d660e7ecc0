package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenMessage;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.wire.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Support in a channel of the sandbox's Slack or Discord; Sam is one of them. */
final class ChatSides {
  private static final String CARD = "Order #1021";

  private ChatSides() {}

  /** A channel in Slack. */
  static ThreadSide slack(RunningBot bot) {
    return new InSlack(bot, bot.sandbox().slack().user("sam"));
  }

  /** A channel in Discord. */
  static ThreadSide discord(RunningBot bot) {
    return new InDiscord(bot, bot.sandbox().discord().user("sam"));
  }

  private record InSlack(RunningBot bot, SlackUser sam) implements ThreadSide {
    @Override
    public ChatPlatform platform() {
      return ChatPlatform.SLACK;
    }

    @Override
    public ChannelRef channel() {
      return bot.channel(ChatPlatform.SLACK);
    }

    @Override
    public List<Shown> all() {
      return sam.messages(channel().channel()).stream()
          .filter(message -> message.text().contains(CARD))
          .map(root ->
              new Shown(
                  root.id(),
                  "",
                  false,
                  List.of(),
                  sam.thread(root).stream()
                      .map(one ->
                          new Said(
                              one.id(), one.json().path("username").asString(""), one.text(), true))
                      .toList()))
          .toList();
    }

    @Override
    public String says(ThreadRef thread, String words) {
      return talk(thread).says(words);
    }

    @Override
    public void sends(ThreadRef thread, String words, String file, byte[] bytes) {
      talk(thread).sends(file, bytes, words);
    }

    @Override
    public void takesBack(ThreadRef thread, String message) {
      talk(thread).deletes(message);
    }

    @Override
    public byte[] opens(ThreadRef thread, String file) {
      SlackMessage root =
          sam.messages(channel().channel()).stream()
              .filter(one -> one.id().equals(thread.thread()))
              .findFirst()
              .orElseThrow();
      return sam.thread(root).stream()
          .filter(one -> one.json().path("files").toString().contains("\"" + file + "\""))
          .findFirst()
          .map(one -> sam.opens(one, file))
          .orElseThrow();
    }

    private Talk talk(ThreadRef thread) {
      return bot.talk(ChatPlatform.SLACK, "sam", thread);
    }

    @Override
    public void losesNextOpening() {
      bot.sandbox().slack().faults().next("chat.postMessage", new Fault.AnswerLost());
    }

    @Override
    public void losesNextReply() {
      losesNextOpening();
    }

    @Override
    public void limitsNextReply(int seconds) {
      bot.sandbox().slack().faults().next("chat.postMessage", new Fault.RateLimited(seconds));
    }
  }

  private record InDiscord(RunningBot bot, DiscordUser sam) implements ThreadSide {
    private static final String POST = "POST /channels/*/messages";

    @Override
    public ChatPlatform platform() {
      return ChatPlatform.DISCORD;
    }

    @Override
    public ChannelRef channel() {
      return bot.channel(ChatPlatform.DISCORD);
    }

    @Override
    public List<Shown> all() {
      return sam.messages("#integrations").stream()
          .filter(message -> read(message.text()).contains(CARD))
          .map(root -> new Shown(root.id(), "", false, List.of(), said(root.id())))
          .toList();
    }

    private List<Said> said(String thread) {
      return sam.messages(thread).stream()
          .map(one -> new Said(one.id(), "", read(one.text()), true))
          .toList();
    }

    private static String read(String markdown) {
      return markdown.replaceAll("\\\\(\\p{Punct})", "$1");
    }

    @Override
    public String says(ThreadRef thread, String words) {
      return talk(thread).says(words);
    }

    @Override
    public void sends(ThreadRef thread, String words, String file, byte[] bytes) {
      talk(thread).sends(file, bytes, words);
    }

    @Override
    public void takesBack(ThreadRef thread, String message) {
      talk(thread).deletes(message);
    }

    @Override
    public byte[] opens(ThreadRef thread, String file) {
      for (SeenMessage message : sam.messages(thread.thread())) {
        for (JsonNode shown : message.json().path("attachments")) {
          if (shown.path("filename").asString("").equals(file)) {
            return bytes(URI.create(shown.path("url").asString("")));
          }
        }
      }
      throw new AssertionError("No file " + file);
    }

    private static byte[] bytes(URI address) {
      try (InputStream in = address.toURL().openStream()) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Talk talk(ThreadRef thread) {
      return bot.talk(ChatPlatform.DISCORD, "sam", thread);
    }

    @Override
    public void losesNextOpening() {
      bot.sandbox().discord().faults().next(POST, new Fault.AnswerLost());
    }

    @Override
    public void losesNextReply() {
      losesNextOpening();
    }

    @Override
    public void limitsNextReply(int seconds) {
      bot.sandbox().discord().faults().next(POST, new Fault.RateLimited(seconds));
    }
  }
}
