package com.blackbird.bot.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseEvent;
import com.blackbird.activity.support.Readers;
import com.blackbird.activity.support.Support;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CasesTest {
  private static final Who SAM = new Who("SLACK/T1/USAM", "Sam");

  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();
  private final Support support = server.context.getBean(Support.class);

  @Test
  void anAccountReadsItsOwnCasesNewestFirstAndNothingThatWasAskedPrivately() {
    Case first = asks(acme, "One", Readers.EVERYBODY);
    Case second = asks(acme, "Two", Readers.EVERYBODY);
    asks(acme, "Secret", Readers.PEOPLE);
    asks(server.newAccount(), "Of others", Readers.EVERYBODY);
    does(first, new CaseEvent.Resolve("done", "Oil"));

    JsonNode cases = acme.get("/v1/cases").json().get("cases");
    assertThat(cases.valueStream().map(one -> one.get("id").asString()))
        .containsExactly(second.number().text(), first.number().text());
    assertThat(cases.get(1).get("state").asString()).isEqualTo("resolved");
    assertThat(cases.get(1).get("fix").asString()).isEqualTo("Oil");
    assertThat(cases.get(0).get("requester").asString()).isEqualTo("Maria");
  }

  @Test
  void ofWhatWasAskedInAPrivateChannelOnlyHowItStandsIsTold() {
    Case among = asks(acme, "Among us", Readers.CHANNEL);
    does(among, new CaseEvent.Resolve("done", "Oil"));

    JsonNode told = acme.get("/v1/cases").json().get("cases").get(0);
    assertThat(told.get("id").asString()).isEqualTo(among.number().text());
    assertThat(told.get("state").asString()).isEqualTo("resolved");
    for (String hidden : List.of("title", "requester", "fix")) {
      assertThat(told.get(hidden).isNull()).as(hidden).isTrue();
    }
    assertThat(acme.get("/v1/cases/" + among.number().text() + "/transcript").status())
        .isEqualTo(404);
  }

  @Test
  void everyPageIsReadOnce() {
    for (int one = 0; one < 5; one++) {
      asks(acme, "Question " + one, Readers.EVERYBODY);
    }
    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = acme.get("/v1/cases?limit=2" + cursor).json();
      page.get("cases").forEach(one -> read.add(one.get("title").asString()));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());

    assertThat(read)
        .containsExactly("Question 4", "Question 3", "Question 2", "Question 1", "Question 0");
  }

  @ParameterizedTest
  @CsvSource({"new, 1", "resolved, 0", "'new,resolved', 1"})
  void statesFilterThem(String states, int found) {
    asks(acme, "One", Readers.EVERYBODY);

    assertThat(acme.get("/v1/cases?state=" + states).json().get("cases")).hasSize(found);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/cases?state=asleep, 400, waiting-for-customer",
    "/v1/cases?cursor=x, 400, next",
    "/v1/cases?colour=red, 400, colour",
    "/v1/cases/C-999999999/transcript, 404, no such case",
    "/v1/cases/nonsense/transcript, 404, no such case",
  })
  void whatIsWrongIsNamed(String path, int status, String said) {
    Answer answer = acme.get(path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.problem()).contains(said);
  }

  @Test
  void theTranscriptIsReadInEachFormAndNeverWithSupportsOwnWords() {
    Case one = asks(acme, "The <b>lock</b>", Readers.EVERYBODY);
    does(one, new CaseEvent.Claim());
    does(one, new CaseEvent.Transfer(new Who("", "Kim")));
    does(one, new CaseEvent.Answer("Turn it"));
    String path = "/v1/cases/" + one.number().text() + "/transcript";

    assertThat(acme.get(path).json().get("title").asString()).isEqualTo("The <b>lock</b>");
    Answer text = acme.get(path + "?format=text");
    assertThat(text.body()).contains("Turn it", "answered").doesNotContain("to Kim");
    Answer html = acme.get(path + "?format=html");
    assertThat(html.body()).contains("The &lt;b&gt;lock", "Turn it").doesNotContain("<b>lock");
    assertThat(html.header("X-Content-Type-Options")).isEqualTo("nosniff");
    Answer zip = acme.get(path + "?format=zip");
    assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
    assertThat(new String(zip.body().getBytes(ISO_8859_1), ISO_8859_1)).startsWith("PK");
    assertThat(acme.get(path + "?format=pdf").status()).isEqualTo(400);
  }

  @Test
  void nobodyReadsTheCasesOfOthersOrWhatWasAskedPrivately() {
    Case secret = asks(acme, "Secret", Readers.PEOPLE);
    Case theirs = asks(server.newAccount(), "Theirs", Readers.EVERYBODY);

    for (Case one : List.of(secret, theirs)) {
      assertThat(acme.get("/v1/cases/" + one.number().text() + "/transcript").status())
          .isEqualTo(404);
    }
    assertThat(acme.withKey(server.newKey(acme.account(), "\"ingest\"")).get("/v1/cases").status())
        .isEqualTo(403);
  }

  private void does(Case about, CaseEvent event) {
    Sight.of(about.account()).run(() -> support.hands().change(about.id(), null, event, SAM));
  }

  private Case asks(Caller caller, String title, Readers readers) {
    return Escalations.ask(caller, title, readers);
  }
}
