package com.blackbird.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Messages made to be slow to read. */
final class HostileMessages {
  private static final List<String> PARTS =
      List.of(
          "a",
          "aB",
          "9",
          "a_",
          "a.",
          "a:",
          "'",
          "\"",
          "\"a",
          "“",
          "{",
          "[",
          "{\"a\":",
          "[{",
          "<a>",
          "<",
          "</a>",
          "&",
          "&#",
          "\\",
          "a=",
          "a=b&",
          "(",
          "((a",
          ": ",
          "a: ",
          "\n",
          "\nat a(",
          "\nFile \"",
          "a[",
          "[a",
          "a[0].",
          "@",
          "a@",
          "://",
          "http://a?",
          "::",
          "-",
          "- ",
          "#",
          "#1 ",
          "%",
          "…",
          "字",
          "字1",
          "١",
          "\uD83D\uDE00",
          "\u0301",
          "{\"errors\":{\"a\":",
          "x y z. ",
          "{\"message\":\"{\\\"message\\\":\\\"",
          "code: 1\n",
          "A_B: ",
          "404 ",
          "12 a 2026 ");

  private HostileMessages() {}

  /** One of each kind, of so many characters. */
  static Map<String, String> of(int length) {
    var messages = new LinkedHashMap<String, String>();
    for (var part : PARTS) {
      messages.put(part.replace("\n", "\\n"), part.repeat(length / part.length()));
    }
    return messages;
  }
}
