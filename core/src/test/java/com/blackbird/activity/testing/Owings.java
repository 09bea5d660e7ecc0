package com.blackbird.activity.testing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the outbox owes, as it stands in the database. */
public final class Owings {
  private final JdbcClient jdbc;

  /** Of this database. */
  public Owings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One wish.
   *
   * @param text the message as it is stored
   */
  public record Owing(
      String channel, UUID handle, @Nullable UUID parent, boolean isAlsoInChannel, String text) {}

  /** Takes all, in the order in which they were asked for. */
  public List<Owing> take() {
    List<Owing> all =
        jdbc.sql(
                """
                select channel, handle, parent, also_in_channel, body from delivery order by id
                """)
            .query((row, number) ->
                new Owing(
                    row.getString("channel"),
                    row.getObject("handle", UUID.class),
                    row.getObject("parent", UUID.class),
                    row.getBoolean("also_in_channel"),
                    row.getString("body")))
            .list();
    jdbc.sql("delete from delivery").update();
    return all;
  }
}
