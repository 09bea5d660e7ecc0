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
import java.util.function.Function;
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
          return broken(number, AuditTexts::entryMissing);
        }
        Optional<Function<AuditTexts, String>> fault = fault(account, former, link, known);
        if (fault.isPresent()) {
          return broken(number, fault.get());
        }
        if (anchor.isPresent()
            && anchor.get().number() == number
            && !anchor.get().hash().equalsIgnoreCase(HEX.formatHex(link.hash()))) {
          return broken(number, AuditTexts::otherEntry);
        }
        former = link.hash();
      }
      page = page(account, number, head);
    }
    if (anchor.isPresent() && anchor.get().number() > number) {
      return broken(number + 1, AuditTexts::keptMissing);
    }
    if (head.number() > number) {
      return broken(number + 1, AuditTexts::entryMissing);
    }
    long newest = newest(account);
    return Arrays.equals(head.hash(), former) && newest <= head(account).number()
        ? new Whole(number, HEX.formatHex(former))
        : broken(newest, AuditTexts::endChanged);
  }

  private static Broken broken(long number, Function<AuditTexts, String> why) {
    return new Broken(number, language -> why.apply(AuditTexts.in(language)));
  }

  private static Optional<Function<AuditTexts, String>> fault(
      AccountId account, byte[] former, Link link, Map<UUID, AuditPeople.Known> known) {
    var ids = new TreeSet<UUID>(AuditJson.people(link.row().before()));
    ids.addAll(AuditJson.people(link.row().after()));
    if (link.row().person() != null) {
      ids.add(link.row().person());
    }
    if (!known.keySet().containsAll(ids)) {
      return Optional.of(AuditTexts::personMissing);
    }
    if (!ids.stream().map(known::get).allMatch(person -> person != null && person.isSealed())) {
      return Optional.of(AuditTexts::personChanged);
    }
    List<AuditChain.Seal> seals =
        known.values().stream()
            .filter(person -> ids.contains(person.id()))
            .sorted(Comparator.comparing(AuditPeople.Known::id))
            .map(person -> new AuditChain.Seal(person.id(), person.seal()))
            .toList();
    return Arrays.equals(AuditChain.hash(former, account, link.row(), seals), link.hash())
        ? Optional.empty()
        : Optional.of(AuditTexts::entryChanged);
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
