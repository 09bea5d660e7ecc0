package com.blackbird.activity.casework;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.command.Who;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ready answers of desks. */
public final class Snippets {
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  /** Stores through this connection. */
  public Snippets(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  void put(UUID desk, Snippet snippet, Who who) {
    audit.within(() -> {
      audit.note(note(snippet.name(), "kept").by(who));
      return store(desk, snippet, who);
    });
  }

  /** Ready answers belong to no account. */
  private static AuditNote note(String name, String what) {
    return AuditNote.of(AuditNote.BOT, Act.READY_ANSWER_SET, name).is("what", what);
  }

  private int store(UUID desk, Snippet snippet, Who who) {
    return jdbc.sql(
            """
            insert into snippet (desk, name, body, changed_by, changed_at) values (?, ?, ?, ?, ?)
            on conflict (desk, name) do update set body = excluded.body,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .params(desk, snippet.name(), snippet.body(), who.name(), clock.instant().atOffset(UTC))
        .update();
  }

  boolean remove(UUID desk, String name) {
    return audit.within(() -> {
      boolean isGone =
          jdbc.sql("delete from snippet where desk = ? and name = ?").params(desk, name).update()
              > 0;
      if (isGone) {
        audit.note(note(name, "removed"));
      }
      return isGone;
    });
  }

  Optional<Snippet> find(UUID desk, String name) {
    return jdbc.sql("select name, body from snippet where desk = ? and name = ?")
        .params(desk, name)
        .query((row, number) -> new Snippet(row.getString("name"), row.getString("body")))
        .optional();
  }

  List<Snippet> of(UUID desk, int most) {
    return jdbc.sql("select name, body from snippet where desk = ? order by name limit ?")
        .params(desk, most)
        .query((row, number) -> new Snippet(row.getString("name"), row.getString("body")))
        .list();
  }
}
