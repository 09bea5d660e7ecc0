package com.blackbird.activity.audit;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.command.Who;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what is done, in the transaction that does it: either both are there or neither. Entries
 * are written right before the commit, so that the account's chain is held for the shortest time
 * and nobody who holds it waits for anything else.
 */
public final class Audit {
  private final JdbcClient jdbc;
  private final @Nullable TransactionTemplate transaction;
  private final AuditPeople people;
  private final Clock clock;

  /**
   * Writes through this connection.
   *
   * @param transaction begins transactions; null for those whose callers do
   */
  public Audit(JdbcClient jdbc, @Nullable TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.people = new AuditPeople(jdbc);
    this.clock = clock;
  }

  /** Writes through this connection, for those whose callers begin the transaction. */
  public Audit(JdbcClient jdbc, Clock clock) {
    this(jdbc, null, clock);
  }

  /** Does an act in a transaction, in which it can be noted. */
  public <T> T within(Supplier<T> act) {
    return transaction == null
        ? act.get()
        : Objects.requireNonNull(transaction.execute(status -> act.get()));
  }

  /** Notes what happened where there is no transaction of the act. */
  public void noteAlone(AuditNote note) {
    within(() -> {
      note(note);
      return note;
    });
  }

  /**
   * Keeps an act.
   *
   * @throws IllegalStateException outside of the transaction of the act
   */
  public void note(AuditNote note) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(note.act() + " has to be noted in its transaction");
    }
    TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Pending.class::isInstance)
        .map(Pending.class::cast)
        .findFirst()
        .orElseGet(() -> {
          Pending fresh = new Pending();
          TransactionSynchronizationManager.registerSynchronization(fresh);
          return fresh;
        })
        .notes
        .add(note);
  }

  /** What one transaction has to add; accounts in one order, so that no two wait for each other. */
  private final class Pending implements TransactionSynchronization {
    private final List<AuditNote> notes = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      notes.sort(Comparator.comparing(note -> note.account().value()));
      for (AuditNote note : notes) {
        Sight.of(note.account()).run(() -> write(note));
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  private record Head(long number, byte[] hash) {}

  private void write(AuditNote note) {
    Head head = hold(note.account());
    Map<UUID, AuditPeople.Known> met = new TreeMap<>();
    UUID person = note.acting().who().key().isEmpty() ? null : meet(met, note, note.acting().who());
    var row =
        new AuditChain.Row(
            head.number() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            note.act().word(),
            note.subject(),
            note.acting().place(),
            person,
            person == null ? note.acting().who().name() : "",
            AuditJson.write(note.before(), who -> meet(met, note, who)),
            AuditJson.write(note.after(), who -> meet(met, note, who)));
    List<AuditChain.Seal> seals =
        met.values().stream().map(known -> new AuditChain.Seal(known.id(), known.seal())).toList();
    add(note.account(), row, AuditChain.hash(head.hash(), note.account(), row, seals));
  }

  private UUID meet(Map<UUID, AuditPeople.Known> met, AuditNote note, Who who) {
    AuditPeople.Known known = people.of(note.account(), who);
    met.put(known.id(), known);
    return known.id();
  }

  /** Whoever else writes for the account waits here until this one has committed. */
  private Head hold(AccountId account) {
    return held(account)
        .orElseGet(() -> {
          begin(account);
          return held(account).orElseThrow();
        });
  }

  private Optional<Head> held(AccountId account) {
    return jdbc.sql("select number, hash from audit_head where account_id = ? for update")
        .param(account.value())
        .query((row, number) -> new Head(row.getLong("number"), row.getBytes("hash")))
        .optional();
  }

  private void begin(AccountId account) {
    jdbc.sql(
            """
            insert into audit_head (account_id, number, hash) values (?, 0, ?)
            on conflict (account_id) do nothing
            """)
        .params(account.value(), AuditChain.BEGINNING)
        .update();
  }

  /** Both in one round trip, for others wait as long as it takes. */
  private void add(AccountId account, AuditChain.Row row, byte[] hash) {
    jdbc.sql(
            """
            insert into audit_entry (account_id, number, at, act, subject, place, person, actor,
              before, after, hash)
            values (:account, :number, :at, :act, :subject, :place, :person, :actor, :before,
              :after, :hash);
            update audit_head set number = :number, hash = :hash where account_id = :account
            """)
        .param("account", account.value())
        .param("number", row.number())
        .param("at", row.at().atOffset(UTC))
        .param("act", row.act())
        .param("subject", row.subject())
        .param("place", row.place())
        .param("person", row.person())
        .param("actor", row.actor())
        .param("before", row.before())
        .param("after", row.after())
        .param("hash", hash)
        .update();
  }
}
