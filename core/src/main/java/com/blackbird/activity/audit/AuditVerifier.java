package com.blackbird.activity.audit;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.audit.AuditVerdict.Broken;
import com.blackbird.activity.audit.AuditVerdict.Whole;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads an account's audit log from its beginning and says whether it hangs together, up to where
 * it ended when it was asked: others may go on writing meanwhile.
 */
public final class AuditVerifier {
  private static final int PAGE = 1_000;
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;
  private final AuditPeople people;

  /** Reads through this connection. */
  public AuditVerifier(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.people = new AuditPeople(jdbc);
  }

  /**
   * An entry that somebody has kept elsewhere, such as the newest one of last month.
   *
   * @param hash in hexadecimal digits
   */
  public record Anchor(long number, String hash) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  private record Head(long number, byte[] hash) {}

  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  private record Link(AuditChain.Row row, byte[] hash) {}

  /** Whether the log is whole, and still has what the anchor says, if there is one. */
  public AuditVerdict verify(AccountId account, Optional<Anchor> anchor) {
    return Sight.of(account).see(() -> read(account, anchor));
  }

  private AuditVerdict read(AccountId account, Optional<Anchor> anchor) {
    Head head = head(account);
    Map<UUID, AuditPeople.Known> known = people.all(account);
    byte[] former = AuditChain.BEGINNING;
    long number = 0;
    List<Link> page = page(account, 0, head);
    while (!page.isEmpty()) {
      for (Link link : page) {
        number++;
        if (link.row().number() != number) {
          return new Broken(number, "This entry is missing.");
        }
        Optional<String> fault = fault(account, former, link, known);
        if (fault.isPresent()) {
          return new Broken(number, fault.get());
        }
        if (anchor.isPresent()
            && anchor.get().number() == number
            && !anchor.get().hash().equalsIgnoreCase(HEX.formatHex(link.hash()))) {
          return new Broken(number, "This is not the entry that you have kept the hash of.");
        }
        former = link.hash();
      }
      page = page(account, number, head);
    }
    if (anchor.isPresent() && anchor.get().number() > number) {
      return new Broken(number + 1, "Entries that you have kept the hash of are missing.");
    }
    if (head.number() > number) {
      return new Broken(number + 1, "This entry is missing.");
    }
    long newest = newest(account);
    return Arrays.equals(head.hash(), former) && newest <= head(account).number()
        ? new Whole(number, HEX.formatHex(former))
        : new Broken(newest, "The end of the log was changed.");
  }

  private static Optional<String> fault(
      AccountId account, byte[] former, Link link, Map<UUID, AuditPeople.Known> known) {
    var ids = new TreeSet<UUID>(AuditJson.people(link.row().before()));
    ids.addAll(AuditJson.people(link.row().after()));
    if (link.row().person() != null) {
      ids.add(link.row().person());
    }
    if (!known.keySet().containsAll(ids)) {
      return Optional.of("Somebody whom this entry names is missing.");
    }
    if (!ids.stream().map(known::get).allMatch(person -> person != null && person.isSealed())) {
      return Optional.of("Somebody whom this entry names was changed.");
    }
    List<AuditChain.Seal> seals =
        known.values().stream()
            .filter(person -> ids.contains(person.id()))
            .sorted(Comparator.comparing(AuditPeople.Known::id))
            .map(person -> new AuditChain.Seal(person.id(), person.seal()))
            .toList();
    return Arrays.equals(AuditChain.hash(former, account, link.row(), seals), link.hash())
        ? Optional.empty()
        : Optional.of("This entry, or the one before it, was changed.");
  }

  private Head head(AccountId account) {
    return jdbc.sql("select number, hash from audit_head where account_id = ?")
        .param(account.value())
        .query((row, number) -> new Head(row.getLong("number"), row.getBytes("hash")))
        .optional()
        .orElse(new Head(0, AuditChain.BEGINNING));
  }

  private long newest(AccountId account) {
    return jdbc.sql("select coalesce(max(number), 0) from audit_entry where account_id = ?")
        .param(account.value())
        .query(Long.class)
        .single();
  }

  private List<Link> page(AccountId account, long after, Head head) {
    return jdbc.sql(
            """
            select number, at, act, subject, place, person, actor, before, after, hash
            from audit_entry where account_id = ? and number > ? and number <= ?
            order by number limit ?
            """)
        .params(account.value(), after, head.number(), PAGE)
        .query((row, number) -> new Link(AuditBook.row(row), row.getBytes("hash")))
        .list();
  }
}
