package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeskTest {
  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();
  private final String own = "/v1/admin/accounts/" + acme.account() + "/desk";
  private final String channel = "C" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void aDeskIsSetAndWhatIsLeftOutLaterStays() {
    Answer first =
        put(
            """
            {"platform":"slack","workspace":"T1","channel":"%s","name":"Second floor",
             "hours":"mon-fri 8-12","zone":"Europe/Berlin","holidays":["12-25"],
             "targets":{"urgent":{"answer":"15m","solution":"4h"}},"greeting":"Call us."}
            """
                .formatted(channel));
    assertThat(first.status()).isEqualTo(200);
    JsonNode second = put("{\"name\":\"Third floor\"}").json();

    assertThat(second.get("name").asString()).isEqualTo("Third floor");
    assertThat(second.get("hours").asString()).isEqualTo("mon-fri 08:00-12:00");
    assertThat(second.get("zone").asString()).isEqualTo("Europe/Berlin");
    assertThat(second.get("greeting").asString()).isEqualTo("Call us.");
    assertThat(second.get("channel").asString()).isEqualTo(channel);
    AccountId account = AccountId.of(acme.account());
    Desk desk =
        Sight.of(account)
            .see(() -> server.context.getBean(DeskStore.class).of(account).orElseThrow());
    assertThat(desk.name()).isEqualTo("Third floor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"platform\":\"fax\",\"workspace\":\"T1\",\"channel\":\"C1\"}",
        "{\"platform\":\"slack\",\"workspace\":\"T1\"}",
        "{\"platform\":\"slack\",\"workspace\":\"T1\",\"channel\":\"#support\"}",
        "{\"platform\":\"slack\",\"workspace\":\"T1\",\"channel\":\"C1\",\"hours\":\"noon\"}",
        "{\"platform\":\"slack\",\"workspace\":\"T1\",\"channel\":\"C1\",\"zone\":\"Mars\"}",
        "{\"platform\":\"slack\",\"workspace\":\"T1\",\"channel\":\"C1\",\"holidays\":[\"13-45\"]}",
        "{\"platform\":\"slack\",\"workspace\":\"T1\",\"channel\":\"C1\",\"name\":\"\"}",
        "not json",
      })
  void whatMakesNoDeskIsRefusedAndNothingIsKept(String body) {
    Answer answer = put(body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).isNotBlank();
  }

  @Test
  void codesAreForAdministratorsAndForAccountsThatThereAre() {
    Answer code = server.admin().post("/v1/admin/desk/code", Caller.JSON, "{}");
    assertThat(code.json().get("code").asString()).isNotBlank();
    assertThat(code.header("Cache-Control")).contains("no-store");
    assertThat(
            server
                .admin()
                .post("/v1/admin/desk/code", Caller.JSON, "{\"account\":\"nobody\"}")
                .status())
        .isEqualTo(404);
    assertThat(acme.post("/v1/admin/desk/code", Caller.JSON, "{}").status()).isIn(401, 403);
    assertThat(acme.put(own, "{\"name\":\"Mine\"}").status()).isIn(401, 403);
  }

  private Answer put(String body) {
    return server.admin().put(own, body);
  }
}
