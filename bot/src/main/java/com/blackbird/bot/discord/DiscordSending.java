package com.blackbird.bot.discord;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Rich;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message. The key is Discord's nonce: a repetition within minutes answers with the first
 * message. The message carries its hash as well, so that it can be found later.
 */
final class DiscordSending {
  private final DiscordRenderer renderer;

  DiscordSending(DiscordRenderer renderer) {
    this.renderer = renderer;
  }

  /** The id of the message if an earlier try has posted it. */
  Optional<String> earlier(MessageChannel target, Post post) {
    return post.triedAt() == null
        ? Optional.empty()
        : DiscordLook.find(target, mark(post), post.triedAt());
  }

  /** Posts it and gives its id. */
  String send(MessageChannel target, Post post) {
    return target
        .sendMessageComponents(
            renderer.container(post.message(), post.speaker()).withUniqueId(mark(post)))
        .useComponentsV2()
        .setNonce(post.key())
        .mentionUsers(mentioned(post, false))
        .mentionRoles(mentioned(post, true))
        .setMessageReference(answered(target, post))
        .failOnInvalidReply(false)
        .mentionRepliedUser(false)
        .complete()
        .getId();
  }

  /**
   * The message that one shown in the channel is about, if Discord lets the bot answer it:
   * https://discord.com/developers/docs/resources/message#message-reference
   */
  private static @Nullable String answered(MessageChannel target, Post post) {
    MessageRef parent = post.thread();
    boolean mayAnswer =
        target instanceof GuildMessageChannel there
            && there.getGuild().getSelfMember().hasPermission(there, Permission.MESSAGE_HISTORY);
    return parent != null && post.within() == null && post.alsoInChannel() && mayAnswer
        ? parent.message()
        : null;
  }

  /** Whom Discord may call; everybody else stays uncalled, whatever the text says. */
  static List<String> mentioned(Post post, boolean groups) {
    return post.message().mentions().stream()
        .filter(mention -> mention.isGroup() == groups)
        .map(Rich.Mention::id)
        .toList();
  }

  /** What marks a message as this post. */
  int mark(Post post) {
    return DiscordLook.mark(post.key());
  }
}
