package com.blackbird.activity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.blackbird.activity.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;

/** A connection whose other end says nothing any more, as after a cut line. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HurryTest {
  private final TestDatabase database = TestDatabase.create();

  @Test
  void whoIsInAHurryGivesASilentConnectionUpAndGoesOnWithAnother() {
    new Hurry(Duration.ofMillis(300))
        .run(() -> {
          var silent = database.jdbc().sql("select pg_sleep(3600)::text").query(String.class);
          assertThatThrownBy(silent::single).isInstanceOf(DataAccessException.class);
          assertThat(database.jdbc().sql("select 7").query(Integer.class).single()).isEqualTo(7);
        });
  }

  @Test
  void theNextWhoGetsTheConnectionHasAllTheTime() {
    int inHurry = new Hurry(Duration.ofSeconds(4)).call(this::limit);

    assertThat(inHurry).isEqualTo(4000);
    assertThat(limit()).isZero();
    assertThat(Hurry.isThere()).isFalse();
  }

  /** Or work on a table that has grown would never be done. */
  @Test
  void whatTakesLongerThanUsualIsDoneInTheEnd() {
    var hurry = new GrowingHurry(new Hurry(Duration.ofMillis(200)));
    Supplier<String> slow =
        () -> database.jdbc().sql("select pg_sleep(0.5)::text").query(String.class).single();

    assertThatThrownBy(() -> hurry.call(slow)).isInstanceOf(DataAccessException.class);
    await().ignoreExceptions().untilAsserted(() -> assertThat(hurry.call(slow)).isEmpty());
    assertThat(hurry.call(this::limit)).as("as hurried as at first").isEqualTo(200);
    assertThatThrownBy(() ->
            hurry.call(() -> {
              throw new IllegalStateException("no matter of time");
            }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(hurry.call(this::limit)).isEqualTo(200);
  }

  private int limit() {
    try (var connection = database.dataSource().getConnection()) {
      return connection.getNetworkTimeout();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** PostgreSQL itself would wait for hours. */
  @Test
  void whatATransactionHasLockedIsFreeSoonAfterItsLineIsCut() {
    var allowed =
        database
            .transaction()
            .execute(status ->
                database
                    .jdbc()
                    .sql("select current_setting('idle_in_transaction_session_timeout')")
                    .query(String.class)
                    .single());
    assertThat(allowed).isEqualTo("30s");
  }
}
