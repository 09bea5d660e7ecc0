package com.blackbird.activity.signature.notation;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Undoes what notations do to the characters of a text. */
final class Escapes {
  private static final int LONGEST_ENTITY = 10;
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

  private Escapes() {}

  /** Backslashes of JSON and its relatives. */
  static String undo(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        out.append(c);
        continue;
      }
      char escaped = text.charAt(++i);
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't', 'r', 'f', 'b' -> out.append(' ');
        case 'u' -> i = unicode(text, i, out);
        default -> out.append(escaped);
      }
    }
    return out.toString();
  }

  private static int unicode(String text, int at, StringBuilder out) {
    int code = number(text, at + 1, Math.min(at + 5, text.length()), 16);
    if (at + 5 > text.length() || code < 0) {
      out.append('u');
      return at;
    }
    out.append((char) code);
    return at + 4;
  }

  /** Entities of XML and HTML. */
  static String entities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '&' ? text.indexOf(';', i, Math.min(i + LONGEST_ENTITY, text.length())) : -1;
      if (end < 0) {
        out.append(c);
        continue;
      }
      out.append(entity(text.substring(i + 1, end)));
      i = end;
    }
    return out.toString();
  }

  private static String entity(String name) {
    if (name.startsWith("#")) {
      boolean hex = name.startsWith("#x");
      int code = number(name, hex ? 2 : 1, name.length(), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : " ";
    }
    return ENTITIES.getOrDefault(name, " ");
  }

  /** Percent signs and plus signs of forms and addresses. */
  static String form(String text) {
    if (text.indexOf('%') < 0) {
      return text.replace('+', ' ');
    }
    var bytes = new byte[text.length() * 3];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = c == '%' ? number(text, i + 1, Math.min(i + 3, text.length()), 16) : -1;
      if (code >= 0) {
        bytes[size++] = (byte) code;
        i += 2;
      } else {
        for (byte part : String.valueOf(c == '+' ? ' ' : c).getBytes(StandardCharsets.UTF_8)) {
          bytes[size++] = part;
        }
      }
    }
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private static int number(String text, int from, int to, int radix) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0 || value > 0xFFFFFF) {
        return -1;
      }
      value = value * radix + digit;
    }
    return from < to ? value : -1;
  }
}
