package com.blackbird.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Slack's names of emoji: https://docs.slack.dev/reference/methods/reactions.add */
final class SlackEmoji {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_+'-]{1,100}");
  private static final String VARIANT = "\uFE0F";
  private static final Map<String, String> CHARACTERS = new HashMap<>();
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    for (String line : table().split("\n", -1)) {
      int gap = line.startsWith("#") ? -1 : line.indexOf(' ');
      if (gap > 0) {
        String character = line.substring(gap + 1);
        CHARACTERS.put(line.substring(0, gap), character);
        NAMES.putIfAbsent(bare(character), line.substring(0, gap));
      }
    }
  }

  private SlackEmoji() {}

  /** The character of that name, without a skin's tone; the name itself for a workspace's own. */
  static String read(String name) {
    int tone = name.indexOf("::");
    String plain = tone < 0 ? name : name.substring(0, tone);
    return CHARACTERS.getOrDefault(plain, plain);
  }

  /** How it is shown among words: a workspace's own emoji by its name. */
  static String shown(String name) {
    String read = read(name);
    return NAME.matcher(read).matches() ? ":" + read + ":" : read;
  }

  /** Slack's name of a character or of one of the workspace's own; empty when it has none. */
  static Optional<String> name(String emoji) {
    return Optional.ofNullable(NAMES.get(bare(emoji)))
        .or(() -> Optional.of(emoji).filter(name -> NAME.matcher(name).matches()));
  }

  private static String bare(String character) {
    return character.replace(VARIANT, "");
  }

  private static String table() {
    try (InputStream in = SlackEmoji.class.getResourceAsStream("/slack-emoji.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
