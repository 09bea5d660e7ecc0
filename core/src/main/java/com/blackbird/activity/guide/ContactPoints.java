package com.blackbird.activity.guide;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The points of contact at the platforms, one for each integration. */
public final class ContactPoints {
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  /** Stores through this connection. */
  public ContactPoints(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Names the contact of an integration, or changes it; false when there is no such integration.
   */
  public boolean put(AccountId account, ContactPoint contact) {
    return audit.within(() -> {
      boolean isThere = store(account, contact);
      if (isThere) {
        audit.note(note(account, contact.integration()).is("contact", "set"));
      }
      return isThere;
    });
  }

  /** The contact's own name and address are kept in one place alone. */
  private static AuditNote note(AccountId account, IntegrationKey integration) {
    return AuditNote.of(account, Act.CONTACT_SET, integration.text());
  }

  private boolean store(AccountId account, ContactPoint contact) {
    return jdbc.sql(
                """
                insert into contact_point (account_id, integration, name, reach, note, updated_at)
                select account_id, key, :name, :reach, :note, :now
                from integration where account_id = :account and key = :integration
                on conflict (account_id, integration) do update
                  set name = excluded.name, reach = excluded.reach, note = excluded.note,
                    updated_at = excluded.updated_at
                """)
            .param("account", account.value())
            .param("integration", contact.integration().text())
            .param("name", contact.name())
            .param("reach", contact.reach())
            .param("note", contact.note())
            .param("now", clock.instant().atOffset(UTC))
            .update()
        == 1;
  }

  /** Forgets the contact of an integration, if it has one. */
  public void remove(AccountId account, IntegrationKey integration) {
    audit.within(() -> {
      audit.note(note(account, integration).is("contact", "removed"));
      return delete(account, integration);
    });
  }

  private int delete(AccountId account, IntegrationKey integration) {
    return jdbc.sql(
            "delete from contact_point where account_id = :account and integration = :integration")
        .param("account", account.value())
        .param("integration", integration.text())
        .update();
  }

  /** The contact of an integration, if it has one. */
  public Optional<ContactPoint> find(AccountId account, IntegrationKey integration) {
    return list(account).stream()
        .filter(contact -> contact.integration().equals(integration))
        .findFirst();
  }

  /** The account's contacts, by the integrations' keys. */
  public List<ContactPoint> list(AccountId account) {
    return jdbc.sql(
            """
            select integration, name, reach, note from contact_point
            where account_id = :account order by integration
            """)
        .param("account", account.value())
        .query(ContactPoints::read)
        .list();
  }

  private static ContactPoint read(ResultSet row, int number) throws SQLException {
    return new ContactPoint(
        new IntegrationKey(row.getString("integration")),
        row.getString("name"),
        row.getString("reach"),
        row.getString("note"));
  }
}
