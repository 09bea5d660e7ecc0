package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.audit.Act;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.FaultRule;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may do what, on both platforms alike, and what is kept of it. */
class RightsSmokeTest {
  private static final String ERROR = "The gate is closed";
  private static final JsonMapper JSON = new JsonMapper();
  private static final String STORE = "Sample Store";
  private static RunningBot bot;
  private static String key;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    key = bot.account("acme", "Acme Trading");
    bot.report(
        key,
        List.of(
            Map.of(
                "id", "rights-1",
                "integration", "shopify-main",
                "direction", "pull",
                "type", "order",
                "status", "error",
                "reference", "#1",
                "message", ERROR,
                "createdAt", Instant.now().toString())));
    bot.link("acme", "Acme Trading");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void aRightIsCheckedAtTheClickAndGivenByAnAdmin(ChatPlatform platform) {
    bot.everyoneManages(platform, "acme"); // Another story may have ended the link.
    Person maria = bot.person(platform, "maria");
    Person sam = bot.person(platform, "sam");
    sam.types("problems state:all integration:shopify-main");
    sam.clicks(sam.sees(ERROR), "Open");
    Seen card = sam.sees("Shopify said:");
    sam.types("access");
    assertThat(sam.sees("You may not do this here").text())
        .contains("admin", "Nothing was changed", "/blackbird access");

    maria.types("access");
    Seen before = maria.sees("Who may do what");
    assertThat(before.text()).contains("Everyone: manager");
    maria.chooses(before, "What everyone may do", "viewer");
    maria.sees("Everyone: viewer");

    sam.clicks(card, "Resolve…");
    assertThat(sam.sees("It takes the right responder").text()).contains("Nothing was changed");
    sam.types("export");
    sam.sees("It takes the right manager");
    sam.types("problems state:all integration:shopify-main");
    sam.sees(ERROR);

    lead(platform, "sam");
    maria.clicks(maria.sees("Everyone: viewer"), "Give a group a right…");
    maria.fills(
        "Who gets which right?", Map.of("Group or role", group(platform), "Right", "responder"));
    maria.sees(": responder");
    sam.types("problems state:all integration:shopify-main");
    sam.clicks(sam.sees(ERROR), "Open");
    sam.clicks(sam.sees("Shopify said:"), "Resolve…");
    sam.fills("Resolve the problem", Map.of("What fixed it?", "Opened it on " + platform));
    sam.sees("Resolved");

    maria.types("audit what:problems");
    assertThat(maria.sees("Audit log").text())
        .contains("changed a problem", "sam", "what: resolved");
    maria.types("audit what:rights");
    Seen log = maria.sees("manager → viewer");
    assertThat(log.text()).contains("gave a right", "maria", ", #integrations");
    maria.clicks(log, "Check that nothing is missing");
    maria.sees("The audit log is whole");
    sam.types("audit");
    sam.sees("It takes the right admin");
    maria.types("problems state:all integration:shopify-main");
    maria.clicks(maria.sees(ERROR), "Open");
    maria.clicks(maria.sees("Shopify said:"), "Reopen");
    maria.sees("Open since");
  }

  @OnEachChat
  void whoLosesTheRightOverAFormGetsTheWordsBack(ChatPlatform platform) {
    bot.everyoneManages(platform, "acme");
    Person maria = bot.person(platform, "maria");
    Person sam = bot.person(platform, "sam");
    sam.types("problems state:all integration:shopify-main");
    sam.clicks(sam.sees(ERROR), "Open");
    sam.clicks(sam.sees("Shopify said:"), "Resolve…");

    maria.types("access");
    maria.chooses(maria.sees("Everyone: manager"), "What everyone may do", "viewer");
    maria.sees("Everyone: viewer");

    sam.fills("Resolve the problem", Map.of("What fixed it?", "Oil on the hinges"));
    assertThat(sam.sees("It takes the right responder").text())
        .contains("You wrote:", "Oil on the hinges");
    bot.everyoneManages(platform, "acme");
  }

