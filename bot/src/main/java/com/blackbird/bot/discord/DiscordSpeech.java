package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadRef;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.ISnowflake;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Mentions;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.messages.MessagePoll;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;
import net.dv8tion.jda.api.entities.sticker.StickerItem;
import org.jspecify.annotations.Nullable;

/** What somebody said in Discord, in the words of all platforms. */
final class DiscordSpeech {
  /** The kinds of messages in which somebody says something; the others tell of joins and such. */
  private static final Set<MessageType> SAID =
      Set.of(
          MessageType.DEFAULT,
          MessageType.INLINE_REPLY,
          MessageType.SLASH_COMMAND,
          MessageType.CONTEXT_COMMAND);

  private DiscordSpeech() {}

  /** A new message; empty when nobody says anything by it. */
  static Optional<ThreadEvent.Posted> posted(GuildMessageChannel channel, Message message) {
    if (!SAID.contains(message.getType())) {
      return Optional.empty();
    }
    return Optional.of(
        new ThreadEvent.Posted(
            thread(channel, message.getId()),
            message(channel, message.getId()),
            speaker(message.getAuthor(), message.getMember(), message.isWebhookMessage()),
            prose(message),
            files(message),
            answered(channel, message),
            message.getTimeCreated().toInstant()));
  }

  /** A message as it is by now; empty when nobody has changed it. */
  static Optional<ThreadEvent.Edited> edited(GuildMessageChannel channel, Message message) {
    OffsetDateTime at = message.getTimeEdited();
    return at == null
        ? Optional.empty()
        : posted(channel, message)
            .map(now ->
                new ThreadEvent.Edited(
                    now.thread(),
                    now.message(),
                    now.speaker(),
                    now.text(),
                    now.files(),
                    at.toInstant()));
  }

  /** A message that stands in a channel or thread. */
  static MessageRef message(GuildMessageChannel channel, String message) {
    return new MessageRef(place(channel.getGuild().getId(), channel.getId()), message);
  }

  /** The thread of a message; one in a channel itself may become the beginning of its own. */
  static ThreadRef thread(GuildMessageChannel channel, String message) {
    return channel instanceof ThreadChannel thread
        ? thread(thread)
        : new ThreadRef(place(channel.getGuild().getId(), channel.getId()), message);
  }

  static ThreadRef thread(ThreadChannel thread) {
    return new ThreadRef(
        place(thread.getGuild().getId(), thread.getParentChannel().getId()), thread.getId());
  }

  static ChannelRef place(String guild, String channel) {
    return new ChannelRef(ChatPlatform.DISCORD, guild, channel);
  }

  /** Who that is: as the server knows the person, where it is known. */
  static Speaker speaker(User user, @Nullable Member member, boolean isWebhook) {
    String name = member == null ? user.getEffectiveName() : member.getEffectiveName();
    String picture = member == null ? user.getEffectiveAvatarUrl() : member.getEffectiveAvatarUrl();
    return new Speaker(
        new ChatUser(user.getId(), name), user.isBot() || isWebhook, address(picture));
  }

  private static @Nullable MessageRef answered(GuildMessageChannel channel, Message message) {
    MessageReference reference = message.getMessageReference();
    return reference == null || message.getType() != MessageType.INLINE_REPLY
        ? null
        : message(channel, reference.getMessageId());
  }

  /** What somebody says with a message, and below it what they forward. */
  static Prose prose(Message message) {
    boolean isOfComponents = message.getContentRaw().isEmpty() && message.getAuthor().isBot();
    String content = isOfComponents ? DiscordWords.of(message) : message.getContentRaw();
    List<Prose.Block> blocks =
        new ArrayList<>(DiscordProse.read(content, named(message, message.getMentions())).blocks());
    for (MessageSnapshot forwarded : message.getMessageSnapshots()) {
      Prose words =
          DiscordProse.read(forwarded.getContentRaw(), named(message, forwarded.getMentions()));
      // Without it, what they forward could begin with a mark of their own talk.
      blocks.addAll(Prose.of("↪").blocks());
      blocks.addAll(words.blocks());
    }
    for (StickerItem sticker : message.getStickers()) {
      blocks.addAll(Prose.of("[sticker: " + sticker.getName() + "]").blocks());
    }
    MessagePoll poll = message.getPoll();
    if (poll != null) {
      blocks.addAll(Prose.of(words(poll)).blocks());
    }
    return new Prose(blocks);
  }

  private static String words(MessagePoll poll) {
    return poll.getAnswers().stream()
        .map(answer -> "\n- " + answer.getText())
        .collect(Collectors.joining("", "📊 " + poll.getQuestion().getText(), ""));
  }

  /** Discord sends the names of people along; those of roles and channels are known. */
  private static DiscordProse.Names named(Message message, Mentions mentions) {
    return new DiscordProse.Names() {
      @Override
      public String person(String id) {
        Optional<String> nickname =
            mentions.getMembers().stream()
                .filter(member -> member.getId().equals(id))
                .map(Member::getEffectiveName)
                .findFirst();
        return nickname
            .or(() -> of(mentions.getUsers(), id).map(User::getEffectiveName))
            .orElse(id);
      }

      @Override
      public String role(String id) {
        var role = message.hasGuild() ? message.getGuild().getRoleById(id) : null;
        return role == null ? "role" : role.getName();
      }

      @Override
      public String channel(String id) {
        Channel channel = message.getJDA().getChannelById(Channel.class, id);
        return channel == null ? "channel" : channel.getName();
      }
    };
  }

  private static <T extends ISnowflake> Optional<T> of(List<T> all, String id) {
    return all.stream().filter(one -> one.getId().equals(id)).findFirst();
  }

  private static List<SentFile> files(Message message) {
    List<Message.Attachment> all = new ArrayList<>(message.getAttachments());
    message.getMessageSnapshots().forEach(one -> all.addAll(one.getAttachments()));
    return all.stream().map(DiscordSpeech::file).toList();
  }

  private static SentFile file(Message.Attachment file) {
    String type = file.getContentType();
    return new SentFile(
        file.getId(),
        file.getFileName(),
        type == null ? "application/octet-stream" : type,
        file.getSize(),
        address(file.getUrl()));
  }

  static @Nullable URI address(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
