package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.testing.TestDatabase;
import com.blackbird.bot.BotApplication;
import com.blackbird.bot.chat.InertBodies;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.blackbird.sandbox.slack.world.Shortcut;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole bot on a database of its own, connected to a sandbox of its own. */
final class RunningBot implements AutoCloseable {
  static final String ADMIN = "smoke-test-admin-token-0123456789-abcdef";

  /** With {@code -DslackByRequests} all smoke tests run in Slack's HTTP mode. */
  private static final boolean BY_REQUESTS = System.getProperty("slackByRequests") != null;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Most of what is waited for is there within some of these. */
  private static final Duration MOMENT = Duration.ofMillis(20);

  private static final JsonMapper JSON = new JsonMapper();

  static {
    Awaitility.setDefaultPollInterval(MOMENT);
  }

  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox = Sandbox.start();
  private final TestDatabase database = TestDatabase.create();
  private final SecretSearch search = new SecretSearch();
  private final List<String> arguments = new ArrayList<>();
  private final ConfigurableApplicationContext context;

  RunningBot(String... settings) {
    this(List.of(), settings);
  }

  /**
   * A bot with more parts.
   *
   * @param more classes with {@code @Bean} methods
   */
  RunningBot(List<Class<?>> more, String... settings) {
    // A busy machine is no fault of the bot.
    sandbox.slack().timing().acknowledgeWithin(PATIENCE);
    sandbox.slack().timing().triggersLive(PATIENCE);
    sandbox.discord().timeToAnswer(PATIENCE);
    Map<String, String> slack = sandbox.slack().connection();
    Map<String, String> discord = sandbox.discord().connection();
    SlackApp app = sandbox.slack().app();
    app.configure(
        app.config()
            .withShortcuts(
                new Shortcut("find", "Find in activity log", Shortcut.Kind.MESSAGE),
                new Shortcut("guide", "What does this mean?", Shortcut.Kind.MESSAGE),
                new Shortcut("escalate", "Escalate to support", Shortcut.Kind.MESSAGE)));
    arguments.addAll(
        List.of(
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--blackbird.admin-token=" + ADMIN,
            "--slack.api-url=" + slack.get("apiUrl"),
            "--slack.bot-token=" + slack.get("botToken"),
            BY_REQUESTS
                ? "--slack.signing-secret=" + app.signingSecret()
                : "--slack.app-token=" + slack.get("appToken"),
            "--discord.api-url=" + discord.get("apiUrl"),
            "--discord.bot-token=" + discord.get("botToken")));
    search.addSettings(Stream.concat(arguments.stream(), Stream.of(settings)));
    context =
        new SpringApplicationBuilder(BotApplication.class)
            .sources(more.toArray(Class<?>[]::new))
            .properties(settings)
            .initializers(starting -> search.listen())
            .run(arguments.toArray(String[]::new));
    for (ChatPlatform platform : ChatPlatform.chats()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> gateway(platform).state() == ConnectionState.CONNECTED);
    }
    if (BY_REQUESTS) {
      String address = address().resolve("slack/events").toString();
      sandbox.slack().configure(app, app.config().withUrls(RequestUrls.all(address)));
    }
  }

  /**
   * Another bot on the same database and the same chats, as a process of its own, so that it can be
   * killed.
   */
  Process replica(String... settings) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            BotApplication.class.getName()));
    command.addAll(arguments);
    command.addAll(List.of(settings));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(Files.createTempFile("replica", ".log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the bot sends to the platform. */
  ChatGateway gateway(ChatPlatform platform) {
    return context.getBeansOfType(ChatGateway.class).values().stream()
        .filter(gateway -> gateway.platform() == platform)
        .findFirst()
        .orElseThrow();
  }

  /** A channel that the bot is in. */
  ChannelRef channel(ChatPlatform platform) {
    Map<String, String> connection =
        switch (platform) {
          case SLACK -> sandbox.slack().connection();
          default -> sandbox.discord().connection();
        };
    String workspace = platform == ChatPlatform.SLACK ? "team" : "guild";
    return new ChannelRef(
        platform, connection.getOrDefault(workspace, ""), connection.getOrDefault("channel", ""));
  }

  /** Where this bot's own HTTP server is, ending in a slash. */
  URI address() {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  /** A part of the bot. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Uses parts of the bot from outside, where no door says whose rows may be seen. */
  <T> T inside(Callable<T> use) {
    try {
      return Sight.ofAll("a test looks inside").see(use::call);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }

  TestDatabase database() {
    return database;
  }

  /** Lets the database in again, and forgets the connections that it ended. */
  void bringDatabaseBack() {
    database.bringBack();
    part(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
  }

  Person person(ChatPlatform platform, String name) {
    return person(platform, name, "#integrations");
  }

  Person person(ChatPlatform platform, String name, String channel) {
    return switch (platform) {
      case SLACK -> new SlackPerson(sandbox.slack().user(name), channel);
      default -> new DiscordPerson(sandbox.discord().user(name), channel);
    };
  }

  /** A person in a thread. */
  Talk talk(ChatPlatform platform, String name, ThreadRef thread) {
    return switch (platform) {
      case SLACK -> Talk.InSlack.of(sandbox.slack().user(name), thread);
      default -> new Talk.InDiscord(sandbox.discord().user(name), thread.thread());
    };
  }

  /** Makes an account with one integration and gives a key that may report and read. */
  String account(String key, String name) {
    String path = "/v1/admin/accounts/" + key;
    call("PUT", path, ADMIN, "application/json", "{\"name\":\"" + name + "\"}");
    call(
        "PUT",
        path + "/integrations/shopify-main",
        ADMIN,
        "application/json",
        "{\"platform\":\"shopify\",\"name\":\"Main store\"}");
    return search.add(
        call(
                "POST",
                path + "/keys",
                ADMIN,
                "application/json",
                "{\"scopes\":[\"ingest\",\"read\"]}")
            .get("key")
            .asString());
  }

  /** Connects the account to a platform once more. */
  void integration(String account, String key, String platform, String name) {
    call(
        "PUT",
        "/v1/admin/accounts/" + account + "/integrations/" + key,
        ADMIN,
        "application/json",
        "{\"platform\":\"" + platform + "\",\"name\":\"" + name + "\"}");
  }

  /**
   * Says where the account wants retries sent, and above how many records two people are needed.
   */
  void webhook(String account, URI url, int confirmAbove) {
    String key =
        call(
                "POST",
                "/v1/admin/accounts/" + account + "/keys",
                ADMIN,
                "application/json",
                "{\"scopes\":[\"retry\"]}")
            .get("key")
            .asString();
    String body = "{\"url\":\"%s\",\"confirmAbove\":%d}".formatted(url, confirmAbove);
    call("PUT", "/v1/retry-webhook", key, "application/json", body);
  }

  /** A code that makes the channel it is typed in the desk of the account, open at all times. */
  String deskCode(String account) {
    return search.add(
        call(
                "POST",
                "/v1/admin/desk/code",
                ADMIN,
                "application/json",
                "{\"account\":\"" + account + "\",\"hours\":\"always\"}")
            .get("code")
            .asString());
  }

  /** A code that links a workspace to the account. */
  String linkCode(String account) {
    return search.add(admin("POST", account + "/links", "{}").get("code").asString());
  }

  /** A code that links a workspace to the account, also for members of a group or role. */
  String linkCode(String account, String role) {
    String body = "{\"role\":\"" + role + "\"}";
    return search.add(admin("POST", account + "/links", body).get("code").asString());
  }

  /** This must be stored and said nowhere. */
  String secret(String text) {
    return search.add(text);
  }

  /** What an admin path of an account answers. */
  JsonNode admin(String method, String path, String body) {
    return call(method, "/v1/admin/accounts/" + path, ADMIN, "application/json", body);
  }

  /** Reports activities and makes sure that every one was taken. */
  void report(String key, List<Map<String, String>> activities) {
    JsonNode answer =
        call(
            "POST", "/v1/activities", key, "application/json", JSON.writeValueAsString(activities));
    assertThat(answer.get("accepted").asInt()).isEqualTo(activities.size());
  }

  /** Reports these activities and makes sure that every one was taken. */
  void report(String key, Reported... activities) {
    report(key, Stream.of(activities).map(Reported::fields).toList());
  }

  /** Lets an admin of the workspace link it to the account, as people do. */
  void link(ChatPlatform platform, String account, String name) {
    Person maria = person(platform, "maria");
    maria.types("link code:" + linkCode(account));
    maria.sees("Linked to " + name);
    everyoneManages(platform, account);
  }

  /** Lets an admin of each workspace link it to the account. */
  void link(String account, String name) {
    ChatPlatform.chats().forEach(platform -> link(platform, account, name));
  }

  /** The account that is linked on this platform alone, so that each channel hears of its own. */
  static String accountOf(ChatPlatform platform) {
    return platform.name().toLowerCase(Locale.ROOT);
  }

  /** Makes the platform's own account, links it there, and gives a key that may report and read. */
  String ownAccount(ChatPlatform platform) {
    String name = platform + " Trading";
    String key = account(accountOf(platform), name);
    link(platform, accountOf(platform), name);
    return key;
  }

  /** For stories in which it does not matter who decides something; linked it has to be. */
  void everyoneManages(ChatPlatform platform, String account) {
    admin(
        "PUT",
        account + "/access",
        "{\"platform\":\"%s\",\"workspace\":\"%s\",\"to\":\"everyone\",\"right\":\"manager\"}"
            .formatted(platform, channel(platform).workspace()));
  }

  /** What this bot's own HTTP server answers to somebody without a key. */
  HttpResponse<String> gets(String path) {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode call(String method, String path, String token, String type, String body) {
    int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode())
          .as(method + " " + path + " " + answer.body())
          .isBetween(200, 299);
      return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends the bot, as SIGTERM does; its chats and its database go on. */
  void stop() {
    context.close();
  }

  /** No secret was told anywhere, and nothing that was sent is alive; looks once. */
  void findsNothing() {
    search.findsNothing(this);
    assertThat(InertBodies.inDiscord(sandbox.discord().recorder().calls())).isEmpty();
    assertThat(InertBodies.inSlack(sandbox.slack().recorder().calls())).isEmpty();
  }

  @Override
  public void close() {
    try {
      if (context.isActive()) {
        findsNothing();
      }
    } finally {
      context.close();
      sandbox.close();
      http.close();
    }
  }
}
