package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Where people live, as {@code users.info} tells it. */
class TimeZonesTest {
  private final MovableClock clock = new MovableClock();

  private static JsonNode info(Sandbox sandbox, String user) {
    return new PlainHttp(sandbox).call("users.info", "user", user).path("user");
  }

  @Test
  void offsetIsThatOfTheDay() {
    try (Sandbox sandbox = Sandbox.start(0, clock)) {
      SlackUser sam = sandbox.slack().user("sam");
      sam.livesIn(ZoneId.of("Europe/Berlin"));

      JsonNode winter = info(sandbox, sam.id());
      assertThat(winter.path("tz").asString("")).isEqualTo("Europe/Berlin");
      assertThat(winter.path("tz_offset").asInt(0)).isEqualTo(3600);
      assertThat(winter.path("tz_label").asString("")).contains("Standard Time");

      clock.advance(Duration.ofDays(200));
      JsonNode summer = info(sandbox, sam.id());
      assertThat(summer.path("tz_offset").asInt(0)).isEqualTo(7200);
      assertThat(summer.path("tz_label").asString("")).contains("Summer Time");
    }
  }

  @Test
  void theyAreArrangedOverHttpAndByAScenario() {
    try (Sandbox sandbox = Sandbox.start(0, clock)) {
      PlainHttp http = new PlainHttp(sandbox);
      String kenji =
          http.play("users", "{'name':'kenji','timeZone':'Asia/Tokyo'}").path("id").asString("");
      assertThat(info(sandbox, kenji).path("tz_offset").asInt(0)).isEqualTo(32_400);
      assertThat(info(sandbox, kenji).path("real_name").asString("")).isEqualTo("Kenji Sato");
      assertThat(
              http.play("users", "{'name':'kenji','timeZone':'Mars'}").path("error").asString(""))
          .contains("timeZone");

      sandbox.arrange(
          "{\"slack\":{\"workspaces\":[{\"name\":\"Acme\",\"users\":"
              + "[{\"name\":\"ann\",\"timeZone\":\"Pacific/Auckland\"}]}]}}");
      assertThat(http.look("workspaces").at("/workspaces/1/users/0/timeZone").asString(""))
          .isEqualTo("Pacific/Auckland");
    }
  }
}
