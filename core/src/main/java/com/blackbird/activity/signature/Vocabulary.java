package com.blackbird.activity.signature;

import java.util.HashSet;
import java.util.Set;

/** The words that play a part in every error, whatever the error is about. */
final class Vocabulary {
  /** Say nothing at all. */
  static final Set<String> SILENT =
      normal(
          "a", "an", "the", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had",
          "do", "does", "did", "this", "that", "these", "those", "your", "you", "it", "its", "we",
          "our", "of", "sorry", "please", "s", "re", "ve", "already", "also", "and", "there", "i");

  /** Say that something is wrong but not what. */
  static final Set<String> GENERIC =
      normal(
          "error", "fail", "failed", "failure", "invalid", "occurred", "occured", "exception",
          "while", "processing", "process", "request", "response", "bad", "unable", "could", "not",
          "can", "must", "field", "value", "parameter", "param", "resource", "validation",
          "required", "missing", "found", "unknown", "unexpected", "internal", "server", "service",
          "unauthorized", "forbidden", "wrong", "something", "went", "in", "to", "for", "on", "with",
          "by", "at", "from", "or", "try", "again", "later", "http", "status", "code", "message",
          "returned", "conflict", "too", "many", "bussiness", "one", "more", "details", "denied",
          "set", "id", "null", "object", "data", "property", "attribute", "system", "fatal", "graphql", "rest", "soap", "rpc",
          "uncaught", "operation", "call", "api", "warning", "type");

  /** Make a sentence of words. */
  private static final Set<String> VERBS =
      normal("is", "are", "was", "were", "has", "have", "be", "been", "not", "cannot", "must", "does",
          "did", "failed", "could", "can't", "isn't");

  /** Go with any status of HTTP. */
  static final Set<String> HTTP =
      normal("http", "status", "code", "error", "from", "returned", "response", "request", "failed",
          "with", "client", "server", "by", "to");

  /** Begin a sentence of advice. */
  static final Set<String> ADVICE =
      normal("see", "for", "contact", "please", "try", "check", "read", "learn", "visit", "refer",
          "click", "go", "consult", "verify", "retry", "reduce", "use");

  /** Begin a clause that only says during what it happened. */
  static final Set<String> OCCASION =
      normal("error", "failed", "failure", "while", "an", "unable", "could", "exception", "when");

  private Vocabulary() {}

  static boolean isVerb(String text, int start, int end) {
    return VERBS.contains(normal(text, start, end));
  }

  /** Whether the word says nothing of its own, as most words of a sentence do not. */
  static boolean isCommon(String text, int start, int end) {
    var word = normal(text, start, end);
    return SILENT.contains(word) || GENERIC.contains(word);
  }

  /** One form for a word's spellings: case, plural, British and American. */
  static String normal(String text, int start, int end) {
    var word = new char[end - start];
    int size = 0;
    char before = 0;
    for (int i = start; i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      if (c == 'l' && before == 'l') {
        continue;
      }
      word[size++] = before == 'i' && c == 's' && isVerbEnding(text, i, end) ? 'z' : c;
      before = c;
    }
    boolean plural =
        size > 3 && word[size - 1] == 's' && "siu".indexOf(word[size - 2]) < 0;
    return new String(word, 0, plural ? size - 1 : size);
  }

  private static boolean isVerbEnding(String text, int at, int end) {
    return at + 1 < end && "eai".indexOf(Character.toLowerCase(text.charAt(at + 1))) >= 0;
  }

  private static Set<String> normal(String... words) {
    var set = new HashSet<String>();
    for (var word : words) {
      set.add(normal(word, 0, word.length()));
    }
    return Set.copyOf(set);
  }
}
