package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.testing.AtOnce;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiKeyStoreTest {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final MutableClock clock = new MutableClock();
  private final ApiKeyStore keys = new ApiKeyStore(DATABASE.jdbc(), DATABASE.audit(clock), clock);
  private final AccountId acme = AccountId.of("acme");

  @BeforeEach
  void anAccount() {
    new AccountStore(DATABASE.jdbc(), clock).put(Account.of("acme", "Acme", false));
  }

  @Test
  void keyStandsForItsAccountAndScopes() {
    var issued = keys.issue(acme, new KeyWish("", Set.of(Scope.READ), Duration.ofDays(90)));

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
    var issued = keys.issue(acme, new KeyWish("", EnumSet.allOf(Scope.class), Duration.ofDays(1)));

    clock.advance(Duration.ofDays(1).minusNanos(1000));
    assertThat(keys.find(issued.key())).isPresent();
    clock.advance(Duration.ofNanos(1000));
    assertThat(keys.find(issued.key())).isEmpty();
  }

  @Test
  void keyItselfIsNotStored() {
    var issued = keys.issue(acme, new KeyWish("", Set.of(Scope.READ), Duration.ofDays(1)));

    var rows = DATABASE.jdbc().sql("select api_key::text from api_key").query(String.class).list();

    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(issued.key().reveal()));
  }

  @Test
  void lastUseIsWrittenOnceAMinute() {
    var issued = keys.issue(acme, new KeyWish("", Set.of(Scope.READ), Duration.ofDays(1)));

    keys.find(issued.key());
    clock.advance(Duration.ofSeconds(59));
    keys.find(issued.key());
    assertThat(lastUse(issued)).isEqualTo(MutableClock.START);
    clock.advance(Duration.ofSeconds(1));
    keys.find(issued.key());
    assertThat(lastUse(issued)).isEqualTo(clock.instant());
  }

  @Test
  void keysAreListedWithoutBeingShown() {
    var other = AccountId.of("other");
    new AccountStore(DATABASE.jdbc(), clock).put(Account.of("other", "Other", false));
    var first =
        keys.issue(other, new KeyWish(" Sender ", Set.of(Scope.INGEST), Duration.ofDays(1)));
    keys.find(first.key());
    clock.advance(Duration.ofHours(1));
    var second = keys.issue(other, new KeyWish("", Set.of(Scope.READ), Duration.ofDays(2)));

    assertThat(keys.list(other))
        .containsExactly(
            new ListedKey(
                second.key().id(),
                "",
                Set.of(Scope.READ),
                clock.instant(),
                second.expiresAt(),
                null,
                null),
            new ListedKey(
                first.key().id(),
                "Sender",
                Set.of(Scope.INGEST),
                MutableClock.START,
                first.expiresAt(),
                MutableClock.START,
                null));
  }

  @Test
  void revokedKeyEndsAtOnceAndStaysListed() {
    var issued = keys.issue(acme, new KeyWish("", Set.of(Scope.READ), Duration.ofDays(1)));

    assertThat(keys.revoke(AccountId.of("other"), issued.key().id())).isFalse();
    assertThat(keys.revoke(acme, issued.key().id())).isTrue();
    assertThat(keys.revoke(acme, issued.key().id())).isFalse();

    assertThat(keys.find(issued.key())).isEmpty();
    assertThat(keys.list(acme))
        .filteredOn(key -> key.id().equals(issued.key().id()))
        .singleElement()
        .satisfies(key -> assertThat(key.revokedAt()).isEqualTo(clock.instant()))
        .satisfies(key -> assertThat(key.works(clock.instant())).isFalse());
  }

  @Test
  void oldAndNewKeyWorkSideBySideUntilTheOverlapIsOver() {
    var old = keys.issue(acme, new KeyWish("Shop", Set.of(Scope.READ), Duration.ofDays(90)));

    var fresh =
        keys.rotate(acme, old.key().id(), Duration.ofHours(24), Duration.ofDays(365)).orElseThrow();

    assertThat(keys.find(old.key()).orElseThrow().scopes())
        .isEqualTo(keys.find(fresh.key()).orElseThrow().scopes());
    clock.advance(Duration.ofHours(24));
    assertThat(keys.find(old.key())).isEmpty();
    assertThat(keys.find(fresh.key())).isPresent();
    assertThat(keys.list(acme))
        .filteredOn(key -> key.id().equals(fresh.key().id()))
        .extracting(ListedKey::name)
        .containsExactly("Shop");
  }

  @Test
  void rotationNeverMakesAKeyLiveLongerNorBringsOneBack() {
    var brief = keys.issue(acme, new KeyWish("", Set.of(Scope.READ), Duration.ofHours(1)));
    assertThat(keys.rotate(acme, brief.key().id(), Duration.ofDays(1), Duration.ofDays(1)))
        .isPresent();
    assertThat(keys.find(brief.key()).orElseThrow().expiresAt()).isEqualTo(brief.expiresAt());

    keys.revoke(acme, brief.key().id());
    assertThat(keys.rotate(acme, brief.key().id(), Duration.ofDays(1), Duration.ofDays(1)))
        .isEmpty();
    assertThat(
            keys.rotate(
                AccountId.of("other"), brief.key().id(), Duration.ofDays(1), Duration.ofDays(1)))
        .isEmpty();
  }

  @Test
  void ofTwoWhoReplaceAKeyAtOnceOneHasTheNewOneAndTheOtherIsTold() throws Exception {
    var old = keys.issue(acme, new KeyWish("", Set.of(Scope.READ), Duration.ofDays(9))).key().id();

    List<IssuedKey> fresh =
        AtOnce.all(4, () -> rotate(old)).stream().flatMap(Optional::stream).toList();
    assertThat(fresh).hasSize(1);
    ApiKeyId successor = fresh.getFirst().key().id();
    assertThat(keys.successor(acme, old)).contains(successor);
    assertThat(keys.successor(acme, successor)).isEmpty();

    keys.revoke(acme, successor);
    assertThat(rotate(old)).as("nobody had the new one").isPresent();
    assertThat(rotate(old)).isEmpty();
  }

  private Optional<IssuedKey> rotate(ApiKeyId old) {
    return keys.rotate(acme, old, Duration.ofDays(1), Duration.ofDays(1));
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
