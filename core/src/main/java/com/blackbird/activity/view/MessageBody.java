package com.blackbird.activity.view;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A platform's message taken apart: what was logged before it, such as an HTTP status, and the
 * document that it is.
 *
 * @param before what stands before the document; empty when nothing does
 * @param text the document itself, exactly as it was sent
 * @param json the document when it is JSON
 */
record MessageBody(String before, Kind kind, String text, @Nullable JsonNode json) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Where a document may begin: at most a few places are tried. */
  private static final Pattern START = Pattern.compile("[{\\[]\\s*[\"{\\[\\]}]|<[?!\\p{L}]");

  private static final int MOST_TRIES = 5;

  /** What a message is written in. */
  enum Kind {
    JSON,
    MARKUP,
    WORDS
  }

  static MessageBody of(String message) {
    Matcher start = START.matcher(message);
    for (int tries = 0; tries < MOST_TRIES && start.find(); tries++) {
      String before = message.substring(0, start.start());
      String text = message.substring(start.start()).stripTrailing();
      if (text.charAt(0) == '<') {
        return new MessageBody(before, Kind.MARKUP, text, null);
      }
      JsonNode json = json(text);
      if (json != null) {
        return new MessageBody(before, Kind.JSON, text, json);
      }
    }
    return new MessageBody("", Kind.WORDS, message, null);
  }

  private static @Nullable JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException notJson) {
      return null;
    }
  }
}
