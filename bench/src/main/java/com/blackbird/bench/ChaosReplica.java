package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.AccountConnections;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.delivery.DeliveryHooks;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.DeliveryWorker;
import com.blackbird.activity.lease.SteadyClock;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One replica's outbox worker as a process of its own, so that it can be killed. */
final class ChaosReplica {
  static final String NAME = "replica";
  static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(5);
  private static final int TOO_MANY = 429;

  private ChaosReplica() {}

  /**
   * Works until its input ends; a line of it puts the clock forward or back by so many seconds.
   *
   * @param arguments the database's and the chat's address
   */
  public static void main(String[] arguments) throws IOException {
    var config = new HikariConfig();
    config.setJdbcUrl(arguments[0]);
    config.addDataSourceProperty("ApplicationName", NAME);
    config.addDataSourceProperty("socketTimeout", "60");
    config.setMaximumPoolSize(4);
    // As application.yaml says.
    config.setConnectionTimeout(FOR_A_CONNECTION.toMillis());
    config.setValidationTimeout(PATIENCE.toMillis());
    config.setInitializationFailTimeout(-1);
    try (var pool = new HikariDataSource(config)) {
      work(new AccountConnections(pool, Sight.ofAll("deliveries")), arguments[1]);
    }
  }

  private static void work(DataSource database, String chat) throws IOException {
    var clock = new MovedClock();
    try (var worker =
            new DeliveryWorker(
                JdbcClient.create(database),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                clock,
                SteadyClock.of(Clock.systemUTC()),
                () -> List.of(new Gateway(URI.create(chat))),
                new DeliverySignal(),
                DeliveryHooks.none());
        var said = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      worker.start();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        clock.moveBy(Duration.ofSeconds(Long.parseLong(line)));
      }
    }
  }

  /** The way to {@link ChaosChat}. */
  private record Gateway(URI address, HttpClient http) implements WillingChat {
    Gateway(URI address) {
      this(address, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    @Override
    public SendResult post(Post post) {
      try {
        var answer =
            http.send(
                HttpRequest.newBuilder(address)
                    .header("Key", post.key())
                    .timeout(PATIENCE)
                    .POST(BodyPublishers.ofString(text(post.message())))
                    .build(),
                BodyHandlers.ofString());
        return answer.statusCode() == TOO_MANY
            ? new SendResult.TryLater(Duration.ofSeconds(1), Reason.RATE_LIMITED)
            : new SendResult.Sent(new MessageRef(post.channel(), answer.body()));
      } catch (IOException e) {
        return new SendResult.TryLater(Duration.ofMillis(200), Reason.PLATFORM_DOWN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SendResult.TryLater(Duration.ofMillis(200), Reason.PLATFORM_DOWN);
      }
    }

    private static String text(ChatMessage message) {
      return message.parts().stream()
          .flatMap(part ->
              part instanceof Part.Text text
                  ? List.of(text).stream()
                  : List.<Part.Text>of().stream())
          .map(text -> text.text().plain())
          .findFirst()
          .orElse("");
    }
  }
}
