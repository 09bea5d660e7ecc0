package com.blackbird.activity.privacy;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.privacy.PersonalData.Held;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets a person in an account: who it was is taken out of everything, and what was done and said
 * stays. What stands in free text is not found; it belongs to the account.
 */
public final class People {
  private final JdbcClient jdbc;
  private final Audit audit;
  private final AuditBook book;
  private final Clock clock;

  /** Changes what these hold. */
  public People(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.book = new AuditBook(jdbc);
    this.clock = clock;
  }

  /** A person of a chat, by the platform's own ids. */
  public record Person(ChatPlatform platform, String workspace, String user) {
    String key() {
      return platform.name() + "/" + workspace + "/" + user;
    }

    ChannelRef place() {
      return ChannelRef.direct(platform, workspace, user);
    }
  }

  /** Forgets the person, at the provider's own desk too; doing so again finds nothing more. */
  public Receipt forget(AccountId account, Person person) {
    UUID id = UUID.randomUUID();
    List<Held> provider =
        Stream.concat(PersonalData.ofNoAccount().stream(), PersonalData.all().stream()).toList();
    Map<String, Integer> rows =
        audit.within(() -> {
          Map<String, Integer> changed = new TreeMap<>();
          forget(account, person, PersonalData.all(), changed);
          forget(AuditNote.BOT, person, provider, changed);
          audit.note(
              Receipts.note(AuditNote.of(account, Act.PERSON_FORGOTTEN, "a person"), id, changed));
          return changed;
        });
    return Receipts.find(book, account, Act.PERSON_FORGOTTEN, id, rows);
  }

  private void forget(
      AccountId account, Person person, List<Held> where, Map<String, Integer> changed) {
    var forgetting = new Forgetting(jdbc, account, person, clock.instant());
    for (Held held : where) {
      int rows = forgetting.in(held);
      if (rows > 0) {
        changed.merge(held.table(), rows, Integer::sum);
      }
    }
  }
}