  @Test
  void aGuestOfASlackWorkspaceSeesNothingUntilAnAdminSaysSo() {
    bot.sandbox().slack().workspace(STORE).guest("kenji", true);
    Person kenji = bot.person(ChatPlatform.SLACK, "kenji");
    kenji.types("activity");
    Seen refused = kenji.sees("You may not do this here");
    assertThat(refused.text()).contains("You are a guest here").doesNotContain(ERROR);
    kenji.types("find #1");
    kenji.sees("You may not do this here");
    kenji.types("status");
    assertThat(kenji.sees("You may not do this here").text()).doesNotContain("Acme Trading");

    Person maria = bot.person(ChatPlatform.SLACK, "maria");
    maria.types("access give viewer who:<@" + kenji.id() + ">");
    maria.sees(": viewer");
    kenji.types("activity");
    kenji.sees(ERROR);
  }

  /** Slack does not call strangers who are in a shared channel, and tells whom they administer. */
  @Test
  void whoIsOfAnotherCompanyInASharedChannelIsAGuestWhateverTheyAreAtHome() {
    bot.sandbox().slack().workspace(STORE).addUser("olga", "Olga Petrov");
    bot.sandbox().slack().workspace(STORE).visitor("olga", "T0ELSEWHERE");
    bot.sandbox().slack().workspace(STORE).admin("olga", true);
    Person olga = bot.person(ChatPlatform.SLACK, "olga", "#general");
    olga.types("find #1");
    assertThat(olga.sees("You may not do this here").text())
        .contains("You are a guest here")
        .doesNotContain(ERROR);
    olga.types("unlink");
    olga.sees("Only an admin or owner");
  }

  /** Who is not known may be a guest. */
  @Test
  void whileSlackDoesNotTellWhoSomebodyIsTheySeeNothing() {
    bot.sandbox().slack().workspace(STORE).addUser("noor", "Noor Haddad");
    bot.sandbox()
        .slack()
        .faults()
        .add(FaultRule.next(new Fault.Status(503)).on("users.info").times(1_000));
    try {
      Person noor = bot.person(ChatPlatform.SLACK, "noor", "#general");
      noor.types("activity");
      assertThat(noor.sees("You may not do this here").text()).doesNotContain(ERROR);
    } finally {
      bot.sandbox().slack().faults().clear();
    }
  }

  /** What is stored is foreign; an error, which stands in the log, says what is wrong with it. */
  @Test
  void anErrorOfTheDatabaseNamesNoValues() {
    JdbcClient jdbc = bot.part(JdbcClient.class);
    assertThatThrownBy(() ->
            bot.inside(() ->
                jdbc.sql("insert into desk_notice (desk, notice, heard_at) values ('X', ?, null)")
                    .param("jane@mail.example")
                    .update()))
        .hasStackTraceContaining("heard_at")
        .satisfies(
            e -> assertThat(Throwables.getStackTrace(e)).doesNotContain("jane@mail.example"));
  }

