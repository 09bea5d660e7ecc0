package com.blackbird.bot.http;

import static com.blackbird.bot.http.Reports.array;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatsTest {
  private static final String PATH = "/v1/integrations/shopify-main/stats";

  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();

  @Test
  void successesAndErrorsAreCountedByTheHour() {
    acme.report(
        array(
            List.of(
                Reports.error("a"),
                Reports.error("b").replace("09:00:00", "09:59:59"),
                Reports.error("c").replace("\"error\"", "\"success\"").replace("09:00", "08:30"))));

    assertThat(acme.get(PATH + "?since=2026-11-23T08:00:00Z&until=2026-11-23T09:30:00Z").body())
        .isEqualTo(
            """
            {"integration":"shopify-main","since":"2026-11-23T08:00:00Z",\
            "until":"2026-11-23T09:30:00Z","bucket":"hour","successes":1,"errors":1,"buckets":[\
            {"since":"2026-11-23T08:00:00Z","until":"2026-11-23T09:00:00Z","successes":1,"errors":0},\
            {"since":"2026-11-23T09:00:00Z","until":"2026-11-23T09:30:00Z","successes":0,"errors":1}]}\
            """);
    assertThat(acme.get(PATH).json().get("buckets").size()).isBetween(24, 25);
    assertThat(acme.get(PATH + "?since=30d").json().get("bucket").asString()).isEqualTo("day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?bucket=week               | bucket: \"week\" is not allowed; use hour or day",
        "?since=1h&until=2h         | since: must be before until",
        "?since=2000w&bucket=hour   | bucket: more than 3,000 of them; choose days or a shorter time",
        "?status=error              | the parameter \"status\" is unknown; use since, until, bucket"
      })
  void whatCannotBeAnsweredIsRefused(String parameters, String detail) {
    var answer = acme.get(PATH + parameters);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).isEqualTo(detail);
  }

  @Test
  void integrationOfAnotherAccountIsNotThere() {
    assertThat(acme.get("/v1/integrations/none/stats").status()).isEqualTo(404);
  }
}
