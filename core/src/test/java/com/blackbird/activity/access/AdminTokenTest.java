package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdminTokenTest {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final List<Secret> shown = new ArrayList<>();

  @Test
  void configuredTokenOpens() {
    var token = AdminToken.configured(new Secret("a".repeat(32)));

    assertThat(token.is("a".repeat(32))).isTrue();
    assertThat(token.is("a".repeat(33))).isFalse();
    assertThat(token.is("")).isFalse();
  }

  @Test
  void shortTokenIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> AdminToken.configured(new Secret("a".repeat(31))))
        .hasMessageContaining("BLACKBIRD_ADMIN_TOKEN")
        .hasMessageContaining("32");
  }

  @Test
  void madeTokenIsShownAtTheFirstStartOnlyAndOpensAtEveryLaterOne() {
    AdminToken.stored(DATABASE.jdbc(), new MutableClock(), shown::add);
    var later = AdminToken.stored(DATABASE.jdbc(), new MutableClock(), shown::add);

    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst().reveal()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(later.is(shown.getFirst().reveal())).isTrue();
  }
}
