package com.blackbird.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadMarksTest {
  private final ReadMarks marks = new ReadMarks();

  @Test
  void whatOthersSayIsNewUntilItIsRead() {
    marks.said("support", "sam");

    assertThat(marks.unread("maria")).containsExactly("support");
    assertThat(marks.unread("sam")).isEmpty();
    marks.read("support", "maria");
    assertThat(marks.unread("maria")).isEmpty();
    assertThat(marks.unread("kenji")).containsExactly("support");
    marks.said("support", "kenji");
    assertThat(marks.unread("maria")).containsExactly("support");
  }

  @Test
  void whatOnePersonSeesIsNewForThatPersonAlone() {
    marks.saidTo("support", "maria");

    assertThat(marks.unread("maria")).containsExactly("support");
    assertThat(marks.unread("sam")).isEmpty();
    marks.read("support", "maria");
    assertThat(marks.unread("maria")).isEmpty();
  }

  @Test
  void channelWithBothIsNamedOnce() {
    marks.said("support", "sam");
    marks.saidTo("support", "maria");

    assertThat(marks.unread("maria")).containsExactly("support");
  }
}
