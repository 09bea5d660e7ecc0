package com.blackbird.activity.casework;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.command.Who;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ready answers of desks. */
public final class Snippets {
  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public Snippets(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void put(UUID desk, Snippet snippet, Who who) {
    jdbc.sql(
            """
            insert into snippet (desk, name, body, changed_by, changed_at) values (?, ?, ?, ?, ?)
            on conflict (desk, name) do update set body = excluded.body,
              changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """)
        .params(desk, snippet.name(), snippet.body(), who.name(), clock.instant().atOffset(UTC))
        .update();
  }

  boolean remove(UUID desk, String name) {
    return jdbc.sql("delete from snippet where desk = ? and name = ?").params(desk, name).update()
        > 0;
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
