package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubscriptionInputTest {
  private static final ZoneId HERE = ZoneId.of("America/New_York");
  private static final Subscription NARROW =
      Subscriptions.of(
          Subscriptions.OPS,
          new Interest(
              Set.of(new IntegrationKey("shopify-main")),
              Set.of(ActivityType.ORDER),
              Set.of(Direction.PULL),
              Set.of("credentials")),
          Threshold.FIRST);

  @Test
  void allTakesAFilterAwayAndWhatIsNotNamedStays() {
    assertThat(changed(NARROW, Map.of("type", List.of("all"))).interest())
        .isEqualTo(
            new Interest(
                NARROW.interest().integrations(),
                Set.of(),
                NARROW.interest().directions(),
                NARROW.interest().categories()));
    List<String> all = List.of("all");
    assertThat(
            changed(
                    NARROW,
                    Map.of("integration", all, "type", all, "direction", all, "category", all))
                .interest())
        .isEqualTo(Interest.ALL);
  }

  @Test
  void hoursAreMeantWhereTheyWereSet() {
    assertThat(changed(NARROW, Map.of("threshold", List.of("5 in 10m"))).zone())
        .isEqualTo(NARROW.zone());
    Subscription quiet = changed(NARROW, Map.of("quiet", List.of("22-7")));
    assertThat(quiet.zone()).isEqualTo(HERE);
    assertThat(changed(NARROW, Map.of("digest", List.of("daily"))).zone()).isEqualTo(HERE);

    Subscription theirs = Subscriptions.quiet("22-7");
    assertThat(changed(theirs, Map.of("quiet", List.of("22:00-07:00"))).zone())
        .as("the same hours")
        .isEqualTo(theirs.zone());
    assertThat(changed(theirs, Map.of("digest", List.of("daily"))).zone())
        .as("beside hours that somebody has set")
        .isEqualTo(theirs.zone());
  }

  @Test
  void whatIsTypedTakesThePlaceOfWhatWas() {
    Subscription it =
        changed(
            NARROW,
            Map.of(
                "type", List.of("customer", "product"),
                "direction", List.of("push"),
                "threshold", List.of("5/10m"),
                "repeats", List.of("new"),
                "digest", List.of("weekly"),
                "language", List.of("de"),
                "mention", List.of("person:U1", "group:S1")));

    assertThat(it.interest().types())
        .containsExactlyInAnyOrder(ActivityType.CUSTOMER, ActivityType.PRODUCT);
    assertThat(it.interest().directions()).containsExactly(Direction.PUSH);
    assertThat(it.threshold()).isEqualTo(new Threshold.Count(5, Duration.ofMinutes(10)));
    assertThat(it.repeats()).isEqualTo(Repeats.NEW_MESSAGE);
    assertThat(it.digest()).isEqualTo(Digest.WEEKLY);
    assertThat(changed(it, Map.of("digest", List.of("none"))).digest()).isEqualTo(Digest.OFF);
    assertThat(it.language()).isEqualTo(Language.GERMAN);
    assertThat(it.mentions())
        .containsExactly(new Rich.Mention(false, "U1"), new Rich.Mention(true, "S1"));
  }

  @Test
  void whoIsAskedForStaysUntilNobodyIs() {
    Subscription asked = changed(NARROW, Map.of("mention", List.of("person:U1")));

    assertThat(changed(asked, Map.of()).mentions()).isEqualTo(asked.mentions());
    assertThat(changed(asked, Map.of("mention", List.of("none"))).mentions()).isEmpty();
    for (String everybody : List.of("everybody", "group:" + asked.channel().workspace())) {
      assertThatThrownBy(() -> changed(asked, Map.of("mention", List.of(everybody))))
          .as(everybody)
          .isInstanceOf(CommandMistake.class);
    }
  }

  private static Subscription changed(Subscription it, Map<String, List<String>> typed) {
    return SubscriptionInput.change(it, new CommandInput(typed), HERE);
  }
}
