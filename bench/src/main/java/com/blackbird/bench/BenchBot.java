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
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product on a bench's database, without chats. */
final class BenchBot implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final String address;

  private BenchBot(ConfigurableApplicationContext context) {
    this.context = context;
    this.address =
        "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  static BenchBot start(BenchDatabase database) {
    return new BenchBot(
        new SpringApplicationBuilder(BotApplication.class)
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--blackbird.requests-per-second=0",
                "--blackbird.admin-token=bench-admin-token-0123456789-abcdefgh",
                "--slack.bot-token=",
                "--discord.bot-token="));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
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
