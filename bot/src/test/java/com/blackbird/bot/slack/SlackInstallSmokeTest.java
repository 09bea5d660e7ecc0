package com.blackbird.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.testing.TestDatabase;
import com.blackbird.activity.vault.KeyRing;
import com.blackbird.bot.BotApplication;
import com.blackbird.bot.operations.VaultWatch;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.SlackSandbox;
import com.blackbird.sandbox.slack.play.SlackTeam;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.slack.api.app_backend.SlackSignature.Generator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The bot behind an address of its own, installed by OAuth in two workspaces, in HTTP mode. */
class SlackInstallSmokeTest {
  private static final String ADMIN = "smoke-test-admin-token-0123456789-abcdef";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TOKENS = 10_000;

  /** So many at least are sent while keys change, however busy the machine is. */
  private static final int MESSAGES = 50;

  @TempDir private static Path folder;

  private static final Sandbox SANDBOX = Sandbox.start();
  private static final SlackSandbox SLACK = SANDBOX.slack();
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static ConfigurableApplicationContext bot;
  private static SlackTeam second;

  @BeforeAll
  static void start() throws Exception {
    SLACK.timing().acknowledgeWithin(PATIENCE);
    SLACK.timing().triggersLive(PATIENCE);
    second = SLACK.addWorkspace("Second <i>Store");
    Path key = Files.writeString(folder.resolve("keys"), KeyRing.generate().reveal());
    bot =
        new SpringApplicationBuilder(BotApplication.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + DATABASE.url(),
                "--blackbird.admin-token=" + ADMIN,
                "--blackbird.encryption-key-file=" + key,
                "--slack.api-url=" + SLACK.connection().get("apiUrl"),
                "--slack.signing-secret=" + SLACK.app().signingSecret(),
                "--slack.client-id=" + SLACK.app().clientId(),
                "--slack.client-secret=" + SLACK.app().clientSecret());
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> bot.getBean(SlackGateway.class).state() == ConnectionState.CONNECTED);
    // Slack takes an address only when the bot answers its challenge there.
    SLACK.configure(
        SLACK.app(),
        SLACK
            .app()
            .config()
            .withTokenRotation(true)
            .withUrls(RequestUrls.all(address("/slack/events"))));
    install(SLACK.workspace("Sample Store").id());
    install(second.id());
  }

  @AfterAll
  static void stop() {
    bot.close();
    SANDBOX.close();
    HTTP.close();
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + bot.getEnvironment().getProperty("local.server.port") + path;
  }

  private static HttpResponse<String> get(String address, String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return send(request.build());
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the browser is when somebody has allowed the app, and with which cookie. */
  private record Allowed(String back, String cookie) {}

  private static Allowed allow(String team) {
    HttpResponse<String> begun = get(address("/slack/install"), "");
    assertThat(begun.statusCode()).isEqualTo(302);
    String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    String consent = begun.headers().firstValue("Location").orElseThrow() + "&team=" + team;
    String back = get(consent, "").headers().firstValue("Location").orElseThrow();
    return new Allowed(back, cookie.substring(0, cookie.indexOf(';')));
  }

  private static void install(String team) {
    Allowed allowed = allow(team);
    HttpResponse<String> page = get(allowed.back(), allowed.cookie());
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("Blackbird is in").contains("/blackbird link CODE");
  }

  private static String call(String method, String path, String body) {
    return call(ADMIN, method, path, body);
  }

  private static String call(String key, String method, String path, String body) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private static void link(SlackUser user, String account, String name) {
    call("PUT", "/v1/admin/accounts/" + account, "{\"name\":\"" + name + "\"}");
    String code =
        call("POST", "/v1/admin/accounts/" + account + "/links", "{}")
            .replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
    user.types("#integrations", "/blackbird link " + code);
    user.sees("#integrations", "Linked to " + name);
  }

  @Test
  void eachWorkspaceIsServedWithItsOwnTokenAndSeesItsOwnAccount() {
    SlackUser maria = SLACK.user("maria");
    SlackUser other = second.user("maria");
    link(maria, "acme", "Acme Trading");
    link(other, "globex", "Globex");

    other.types("#integrations", "/blackbird status");
    assertThat(other.sees("#integrations", "Account").text()).contains("Globex");
    assertThat(sent(second.id(), second.channelId("#general"), "for the second").message())
        .isNotNull();
    assertThat(other.sees("#general", "for the second").isEphemeral()).isFalse();
    assertThat(maria.messages("#general")).noneMatch(one -> one.text().contains("for the second"));
  }

  private static SendResult.Sent sent(String team, String channel, String text) {
    SendResult result = post(team, channel, text);
    assertThat(result).isInstanceOf(SendResult.Sent.class);
    return (SendResult.Sent) result;
  }

  private static SendResult post(String team, String channel, String text) {
    return bot.getBean(SlackGateway.class)
        .post(
            Post.of(
                new ChannelRef(ChatPlatform.SLACK, team, channel),
                ChatMessage.of(text),
                UUID.randomUUID().toString().substring(0, 23)));
  }

  @Test
  void anInstallationEndsOnlyInTheBrowserItBeganInAndOnce() {
    String team = second.id();
    Allowed allowed = allow(team);
    assertThat(get(allowed.back(), "").body()).contains("This page works once");
    assertThat(get(allowed.back(), allow(team).cookie()).body()).contains("This page works once");
    String forged = allowed.back().replaceAll("state=[0-9]+", "state=1");
    assertThat(get(forged, allowed.cookie()).statusCode()).isEqualTo(400);

    assertThat(get(allowed.back(), allowed.cookie()).body())
        .contains("Blackbird is in Second &lt;i&gt;Store");
    assertThat(get(allowed.back(), allowed.cookie()).body()).contains("This page works once");

    Allowed declined = allow(team);
    String no = declined.back().replaceAll("code=[^&]*", "error=access_denied");
    assertThat(get(no, declined.cookie()).body()).contains("You have not allowed it");
    Allowed wrong = allow(team);
    String code = wrong.back().replaceAll("code=[^&]*", "code=guessed");
    assertThat(get(code, wrong.cookie()).body()).contains("Slack did not complete it");
  }

  @Test
  void aRequestIsTakenOnceAndOnlyAsSlackSentIt() {
    String body =
        """
        {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev1","event_time":1,
         "event":{"type":"something_new"}}\
        """;
    String time = Long.toString(Instant.now().getEpochSecond());
    String signed = new Generator(SLACK.app().signingSecret()).generate(time, body);

    assertThat(told(time, signed, body + "&a=b")).isEqualTo(401);
    assertThat(told(time, signed.toUpperCase(Locale.ROOT), body)).isEqualTo(401);
    assertThat(told(time, "", body)).isEqualTo(401);
    String early = Long.toString(Instant.now().getEpochSecond() - 310);
    assertThat(told(early, new Generator(SLACK.app().signingSecret()).generate(early, body), body))
        .isEqualTo(401);
    assertThat(told(time, signed, body)).isEqualTo(200);
    assertThat(told(time, signed, body)).as("the same again").isEqualTo(401);
    assertThat(told(time, signed, "x".repeat(3 << 20))).isEqualTo(413);
  }

  /** Nobody could tell then whether it was taken before. */
  @Test
  void withoutTheDatabaseNothingIsTaken() {
    String body = "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"other\"}}";
    String time = Long.toString(Instant.now().getEpochSecond());
    String signed = new Generator(SLACK.app().signingSecret()).generate(time, body);
    DATABASE.takeAway();
    try {
      assertThat(told(time, signed, body)).isEqualTo(503);
    } finally {
      DATABASE.bringBack();
    }
    Awaitility.await().atMost(PATIENCE).until(() -> told(time, signed, body) == 200);
    assertThat(told(time, signed, body)).isEqualTo(401);
  }

  private static int told(String time, String signed, String body) {
    return send(HttpRequest.newBuilder(URI.create(address("/slack/events")))
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", signed)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
            .build())
        .statusCode();
  }

  @Test
  void aTokenIsRenewedBeforeItExpiresAndForgottenWhenTheAppIsRemoved() {
    SlackTeam third = SLACK.addWorkspace("Third Store");
    install(third.id());
    String channel = third.channelId("#general");
    JdbcClient jdbc = DATABASE.jdbc();
    String before = stored(third.id());
    assertThat(before).doesNotContain("xox");
    jdbc.sql("update slack_install set expires_at = now() where workspace_id = ?")
        .param(third.id())
        .update();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> {
          bot.getBean(SlackRenewal.class).renewOne();
          return !stored(third.id()).equals(before);
        });
    sent(third.id(), channel, "with a new token");

    third.uninstall("Blackbird");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> bot.getBean(SlackInstalls.class).find(third.id()).isEmpty());
    // Its row goes first, then what this process remembers of it.
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(post(third.id(), channel, "too late"))
                .isEqualTo(new SendResult.Refused(Reason.TOKEN_REJECTED, "not_authed")));
  }

  /** https://docs.slack.dev/enterprise/developing-for-enterprise-orgs */
  @Test
  void aWorkspaceIsServedWithWhatItsOrganisationHasInstalled() {
    SlackTeam sky = SLACK.addWorkspace("Sky Store");
    sky.joins("Starship");
    install(sky.id());
    SlackUser maria = sky.user("maria");
    link(maria, "starship", "Starship Trading");
    report("starship", "#1021");

    maria.types("#integrations", "/blackbird activity");
    maria.clicks(maria.sees("#integrations", "#1021"), "Search…");
    Map<String, String> search = Map.of("Reference", "#1021", "Since", "30d");
    maria.fills(maria.seesForm("Search the log"), search).submits();
    maria.sees("#integrations", "last 30 days");
    maria.opensHome("Blackbird");
    maria.clicks(maria.seesHome("Blackbird", "Integration Hub"), "Manage");
    maria.seesHome("Blackbird", "#1021");
    sent(sky.id(), sky.channelId("#general"), "for the organisation");
    assertThat(maria.sees("#general", "for the organisation").isEphemeral()).isFalse();

    sky.uninstall("Blackbird");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> bot.getBean(SlackInstalls.class).find(sky.id()).isEmpty());
    assertThat(post(sky.id(), sky.channelId("#general"), "too late"))
        .isEqualTo(new SendResult.Refused(Reason.TOKEN_REJECTED, "not_authed"));
  }

  private static void report(String account, String reference) {
    String key =
        call("POST", "/v1/admin/accounts/" + account + "/keys", "{\"scopes\":[\"ingest\"]}")
            .replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
    call(
        "PUT",
        "/v1/admin/accounts/" + account + "/integrations/shop",
        "{\"platform\":\"shopify\",\"name\":\"Main store\"}");
    call(
        key,
        "POST",
        "/v1/activities",
        """
        {"id":"1","integration":"shop","direction":"pull","type":"order","status":"error",
         "reference":"%s","message":"Out of stock","createdAt":"%s"}\
        """
            .formatted(reference, Instant.now()));
  }

  /** https://docs.slack.dev/reference/events/team_access_revoked */
  @Test
  void aWorkspaceThatItsOrganisationTakesTheAppOutOfIsServedNoMore() {
    SlackInstalls installs = bot.getBean(SlackInstalls.class);
    SlackInstall real = installs.find(SLACK.workspace("Sample Store").id()).orElseThrow();
    installs.store(
        new SlackInstall(
            "E1",
            "Starship",
            true,
            real.botUser(),
            real.scopes(),
            new SlackInstall.Tokens(real.tokens().bot(), null, null),
            "U1",
            real.installedAt()));
    assertThat(heard("TGRID1", "{\"type\":\"something_new\"}")).isEqualTo(200);
    assertThat(heard("TGRID2", "{\"type\":\"something_new\"}")).isEqualTo(200);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> installs.find("TGRID1").isPresent() && installs.find("TGRID2").isPresent());

    String revoked = "{\"type\":\"team_access_revoked\",\"team_ids\":[\"TGRID1\"]}";
    assertThat(heard("TGRID1", revoked)).isEqualTo(200);

    assertThat(installs.find("TGRID1")).isEmpty();
    assertThat(installs.find("TGRID2").map(SlackInstall::workspace)).contains("E1");
    assertThat(post("TGRID1", "C1", "too late"))
        .isEqualTo(new SendResult.Refused(Reason.TOKEN_REJECTED, "not_authed"));
    installs.remove("E1", Instant.now());
  }

  /** What Slack tells of a workspace of the organisation E1. */
  private static int heard(String team, String event) {
    String body =
        """
        {"type":"event_callback","team_id":"%s","enterprise_id":"E1","api_app_id":"A1",
         "event_id":"Ev%s","event_time":%d,"event":%s,
         "authorizations":[{"enterprise_id":"E1","team_id":"%1$s","is_enterprise_install":true}]}\
        """
            .formatted(team, UUID.randomUUID(), Instant.now().getEpochSecond(), event);
    String time = Long.toString(Instant.now().getEpochSecond());
    return told(time, new Generator(SLACK.app().signingSecret()).generate(time, body), body);
  }

  private static String stored(String team) {
    return DATABASE
        .jdbc()
        .sql("select bot_token from slack_install where workspace_id = ?")
        .param(team)
        .query(String.class)
        .single();
  }

  /** Goal S3. */
  @Test
  void tenThousandTokensGetANewKeyWhileMessagesAreSent() throws Exception {
    SlackInstalls installs = bot.getBean(SlackInstalls.class);
    SlackInstall real = installs.find(SLACK.workspace("Sample Store").id()).orElseThrow();
    bot.getBean(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          for (int i = 0; i < TOKENS; i++) {
            installs.store(
                new SlackInstall(
                    "TX" + i,
                    "Store " + i,
                    false,
                    real.botUser(),
                    real.scopes(),
                    new SlackInstall.Tokens(real.tokens().bot(), null, null),
                    "U1",
                    real.installedAt()));
          }
        });
    String channel = SLACK.workspace("Sample Store").channelId("#support");
    AtomicBoolean over = new AtomicBoolean();
    AtomicInteger next = new AtomicInteger();
    Callable<List<SendResult>> sender =
        () -> {
          List<SendResult> failed = new ArrayList<>();
          while (!over.get()) {
            String team = "TX" + next.getAndAdd(7) % TOKENS;
            SendResult result = post(team, channel, "while keys change");
            if (!(result instanceof SendResult.Sent)) {
              failed.add(result);
            }
          }
          return failed;
        };
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<SendResult>>> sending =
          List.of(senders.submit(sender), senders.submit(sender));
      Path file = folder.resolve("keys");
      VaultWatch watch = bot.getBean(VaultWatch.class);
      try {
        do {
          Path written = folder.resolve("new-keys");
          Files.writeString(written, KeyRing.generate().reveal() + "\n" + Files.readString(file));
          Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
          while (Sight.ofAll("the bot's own worker does so").see(watch::reseal) > 0) {
            // Until nothing is left; that worker may have done some of it.
          }
        } while (next.get() / 7 < MESSAGES);
      } finally {
        over.set(true);
      }
      for (Future<List<SendResult>> one : sending) {
        assertThat(one.get()).isEmpty();
      }
      String newest = KeyRing.parse(new Secret(Files.readString(file))).primaryId();
      assertThat(bot.getBean(SlackSeals.class).sealedBy().keySet()).isEqualTo(Set.of(newest));
    }
    assertThat(bot.getBean(SlackSeals.class).damaged()).isEmpty();
    DATABASE.jdbc().sql("delete from slack_install where workspace_id like 'TX%'").update();
  }
}
