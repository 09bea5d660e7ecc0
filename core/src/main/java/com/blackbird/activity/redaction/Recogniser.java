package com.blackbird.activity.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows one kind of thing by a few letters that are always in it. */
interface Recogniser {
  /**
   * Three letters or more, or a single sign below U+0080; where one stands, this is asked. Case
   * does not count here.
   */
  List<String> anchors();

  /**
   * What is found with an anchor at this place. Looks at a limited stretch of text, unless it finds
   * something.
   */
  @Nullable Found at(String text, int at);
}