  /** The server cannot read it, and would log it; the log is searched for the key at the end. */
  @Test
  void aKeyInABrokenCookieIsNotLogged() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(bot.address().resolve("/v1/audit"))
              .header("Cookie", "Authorization=Bearer " + key)
              .build();
      assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(401);
    }
  }

  /** The list is that of the document. */
  @Test
  void everySecurityEventIsKept() throws Exception {
    Person maria = bot.person(ChatPlatform.SLACK, "maria");
    Person sam = bot.person(ChatPlatform.SLACK, "sam");
    String accounts = "/v1/admin/accounts/";
    String key =
        send("POST", accounts + "acme/keys", "{\"scopes\":[\"audit\"]}").path("key").asString("");
    String id =
        send("POST", accounts + "acme/keys", "{\"scopes\":[\"read\"]}").path("id").asString("");
    send("POST", accounts + "acme/keys/" + id + "/rotate", "{}");
    send("DELETE", accounts + "acme/keys/" + id, "");
    send("POST", "/v1/admin/desk/code", "{\"account\":\"acme\"}");
    send(
        "PUT",
        accounts + "acme/desk",
        "{\"platform\":\"slack\",\"workspace\":\"T1\",\"channel\":\"C1\"}");
    maria.types("access give viewer who:<@" + sam.id() + ">");
    maria.sees(": viewer");
    maria.types("access take who:<@" + sam.id() + ">");
    maria.sees("Who may do what");
    sam.types("access");
    sam.sees("You may not do this here");
    sam.types("link ABCD-EFGH-JKMN");
    sam.sees("Only an admin or owner");
    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Acme Trading?"), "Unlink");
    maria.sees("Unlinked from Acme Trading");
    maria.types("link code:" + bot.linkCode("acme"));
    maria.sees("Linked to Acme Trading");
    maria.types("export");
    maria.sees(".csv");
    send("PUT", accounts + "acme/privacy", "{\"hidePersonalData\":\"everywhere\"}");
    send("PUT", accounts + "acme/integrations/erp", "{\"platform\":\"netsuite\",\"name\":\"ERP\"}");
    bot.report(
        send("POST", accounts + "acme/keys", "{\"scopes\":[\"ingest\"]}").path("key").asString(""),
        List.of(
            Map.of(
                "id", "rights-2",
                "integration", "erp",
                "direction", "pull",
                "type", "order",
                "status", "error",
                "reference", "#77",
                "message", "No room for jane@mail.example",
                "createdAt", Instant.now().toString())));
    maria.types("find #77");
    maria.clicks(maria.sees("[e-mail hidden]"), "Show full text");
    maria.sees("jane@mail.example");
    send("PUT", accounts + "acme/privacy", "{\"hidePersonalData\":\"channels\"}");
    exchange("GET", "/v1/integrations/shopify-main/activities", RightsSmokeTest.key, "");
    assertThat(exchange("GET", accounts + "acme/keys", "not-the-token", "").statusCode())
        .isEqualTo(401);
    send("PUT", accounts + "gone", "{\"name\":\"Gone\"}");
    assertThat(exchange("DELETE", accounts + "gone", RunningBot.ADMIN, "").statusCode())
        .isEqualTo(400);
    JsonNode erased = send("DELETE", accounts + "gone?erase=gone", "");
    assertThat(erased.path("rows").path("account").asInt(0)).isEqualTo(1);
    JsonNode forgotten =
        send(
            "POST",
            accounts + "acme/people/forget",
            "{\"platform\":\"slack\",\"workspace\":\"%s\",\"user\":\"%s\"}"
                .formatted(bot.channel(ChatPlatform.SLACK).workspace(), sam.id()));
    assertThat(forgotten.path("rows").path("audit_person").asInt(0)).isPositive();

    Set<String> kept = new TreeSet<>();
    for (String path : List.of("/v1/audit?limit=500", "/v1/audit?limit=500&account=acme")) {
      send("GET", path, "").path("entries").forEach(one -> kept.add(one.path("act").asString("")));
    }
    String document = Files.readString(Path.of("..", "docs", "audit.md"));
    String list =
        document.substring(
            document.indexOf("### Security events"), document.indexOf("## How to prove"));
    Set<String> written =
        Pattern.compile("`([a-z]+(?:-[a-z]+)+)`")
            .matcher(list)
            .results()
            .map(found -> found.group(1))
            .filter(word -> !word.equals("unlisted-before"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        Act.named(Act.SECURITY).stream()
            .map(Act::word)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(written).isEqualTo(known);
    assertThat(kept).containsAll(written);

    assertThat(JSON.readTree(exchange("GET", "/v1/audit/verify", key, "").body()).path("whole"))
        .hasToString("true");
    assertThat(exchange("GET", "/v1/audit?account=acme", key, "").statusCode()).isEqualTo(400);
    assertThat(exchange("GET", "/v1/audit", RightsSmokeTest.key, "").statusCode()).isEqualTo(403);
  }

  private static JsonNode send(String method, String path, String body) throws Exception {
    HttpResponse<String> answer = exchange(method, path, RunningBot.ADMIN, body);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
  }

  private static HttpResponse<String> exchange(
      String method, String path, String token, String body) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(bot.address().resolve(path))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void lead(ChatPlatform platform, String name) {
    if (platform == ChatPlatform.SLACK) {
      bot.sandbox().slack().workspace(STORE).group("leads", name);
    } else {
      bot.sandbox().discord().guild(STORE).giveRole(name, "Leads");
    }
  }

  private static String group(ChatPlatform platform) {
    return platform == ChatPlatform.SLACK ? "@leads" : "Leads";
  }
}
