package com.blackbird.activity.language;

import com.blackbird.activity.chat.Rich;
import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One text in one language, with the names of what differs. */
final class Text {
  /** Stands for a run of rich text while the words around it are made; no language has it. */
  private static final char SLOT = '\uE000';

  private static final char LAST_SLOT = '\uE0FF';

  private final String pattern;
  private final Language language;
  private final List<String> names;
  private @Nullable MessageFormat message;

  Text(String pattern, Language language, List<String> names) {
    this.pattern = pattern;
    this.language = language;
    this.names = List.copyOf(names);
  }

  String plain(Object[] values) {
    return format(values, new ArrayList<>());
  }

  /** The same with runs of rich text among the values, which stay what they are. */
  Rich rich(Object[] values) {
    List<Rich> runs = new ArrayList<>();
    String said = format(values, runs);
    Rich rich = Rich.empty();
    int from = 0;
    for (int at = 0; at < said.length(); at++) {
      if (isSlot(said.charAt(at))) {
        rich = words(rich, said.substring(from, at)).then(runs.get(said.charAt(at) - SLOT));
        from = at + 1;
      }
    }
    return words(rich, said.substring(from));
  }

  private static Rich words(Rich rich, String words) {
    return words.isEmpty() ? rich : rich.text(words);
  }

  private String format(Object[] values, List<Rich> runs) {
    Map<String, Object> named = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(names.get(i), value(Objects.requireNonNull(values[i]), runs));
    }
    return said(named);
  }

  /** Most texts are never said by one process, and reading one takes a while. */
  private synchronized String said(Map<String, Object> named) {
    if (message == null) {
      message = new MessageFormat(pattern, language.locale());
    }
    return message.format(named);
  }

  /** Foreign words must not be taken for a slot. */
  private static Object value(Object value, List<Rich> runs) {
    if (value instanceof Rich run) {
      runs.add(run);
      return String.valueOf((char) (SLOT + runs.size() - 1));
    }
    return value instanceof Number ? value : withoutSlots(value.toString());
  }

  private static String withoutSlots(String words) {
    return words.chars().anyMatch(letter -> isSlot((char) letter))
        ? words.replaceAll("[" + SLOT + "-" + LAST_SLOT + "]", "\uFFFD")
        : words;
  }

  private static boolean isSlot(char letter) {
    return letter >= SLOT && letter <= LAST_SLOT;
  }
}
