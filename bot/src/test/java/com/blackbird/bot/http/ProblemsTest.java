package com.blackbird.bot.http;

import static com.blackbird.bot.http.Caller.encoded;
import static com.blackbird.bot.http.Reports.array;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.problem.ProblemKeeper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ProblemsTest {
  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();

  @Test
  void errorsAreGatheredIntoProblemsWithWhatIsStuck() {
    acme.report(
        array(
            List.of(
                Reports.error("a"),
                Reports.error("b").replace("#1021", "#1044"),
                Reports.error("c").replace("#1021", "#1050"),
                Reports.error("d")
                    .replace("\"error\"", "\"success\"")
                    .replace("#1021", "#1050")
                    .replace("09:00", "09:30"))));
    Sight.ofAll("a test").run(server.context.getBean(ProblemKeeper.class)::run);

    var problem = problems("").get(0);
    assertThat(problem.get("count").asInt()).isEqualTo(3);
    assertThat(problem.get("state").asString()).isEqualTo("open");
    assertThat(problem.get("integration").asString()).isEqualTo("shopify-main");
    assertThat(problem.get("title").asString()).contains("already been taken");
    assertThat(problem.get("firstSeen").asString()).isEqualTo("2026-11-23T09:00:00Z");
    assertThat(problem.get("stuck").valueStream().map(JsonNode::asString))
        .contains("#1021", "#1044");
  }

  @Test
  void anErrorInTheLogNamesItsProblemAndASuccessNone() {
    acme.report(array(List.of(Reports.error("a"), success("b"))));

    var id = problems("").get(0).get("id").asString();
    acme.log("")
        .json()
        .get("activities")
        .forEach(activity ->
            assertThat(activity.get("problem").asString(""))
                .isEqualTo(activity.get("id").asString().equals("a") ? id : ""));
  }

  @Test
  void everyPageIsReadOnce() {
    acme.report(
        array(
            IntStream.range(0, 23)
                .mapToObj(i -> Reports.error("e" + i, "Failed because of " + word(i)))
                .toList()));
    var read = new ArrayList<String>();
    var cursor = "";
    do {
      var page = acme.get("/v1/problems?limit=5" + cursor).json();
      page.get("problems").forEach(problem -> read.add(problem.get("id").asString()));
      var next = page.get("next");
      cursor = next.isNull() ? "" : "&cursor=" + encoded(next.asString());
    } while (!cursor.isEmpty());

    assertThat(read).hasSize(23).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "?state=open, 1",
    "?state=resolved, 0",
    "?state=resolved&state=open, 1",
    "?state=RESOLVED%2Copen, 1",
    "?integration=shopify-main, 1",
    "?integration=netsuite, 0",
    "?integration=&state=, 1"
  })
  void filtersAreAndTheirValuesAreOr(String parameters, int count) {
    acme.report(Reports.error("a"));

    assertThat(problems(parameters)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?status=open       | the parameter \"status\" is unknown; use integration, state, limit",
        "?state=broken      | state: \"broken\" is not allowed; use open, acknowledged",
        "?integration=a%20b | integration: \"a b\" is no key",
        "?limit=201         | limit: \"201\" is not allowed; use 1 to 200",
        "?limit=1&limit=2   | limit: given twice"
      })
  void aWrongParameterIsNamedWithWhatIsAllowed(String parameters, String detail) {
    var answer = acme.get("/v1/problems" + parameters);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).startsWith("/problems/bad-request " + detail);
  }

  @Test
  void anInventedCursorIsRefused() {
    assertThat(acme.get("/v1/problems?cursor=x").problem()).startsWith("/problems/bad-cursor ");
  }

  @Test
  void anotherAccountSeesNothingOfThem() {
    acme.report(Reports.error("a"));

    assertThat(server.newAccount().get("/v1/problems").json().get("problems")).isEmpty();
  }

  private JsonNode problems(String parameters) {
    return acme.get("/v1/problems" + parameters).json().get("problems");
  }

  private static String success(String id) {
    return Reports.error(id).replace("\"error\"", "\"success\"");
  }

  /** Letters only, since numbers are values and not words. */
  private static String word(int number) {
    return "reason" + (char) ('a' + number / 5) + (char) ('a' + number % 5);
  }
}
