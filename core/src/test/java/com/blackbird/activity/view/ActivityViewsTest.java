package com.blackbird.activity.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ActivityViewsTest {
  private static final AccountId ACME = AccountId.of("acme");
  private static final JsonMapper JSON = new JsonMapper();
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

  @Test
  void aLinkIsShortAndLivesLongerThanTheListsButtons() {
    String code = views.link(ACME, view("status", "error"));
    assertThat(code).matches("[0-9a-f]{10}");
    assertThat(views.open(ACME, code.toUpperCase(Locale.ROOT))).isEqualTo(view("status", "error"));
    assertThatThrownBy(() -> views.open(OTHER, code)).isInstanceOf(CommandMistake.class);

    clock.advance(ActivityViews.LINK_LIFE.minus(Duration.ofDays(1)));
    assertThat(views.forgetOld()).isZero();
    views.open(ACME, code);
    clock.advance(ActivityViews.LINK_LIFE.minus(Duration.ofDays(1)));
    assertThat(views.forgetOld()).isZero();
    clock.advance(Duration.ofDays(2));
    assertThat(views.forgetOld()).isEqualTo(1);
    assertThatThrownBy(() -> views.open(ACME, code)).hasMessageContaining("I know no view");
  }

  @Test
  void aListThatNobodyLinkedHasNoCode() {
    String name = views.remember(ACME, view("status", "error"));

    assertThatThrownBy(() -> views.open(ACME, name.replace("-", "").substring(0, 10)))
        .hasMessageContaining("I know no view");
  }

  @Test
  void aListOfAnEarlierVersionIsAPartOfTheLog() {
    ActivityView old =
        JSON.readValue(
            "{\"filters\":{\"status\":[\"error\"]},\"from\":{\"side\":\"NEWEST\",\"ref\":\"\"},\"first\":\"\",\"last\":\"\"}",
            ActivityView.class);

    assertThat(old).isEqualTo(view("status", "error"));
  }

  private static ActivityView view(String filter, String... values) {
    return ActivityView.of(new CommandInput(Map.of(filter, List.of(values))));
  }
}
