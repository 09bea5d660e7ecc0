package com.blackbird.activity.view;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text into pages, between lines where it can; together they are the text. */
final class TextPages {
  private TextPages() {}

  /** The pages, at least one; none is longer than the given number of characters. */
  static List<String> of(String text, int most) {
    List<String> pages = new ArrayList<>();
    int from = 0;
    while (text.length() - from > most) {
      int end = text.lastIndexOf('\n', from + most - 1) + 1;
      if (end <= from + most / 2) {
        end = from + most;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
          end--;
        }
      }
      pages.add(text.substring(from, end));
      from = end;
    }
    pages.add(text.substring(from));
    return pages;
  }
}
