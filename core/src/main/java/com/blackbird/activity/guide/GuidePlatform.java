package com.blackbird.activity.guide;

import com.blackbird.activity.integration.Platform;
import com.blackbird.activity.language.Language;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A platform as the catalogue knows it.
 *
 * @param key the key that integrations name it by
 * @param aliases other keys for it
 * @param support where its own support is reached
 * @param status where it says whether it is up
 * @param reconnect how to connect it to Blackbird again, in order
 * @param translations the same in other languages
 */
public record GuidePlatform(
    String key,
    String name,
    List<String> aliases,
    Optional<URI> support,
    Optional<URI> status,
    List<String> reconnect,
    Map<Language, List<String>> translations) {
  /** The key under which errors of the network and of HTTP stand, whatever the platform. */
  public static final String GENERIC = "generic";

  public GuidePlatform {
    aliases = List.copyOf(aliases);
    reconnect = List.copyOf(reconnect);
    translations = Map.copyOf(translations);
  }

  /** How to connect it again, in this language or else in English. */
  List<String> reconnect(Language language) {
    return translations.getOrDefault(language, reconnect);
  }

  GuidePlatform reconnecting(Language language, List<String> steps) {
    Map<Language, List<String>> all = new HashMap<>(translations);
    all.put(language, List.copyOf(steps));
    return new GuidePlatform(key, name, aliases, support, status, reconnect, all);
  }

  /** A platform of which nothing is known but its key. */
  static GuidePlatform unknown(String key) {
    return new GuidePlatform(
        key,
        Platform.of(key).name(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Map.of());
  }

  /** Whether this word names it, whatever its case. */
  boolean isCalled(String word) {
    return key.equalsIgnoreCase(word)
        || name.equalsIgnoreCase(word)
        || aliases.stream().anyMatch(word::equalsIgnoreCase);
  }
}
