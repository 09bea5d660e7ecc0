package com.blackbird.bot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;

/** The words of somebody's message, as a person reads them. */
final class DiscordWords {
  private DiscordWords() {}

  /** The text, and what stands in embeds and components. */
  static String of(Message message) {
    List<String> words = new ArrayList<>();
    words.add(message.getContentRaw());
    for (MessageEmbed embed : message.getEmbeds()) {
      words.add(embed.getTitle());
      words.add(embed.getDescription());
      for (MessageEmbed.Field field : embed.getFields()) {
        words.add(field.getName());
        words.add(field.getValue());
      }
    }
    message
        .getComponentTree()
        .findAll(TextDisplay.class)
        .forEach(text -> words.add(text.getContent()));
    return String.join("\n", words.stream().filter(Objects::nonNull).toList())
        .replaceAll("\\\\(\\p{Punct})", "$1");
  }
}
