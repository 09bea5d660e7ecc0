package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityViewsTest {
  private static final AccountId ACME = AccountId.of("acme");
  private static final AccountId OTHER = AccountId.of("other");
  private final MutableClock clock = new MutableClock();
  private final ActivityViews views = new ActivityViews(TestDatabase.create().jdbc(), clock);

  @Test
  void aListIsRecalledAsItWasUnderANameThatFitsAButton() {
    ActivityView view = view("status", "error", "success");

    String name = views.remember(ACME, view);

    assertThat(views.recall(ACME, name)).isEqualTo(view);
    assertThat(name).hasSize(36);
  }

  @Test
  void equalListsHaveOneNameAndDifferentOnesTwo() {
    assertThat(views.remember(ACME, view("status", "error")))
        .isEqualTo(views.remember(ACME, view("status", "error")))
        .isNotEqualTo(views.remember(ACME, view("status", "success")));
  }

  @Test
  void anotherAccountsListIsNotThere() {
    String name = views.remember(ACME, view("status", "error"));

    assertThatThrownBy(() -> views.recall(OTHER, name)).isInstanceOf(CommandMistake.class);
  }

  @Test
  void aNameThatNobodyGaveIsAnOldList() {
    assertThatThrownBy(() -> views.recall(ACME, "not-a-name"))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("Please run /blackbird activity again");
  }

  @Test
  void aListIsForgottenWhenNobodyHasUsedItForItsLife() {
    String unused = views.remember(ACME, view("status", "error"));
    String used = views.remember(ACME, view("status", "success"));
    clock.advance(ActivityViews.LIFE.minus(Duration.ofHours(1)));
    views.remember(ACME, view("status", "success"));
    clock.advance(Duration.ofHours(2));

    assertThat(views.forgetOld()).isEqualTo(1);
    assertThatThrownBy(() -> views.recall(ACME, unused)).isInstanceOf(CommandMistake.class);
    assertThat(views.recall(ACME, used)).isEqualTo(view("status", "success"));
  }

  private static ActivityView view(String filter, String... values) {
    return ActivityView.of(new CommandInput(Map.of(filter, List.of(values))));
  }
}
