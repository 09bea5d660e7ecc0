package com.blackbird.activity.fix;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.signature.Signatures;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is remembered of how errors were fixed. A fix is found under every signature that its error
 * has had, so that a newer version of the signatures loses nothing.
 */
public final class Fixes {
  /** In the place of an account: what support has given to all of them. */
  public static final AccountId EVERYBODY = new AccountId(new UUID(0, 0));

  private static final Sight EVERYBODYS = Sight.of(EVERYBODY);

  private final FixStore store;
  private final Audit audit;
  private final Clock clock;

  /** For those whose callers begin the transactions in which something changes. */
  public Fixes(JdbcClient jdbc, Clock clock) {
    this(jdbc, new Audit(jdbc, clock), clock);
  }

  /** Remembers through this connection. */
  public Fixes(JdbcClient jdbc, Audit audit, Clock clock) {
    this.store = new FixStore(jdbc);
    this.audit = audit;
    this.clock = clock;
  }

  /** What helped most against the error of this signature, if anything is known. */
  public Optional<Fix> best(AccountId account, String signature) {
    return best(account, List.of(signature));
  }

  /** The same for an error that has several signatures, because problems were merged. */
  public Optional<Fix> best(AccountId account, Collection<String> signatures) {
    return of(account, signatures).stream().filter(Fix::isOffered).findFirst();
  }

  /** All that is known against an error, the best first; each line once. */
  public List<Fix> of(AccountId account, Collection<String> signatures) {
    if (signatures.isEmpty()) {
      return List.of();
    }
    Set<String> lines = new HashSet<>();
    return Stream.of(account, EVERYBODY)
        .flatMap(owner -> on(owner, () -> store.of(owner, signatures)).stream())
        .sorted(Fix.BEST_FIRST)
        .filter(fix -> lines.add(FixNote.words(fix.line())))
        .toList();
  }

  /** All that is known against the errors that this fix is for, without itself. */
  List<Fix> others(AccountId account, Fix fix) {
    return of(account, on(fix.account(), () -> store.signatures(fix))).stream()
        .filter(other -> !other.id().equals(fix.id()))
        .toList();
  }

  /** A page of the account's fixes in which these words stand, what was used last first. */
  List<Fix> search(AccountId account, String words, int limit, int without) {
    return on(account, () -> store.search(account, words, limit, without));
  }

  /** The fix with this id, of the account or of all. */
  public Optional<Fix> find(AccountId account, UUID id) {
    return store.find(account, id).or(() -> EVERYBODYS.see(() -> store.find(EVERYBODY, id)));
  }

  /**
   * Remembers what fixed an error, within the caller's transaction if there is one; who tells the
   * same words again counts once more.
   *
   * @param platform the key of the platform that worded the error
   * @param message what it said
   */
  public Fix remember(AccountId account, String platform, String message, FixNote note) {
    return audit.within(() -> {
      UUID id = store.remember(account, platform, message, note, clock.instant());
      Fix told = store.find(account, id).orElseThrow();
      note(told, note.by(), "told");
      return told;
    });
  }

  /** Notes whether a fix helped the person, or changes what they said; false when it is gone. */
  public boolean vote(AccountId account, UUID id, Who who, boolean helped) {
    return change(
        account,
        id,
        who,
        helped ? "helped" : "did-not-help",
        fix -> on(fix.account(), () -> store.vote(fix, who, helped, clock.instant())));
  }

  /** Whether it helped the person; nothing when they have not said. */
  public Optional<Boolean> voteOf(Fix fix, Who who) {
    return on(fix.account(), () -> store.voteOf(fix, who));
  }

  /** Takes a wrong fix out of use and keeps it; false when it is so already, or gone. */
  public boolean retire(AccountId account, UUID id, Who who, String why) {
    return change(
        account,
        id,
        who,
        "retired",
        fix -> on(fix.account(), () -> store.retire(fix, who, why, clock.instant())));
  }

  /** Puts a retired fix to use again; false when it is in use, or gone. */
  public boolean restore(AccountId account, UUID id, Who who) {
    return change(
        account,
        id,
        who,
        "restored",
        fix -> on(fix.account(), () -> store.restore(fix, who, clock.instant())));
  }

  private boolean change(
      AccountId account, UUID id, Who who, String what, Predicate<Fix> changing) {
    return audit.within(() -> {
      Optional<Fix> changed = find(account, id).filter(changing);
      changed.ifPresent(fix -> note(fix, who, what));
      return changed.isPresent();
    });
  }

  /** What is remembered of itself is no act of anybody. */
  private void note(Fix fix, Who who, String what) {
    if (!who.isItself()) {
      audit.note(
          AuditNote.of(fix.account(), Act.FIX_CHANGED, fix.line())
              .by(who)
              .is("what", what)
              .is("fix", fix.id()));
    }
  }

  /**
   * Gives a fix to all accounts, in words in which nothing of its own account stands; see {@link
   * FixSharing}.
   */
  Fix share(Fix fix, String title, String line, Who who) {
    List<String> signatures = on(fix.account(), () -> store.signatures(fix));
    return EVERYBODYS.see(() ->
        audit.within(() -> {
          UUID id = store.share(fix, signatures, title, line, who, clock.instant());
          Fix shared = store.find(EVERYBODY, id).orElseThrow();
          note(shared, who, "shared");
          note(fix, who, "shared");
          return shared;
        }));
  }

  /** What happened to a fix, the newest first. */
  public List<FixEvent> history(Fix fix, int most) {
    return on(fix.account(), () -> store.history(fix, most));
  }

  /** What is everybody's is seen from any account; what is an account's, from that alone. */
  private static <T> T on(AccountId owner, Supplier<T> work) {
    return owner.equals(EVERYBODY) ? EVERYBODYS.see(work::get) : work.get();
  }

  /** Finds the signatures of today for fixes from before they changed; returns how many. */
  public int renew() {
    List<FixStore.Older> older = store.older();
    older.forEach(one -> store.renew(one, Signatures.of(one.platform(), one.sample()).id()));
    return older.size();
  }
}
