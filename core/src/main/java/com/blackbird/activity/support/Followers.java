package com.blackbird.activity.support;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.command.Who;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who else wants to hear of a case. */
public final class Followers {
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public Followers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes that the person follows; false when they do already. */
  boolean add(CaseId id, Side side, Who who, Instant now) {
    return jdbc.sql(
                """
                insert into case_follower (account_id, case_id, who, who_name, side, since)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                id.account().value(),
                id.value(),
                who.key(),
                who.name(),
                side.name(),
                now.atOffset(UTC))
            .update()
        > 0;
  }

  /** The person follows no more; false when they did not. */
  boolean remove(CaseId id, Who who) {
    return jdbc.sql("delete from case_follower where account_id = ? and case_id = ? and who = ?")
            .params(id.account().value(), id.value(), who.key())
            .update()
        > 0;
  }

  /** Who follows on this side, the longest first. */
  public List<Who> of(CaseId id, Side side) {
    return jdbc.sql(
            """
            select who, who_name from case_follower
            where account_id = ? and case_id = ? and side = ? order by since, who
            """)
        .params(id.account().value(), id.value(), side.name())
        .query((row, number) -> new Who(row.getString("who"), row.getString("who_name")))
        .list();
  }
}
