package com.blackbird.bot.http;

import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import com.blackbird.bot.BotApplication;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole bot on a port of its own with a database of its own, called through real HTTP. */
final class ApiServer {
  /** How many requests a second, and wrong keys a minute, the {@link #strict} one takes. */
  static final int STRICT = 5;

  private static final List<String> UNLIMITED =
      List.of(
          "blackbird.requests-per-second=0",
          "blackbird.wrong-keys-per-minute=0",
          "blackbird.strangers-per-minute=0");

  /** What Slack signs its requests to the {@link #strict} one with. */
  static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  static final String ADMIN_TOKEN = "admin-token-of-the-tests-0123456789";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final TestDatabase database = TestDatabase.create();
  final MutableClock clock = new MutableClock();
  final ConfigurableApplicationContext context;
  final int port;

  private ApiServer(Duration patience, String... settings) {
    this(patience, starting -> {}, settings);
  }

  private ApiServer(
      Duration patience,
      ApplicationContextInitializer<ConfigurableApplicationContext> more,
      String... settings) {
    context = start(patience, more, settings);
    port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static final class Holder {
    static final CountedStatements STATEMENTS = new CountedStatements();
    static final ApiServer ONE =
        new ApiServer(Duration.ofSeconds(30), STATEMENTS, UNLIMITED.toArray(String[]::new));
  }

  /** What those who ask the {@link #shared} one ask of its database. */
  static CountedStatements statements() {
    return Holder.STATEMENTS;
  }

  /** The one that all tests of the API share; each test has an account of its own. */
  static ApiServer shared() {
    return Holder.ONE;
  }

  /** The clock stands still, so that a limit once reached would stay. */
  private static ApiServer unlimited(Duration patience) {
    return new ApiServer(patience, UNLIMITED.toArray(String[]::new));
  }

  /** One that gives up quickly on a database that does not answer. */
  static ApiServer impatient() {
    return unlimited(Duration.ofSeconds(1));
  }

  /** One that lets little through, and cuts silent senders off soon. */
  static ApiServer strict() {
    return new ApiServer(
        Duration.ofSeconds(30),
        "blackbird.requests-per-second=" + STRICT,
        "blackbird.wrong-keys-per-minute=" + STRICT,
        "blackbird.strangers-per-minute=" + STRICT,
        "blackbird.public-url=https://bot.example",
        "slack.api-url=http://127.0.0.1:9/api/",
        "slack.client-id=1.2",
        "slack.client-secret=not-a-secret",
        "slack.signing-secret=" + SIGNING_SECRET,
        "server.tomcat.connection-timeout=5s",
        "server.tomcat.keep-alive-timeout=60s");
  }

  /** One that is put together with something more, or with something else. */
  static ApiServer with(ApplicationContextInitializer<ConfigurableApplicationContext> more) {
    return new ApiServer(Duration.ofSeconds(30), more);
  }

  private ConfigurableApplicationContext start(
      Duration patience,
      ApplicationContextInitializer<ConfigurableApplicationContext> more,
      String... settings) {
    List<String> arguments = new ArrayList<>();
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.hikari.connection-timeout=" + patience.toMillis(),
            "--spring.servlet.multipart.enabled=false",
            "--spring.threads.virtual.enabled=true",
            "--spring.main.banner-mode=off",
            "--BLACKBIRD_ENCRYPTION_KEY=" + "ab".repeat(32),
            "--BLACKBIRD_RETRY_PRIVATE_HOSTS=127.0.0.1",
            "--BLACKBIRD_ADMIN_TOKEN=" + ADMIN_TOKEN));
    return new SpringApplicationBuilder(BotApplication.class)
        .initializers(starting -> starting.getBeanFactory().registerSingleton("clock", clock), more)
        .run(arguments.toArray(String[]::new));
  }

  /** A new account with the integration shopify-main and a key that may do everything. */
  Caller newAccount() {
    var name = UUID.randomUUID().toString();
    admin().put("/v1/admin/accounts/" + name, "{\"name\":\"Acme\"}");
    var caller = new Caller(this, name, newKey(name, "\"ingest\",\"read\""));
    caller.addIntegration("shopify-main");
    return caller;
  }

  String newKey(String account, String scopes) {
    var path = "/v1/admin/accounts/" + account + "/keys";
    var answer = admin().post(path, "application/json", "{\"scopes\":[" + scopes + "]}");
    return answer.json().get("key").asString();
  }

  Caller admin() {
    return new Caller(this, "", ADMIN_TOKEN);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  Answer send(HttpRequest request) {
    try {
      var response = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while calling the API", e);
    }
  }

  /** How many activities the account has in the database. */
  long stored(Caller caller) {
    return database
        .jdbc()
        .sql(
            "select count(*) from activity where account_id = (select id from account where key ="
                + " ?)")
        .param(caller.account())
        .query(Long.class)
        .single();
  }

  /** Lets the database in again, and forgets the connections that it ended. */
  void bringDatabaseBack() {
    database.bringBack();
    context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
  }
}
