package com.blackbird.activity.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityListener;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** An intake with one account that has the integration shopify-main. */
final class IntakeHarness {
  private static final TestDatabase DATABASE = TestDatabase.create();

  final MutableClock clock = new MutableClock();
  final AccountStore accounts = new AccountStore(DATABASE.jdbc(), clock);
  final IntegrationStore integrations = new IntegrationStore(DATABASE.jdbc(), clock);
  final Account account = Account.of(UUID.randomUUID().toString(), "Acme", false);
  final Intake intake =
      new Intake(
          accounts,
          integrations,
          new ActivityPartitions(
              DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock, Retention.DEFAULT),
          new Recorder(new ActivityStore(DATABASE.jdbc(), clock), ActivityListener.NONE),
          DATABASE.transaction(),
          clock);

  IntakeHarness() {
    accounts.put(account);
    integrations.put(Integration.guessed(account.id(), new IntegrationKey("shopify-main")));
  }

  Receipt receive(ReportFormat format, String body) throws IOException {
    return receive(format, new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  Receipt receive(ReportFormat format, InputStream body) throws IOException {
    return intake.receive(account.id(), format, body);
  }

  /** The reason for which this one item is not taken. */
  String reason(String item) throws IOException {
    return receive(ReportFormat.JSON, item).rejected().getFirst().reason();
  }

  /** Makes 10,000 more. */
  void manyIntegrations() {
    DATABASE
        .jdbc()
        .sql(
            """
            insert into integration (account_id, key, platform, name, state, created_at)
            select ?, 'shop-' || n, 'shopify', 'Shop', 'CONNECTED', '2026-11-23T09:00:00Z'
            from generate_series(1, 10000) as n
            """)
        .param(account.id().value())
        .update();
    DATABASE.ownerJdbc().sql("analyze integration").update();
  }

  /** How many rows of integrations PostgreSQL read to take this. */
  long integrationsReadFor(String body) {
    return Objects.requireNonNull(
        DATABASE
            .transaction()
            .execute(status -> {
              long before = integrationsRead();
              try {
                receive(ReportFormat.JSON, body);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return integrationsRead() - before;
            }));
  }

  private static long integrationsRead() {
    return DATABASE
        .jdbc()
        .sql(
            """
            select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
            where relname = 'integration'
            """)
        .query(Long.class)
        .single();
  }

  List<Activity> stored() {
    return new ActivityLog(DATABASE.jdbc())
        .page(account.id(), ActivityQuery.builder().limit(500).build(), null)
        .activities();
  }

  /** Makes this the message of all that is stored, past the intake. */
  void write(String message) {
    DATABASE
        .jdbc()
        .sql("update activity set message = ? where account_id = ?")
        .params(message, account.id().value())
        .update();
  }

  /** A valid activity of this id, with the fields that the test replaces or adds. */
  static String item(String id, String... replaced) {
    var json = new StringBuilder("{\"id\":\"" + id + "\"");
    var defaults =
        List.of(
            "\"integration\":\"shopify-main\"",
            "\"direction\":\"pull\"",
            "\"type\":\"order\"",
            "\"status\":\"error\"",
            "\"reference\":\"#1021\"",
            "\"message\":\"Email has already been taken\"",
            "\"createdAt\":\"2026-11-23T09:00:00Z\"");
    for (var field : defaults) {
      var name = field.substring(0, field.indexOf(':') + 1);
      if (List.of(replaced).stream().noneMatch(r -> r.startsWith(name))) {
        json.append(',').append(field);
      }
    }
    for (var field : replaced) {
      json.append(field.endsWith(":") ? "" : "," + field);
    }
    return json.append('}').toString();
  }
}
