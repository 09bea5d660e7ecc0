package com.blackbird.bench;

import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.KeyWish;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.bot.BotApplication;
import com.blackbird.sandbox.Sandbox;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product on a bench's database. */
final class BenchBot implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final String address;

  private BenchBot(ConfigurableApplicationContext context) {
    this.context = context;
    this.address =
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Without chats. */
  static BenchBot start(BenchDatabase database) {
    return start(database, "--slack.bot-token=", "--discord.bot-token=");
  }

  /** Connected to a pretended Slack and Discord. */
  static BenchBot start(BenchDatabase database, Sandbox sandbox) {
    Map<String, String> slack = sandbox.slack().connection();
    Map<String, String> discord = sandbox.discord().connection();
    return start(
        database,
        "--slack.api-url=" + slack.get("apiUrl"),
        "--slack.bot-token=" + slack.get("botToken"),
        "--slack.app-token=" + slack.get("appToken"),
        "--discord.api-url=" + discord.get("apiUrl"),
        "--discord.bot-token=" + discord.get("botToken"));
  }

  private static BenchBot start(BenchDatabase database, String... chats) {
    return new BenchBot(
        new SpringApplicationBuilder(BotApplication.class)
            .run(
                Stream.concat(
                        Stream.of(
                            "--server.port=0",
                            "--spring.datasource.url=" + database.url(),
                            "--blackbird.requests-per-second=0",
                            "--blackbird.admin-token=bench-admin-token-0123456789-abcdefgh"),
                        Stream.of(chats))
                    .toArray(String[]::new)));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** All parts of a kind. */
  <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** Makes the account with its integrations and gives a key that may report and read. */
  String open(Account account) {
    return Sight.of(account.id()).see(() -> opened(account));
  }

  private String opened(Account account) {
    bean(AccountStore.class).put(account);
    SampleActivities.INTEGRATIONS.forEach(integration ->
        bean(IntegrationStore.class).put(Integration.guessed(account.id(), integration)));
    return bean(ApiKeyStore.class)
        .issue(
            account.id(),
            new KeyWish("bench", Set.of(Scope.INGEST, Scope.READ), Duration.ofDays(1)))
        .key()
        .reveal();
  }

  /** The beginning of a request by the holder of the key. */
  HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + key);
  }

  @Override
  public void close() {
    context.close();
  }
}
