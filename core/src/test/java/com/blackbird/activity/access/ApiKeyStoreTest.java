package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeyStoreTest {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final MutableClock clock = new MutableClock();
  private final ApiKeyStore keys = new ApiKeyStore(DATABASE.jdbc(), clock);
  private final AccountId acme = AccountId.of("acme");

  @BeforeEach
  void anAccount() {
    new AccountStore(DATABASE.jdbc(), clock).put(Account.of("acme", "Acme", false));
  }

  @Test
  void keyStandsForItsAccountAndScopes() {
    var issued = keys.issue(acme, Set.of(Scope.READ), Duration.ofDays(90));

    var holder = keys.find(issued.key()).orElseThrow();

    assertThat(holder.accountId()).isEqualTo(acme);
    assertThat(holder.may(Scope.READ)).isTrue();
    assertThat(holder.may(Scope.INGEST)).isFalse();
    assertThat(holder.expiresAt()).isEqualTo(MutableClock.START.plus(Duration.ofDays(90)));
  }

  @Test
  void unknownKeyStandsForNobody() {
    assertThat(keys.find(ApiKey.generate(new SecureRandom()))).isEmpty();
  }

  @Test
  void keyEndsWhenItExpires() {
    var issued = keys.issue(acme, EnumSet.allOf(Scope.class), Duration.ofDays(1));

    clock.advance(Duration.ofDays(1).minusNanos(1000));
    assertThat(keys.find(issued.key())).isPresent();
    clock.advance(Duration.ofNanos(1000));
    assertThat(keys.find(issued.key())).isEmpty();
  }

  @Test
  void keyItselfIsNotStored() {
    var issued = keys.issue(acme, Set.of(Scope.READ), Duration.ofDays(1));

    var rows = DATABASE.jdbc().sql("select api_key::text from api_key").query(String.class).list();

    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(issued.key().reveal()));
  }

  @Test
  void lastUseIsWrittenOnceAMinute() {
    var issued = keys.issue(acme, Set.of(Scope.READ), Duration.ofDays(1));

    keys.find(issued.key());
    clock.advance(Duration.ofSeconds(59));
    keys.find(issued.key());
    assertThat(lastUse(issued)).isEqualTo(MutableClock.START);
    clock.advance(Duration.ofSeconds(1));
    keys.find(issued.key());
    assertThat(lastUse(issued)).isEqualTo(clock.instant());
  }

  private static Instant lastUse(IssuedKey issued) {
    return DATABASE
        .jdbc()
        .sql("select last_used_at from api_key where hash = ?")
        .param(issued.key().hash())
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }
}
