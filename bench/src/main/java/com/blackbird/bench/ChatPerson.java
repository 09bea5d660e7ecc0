package com.blackbird.bench;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Somebody in a channel of the sandbox, with the same verbs on both platforms. */
interface ChatPerson {
  /** Whether the bot took it. */
  boolean types(String command, Map<String, String> options);

  /** Waits for a message with this text. */
  void sees(String text);

  void clicks(String text, String button);

  void fills(String form, Map<String, String> values);

  /** A way to write into a thread. */
  Consumer<String> voice(ThreadRef thread);

  /** A person by name in that channel; servers of Discord have several. */
  static ChatPerson in(Sandbox sandbox, String guild, ChannelRef channel, String name) {
    return channel.platform() == ChatPlatform.SLACK
        ? new InSlack(sandbox.slack().user(name), channel.channel())
        : new InDiscord(sandbox.discord().guild(guild).user(name), channel.channel());
  }

  /** A person of Slack. */
  record InSlack(SlackUser user, String channel) implements ChatPerson {
    @Override
    public boolean types(String command, Map<String, String> options) {
      String words =
          options.entrySet().stream()
              .map(option -> " " + option.getKey() + ":" + option.getValue())
              .collect(Collectors.joining());
      return user.types(channel, "/blackbird " + command + words).acknowledged();
    }

    @Override
    public void sees(String text) {
      user.sees(channel, text);
    }

    @Override
    public void clicks(String text, String button) {
      user.clicks(user.sees(channel, text), button);
    }

    @Override
    public void fills(String form, Map<String, String> values) {
      user.fills(user.seesForm(form), values).submits();
    }

    @Override
    public Consumer<String> voice(ThreadRef thread) {
      SlackMessage root =
          user.messages(thread.channel().channel()).stream()
              .filter(message -> message.id().equals(thread.thread()))
              .findFirst()
              .orElseThrow();
      return text -> user.repliesTo(root, text);
    }
  }

  /** A person of Discord. */
  record InDiscord(DiscordUser user, String channel) implements ChatPerson {
    @Override
    public boolean types(String command, Map<String, String> options) {
      return user.types(channel, "blackbird " + command, options).acknowledged();
    }

    @Override
    public void sees(String text) {
      user.sees(channel, text);
    }

    @Override
    public void clicks(String text, String button) {
      user.clicks(user.sees(channel, text), button);
    }

    @Override
    public void fills(String form, Map<String, String> values) {
      user.fills(user.seesForm(form), values).submits();
    }

    @Override
    public Consumer<String> voice(ThreadRef thread) {
      return text -> user.says(thread.thread(), text);
    }
  }
}
