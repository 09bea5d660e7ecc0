package com.blackbird.bench;

import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.KeyWish;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.delivery.DeliveryHooks;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.DeliveryWorker;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.bot.BotApplication;
import com.blackbird.sandbox.Sandbox;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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

  /** Without chats, with another clock, and activities that are kept so long. */
  static BenchBot start(BenchDatabase database, Clock clock, int daysKept) {
    return start(
        new SpringApplicationBuilder(BotApplication.class)
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean("clock", Clock.class, () -> clock)),
        database,
        "--slack.bot-token=",
        "--discord.bot-token=",
        "--blackbird.retention=" + daysKept + "d");
  }

  private static BenchBot start(BenchDatabase database, String... chats) {
    return start(new SpringApplicationBuilder(BotApplication.class), database, chats);
  }

  private static BenchBot start(
      SpringApplicationBuilder bot, BenchDatabase database, String... chats) {
    return new BenchBot(
        bot.run(
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

  /** Sends what is owed to these chats instead of to its own; begun by the caller. */
  DeliveryWorker sendTo(List<? extends ChatGateway> chats) {
    context.getBean("deliveryLife", SmartLifecycle.class).stop();
    return new DeliveryWorker(
        bean(JdbcClient.class),
        bean(TransactionTemplate.class),
        bean(Clock.class),
        () -> List.copyOf(chats),
        bean(DeliverySignal.class),
        bean(DeliveryHooks.class));
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
