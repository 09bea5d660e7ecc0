package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidesTest {
  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();
  private final Caller writer = acme.withKey(server.newKey(acme.account(), "\"guides\""));
  private final String word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  private final String id = "own-" + word;

  private String entry(String says) {
    return """
    {"platform":"shopify","id":"%s","title":"The %s is wrong","category":"configuration",
     "recognise":[{"says":"%s"}],"meaning":"The stars forbid it.","actor":"you",
     "steps":["Wait a month"],"retry":"after-steps","examples":["Our %s is wrong today"]}\
    """
        .formatted(id, word, says, word);
  }

  private void report(String message) {
    acme.report(
        """
        {"id":"%s","integration":"shopify-main","direction":"push","type":"order","status":"error",
         "message":"%s","createdAt":"2026-11-23T09:00:00Z"}\
        """
            .formatted(UUID.randomUUID(), message));
  }

  @Test
  void anEntryIsTriedWrittenPublishedAndTakenBack() {
    report("Our " + word + " is wrong today");
    report("email has already been taken");
    String path = "/v1/guides/" + id;

    var trial = writer.post("/v1/guides/preview", Caller.JSON, entry(word + " is wrong"));
    assertThat(trial.body()).contains("\"looked\":2", "\"matched\":1", "\"known\":0");
    assertThat(writer.get(path).status()).isEqualTo(404);

    assertThat(writer.put(path, entry(word + " is wrong")).body())
        .contains("\"state\":\"draft\"", "\"version\":1", "\"matched\":1");
    assertThat(acme.log("?status=error").body()).doesNotContain(id);
    assertThat(writer.post(path + "/versions/1/publish", Caller.JSON, "").body())
        .contains("\"state\":\"in-force\"");
    assertThat(acme.log("?status=error").body()).contains("\"guide\":\"" + id + "\"");
    assertThat(writer.get("/v1/guides.yaml").body())
        .contains("id: " + id, "says: " + word + " is wrong");

    assertThat(writer.post(path + "/versions/1/publish", Caller.JSON, "").status()).isEqualTo(409);
    assertThat(writer.delete(path).body()).contains("\"state\":\"removed\"");
    assertThat(acme.log("?status=error").body()).doesNotContain(id);
    assertThat(writer.get(path).json().get("versions").size()).isEqualTo(2);
    assertThat(writer.delete(path).status()).isEqualTo(404);
  }

  @Test
  void whereThereIsNoRoomForMoreWhatIsThereMayBeChanged() {
    String path = "/v1/guides/" + id;
    writer.put(path, entry(word + " is wrong"));
    writer.post(path + "/versions/1/publish", Caller.JSON, "");
    String late = path + "-late";
    writer.put(late, entry(word + " is wrong").replace(id, id + "-late"));
    server
        .database
        .ownerJdbc()
        .sql(
            """
            insert into own_guide (account_id, entry_id, version, state, definition, changed_by,
              changed_at)
            select account_id, entry_id || number, version, state,
              replace(definition, entry_id, entry_id || number), changed_by, changed_at
            from own_guide, generate_series(2, 200) number where entry_id = ?
            """)
        .param(id)
        .update();

    assertThat(writer.put(path, entry(word + " is wrong")).body()).contains("\"version\":2");
    assertThat(writer.post(path + "/versions/2/publish", Caller.JSON, "").status()).isEqualTo(200);
    for (var refused :
        List.of(
            writer.post(late + "/versions/1/publish", Caller.JSON, ""),
            writer.put(path + "-new", entry(word + " is wrong").replace(id, id + "-new")))) {
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.problem()).contains("there are 200 already");
    }
  }

  @Test
  void whatIsForAllReachesEveryAccountAndAnAccountsOwnComesFirst() {
    report("Our " + word + " is wrong today");
    String path = "/v1/admin/guides/" + id;
    assertThat(server.admin().put(path, entry(word + " is wrong")).status()).isEqualTo(200);
    server.admin().post(path + "/versions/1/publish", Caller.JSON, "");
    assertThat(acme.log("?status=error").body()).contains("\"guide\":\"" + id + "\"");
    assertThat(writer.get("/v1/guides").body()).doesNotContain(id);

    String own = id + "-mine";
    writer.put("/v1/guides/" + own, entry(word + " is wrong").replace(id, own));
    writer.post("/v1/guides/" + own + "/versions/1/publish", Caller.JSON, "");
    assertThat(acme.log("?status=error").body()).contains("\"guide\":\"" + own + "\"");
    assertThat(server.admin().delete(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "category":"configuration" | "category":"weather"     | category: use one of
          "actor":"you"              | "actor":"nobody"         | actor: use one of
          "retry"                    | "again"                  | retry: write a text
          "says":"                   | "code":"Z_1","says":"not | examples: it does not recognise
          "id":"own-                 | "id":"other-             | in the address
          {"platform"                | {{"platform"             | entry
          """)
  void aMistakeIsAnsweredWithItsPlace(String right, String wrong, String sentence) {
    var answer = writer.put("/v1/guides/" + id, entry(word + " is wrong").replace(right, wrong));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("detail").asString()).contains(sentence);
    assertThat(writer.get("/v1/guides").json().get("guides").size()).isZero();
  }

  @Test
  void whatIsTooMuchIsAnsweredInOurWordsWithItsPlace() {
    String whole = "platform: shopify\nid: " + id + "\nsteps: ";
    for (var wrong :
        Map.of(
                "\n  - " + "[".repeat(60) + "]".repeat(60),
                "entry, line 4: nested too deeply",
                "[&a [x]" + ",\n *a".repeat(60) + "]",
                "entry, line 54: too many aliases",
                "&a\n  *a : x",
                "entry: a part of it holds itself")
            .entrySet()) {
      var answer = writer.put("/v1/guides/" + id, whole + wrong.getKey());
      assertThat(answer.status() + answer.problem()).startsWith("400").contains(wrong.getValue());
    }
  }

  @Test
  void anEntryOfTheBotKeepsItsName() {
    String taken = entry(word + " is wrong").replace(id, "shopify-email-taken");
    assertThat(writer.put("/v1/guides/shopify-email-taken", taken).body())
        .contains("an entry that comes with the bot is called so");
  }

  @Test
  void nobodyElseWritesOrReadsThem() {
    assertThat(acme.get("/v1/guides").status()).isEqualTo(403);
    assertThat(writer.get("/v1/admin/guides").status()).isEqualTo(401);
    assertThat(writer.get("/v1/guides/votes").body()).isEqualTo("{\"guides\":[]}");
    assertThat(server.admin().get("/v1/admin/guides/votes").status()).isEqualTo(200);
  }
}
