package com.blackbird.bot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.entities.messages.MessageSnapshot;
import org.jspecify.annotations.Nullable;

/** The words of somebody's message, as a person reads them. */
final class DiscordWords {
  private DiscordWords() {}

  /** The text, what stands in embeds and components, and the same of what is forwarded. */
  static String of(Message message) {
    List<@Nullable String> words = new ArrayList<>();
    add(words, message.getContentRaw(), message.getEmbeds(), message.getComponentTree());
    for (MessageSnapshot forwarded : message.getMessageSnapshots()) {
      add(words, forwarded.getContentRaw(), forwarded.getEmbeds(), forwarded.getComponentTree());
    }
    return String.join("\n", words.stream().filter(Objects::nonNull).toList())
        .replaceAll("\\\\(\\p{Punct})", "$1");
  }

  private static void add(
      List<@Nullable String> words,
      String content,
      List<MessageEmbed> embeds,
      MessageComponentTree components) {
    words.add(content);
    for (MessageEmbed embed : embeds) {
      words.add(embed.getTitle());
      words.add(embed.getDescription());
      for (MessageEmbed.Field field : embed.getFields()) {
        words.add(field.getName());
        words.add(field.getValue());
      }
    }
    components.findAll(TextDisplay.class).forEach(text -> words.add(text.getContent()));
  }
}
