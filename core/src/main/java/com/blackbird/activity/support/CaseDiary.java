package com.blackbird.activity.support;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.chat.ChatMessage;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bot itself has said in the threads of cases. */
public final class CaseDiary {
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public CaseDiary(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One thing that the bot said, in plain words. */
  public record Word(Side side, Instant at, String text) {}

  /** Keeps a word; the same number again is the same word. */
  void keep(CaseId id, Side side, long number, ChatMessage message, Instant now) {
    jdbc.sql(
            """
            insert into case_word (account_id, case_id, side, number, at, text)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            id.account().value(),
            id.value(),
            side.name(),
            number,
            now.atOffset(UTC),
            StorableText.of(message.plainText()))
        .update();
  }

  /** All that the bot said, in order. */
  public List<Word> of(CaseId id) {
    return jdbc.sql(
            """
            select side, at, text from case_word where account_id = ? and case_id = ?
            order by at, number, side
            """)
        .params(id.account().value(), id.value())
        .query((row, number) ->
            new Word(
                Side.valueOf(row.getString("side")),
                StoredTime.of(row, "at"),
                row.getString("text")))
        .list();
  }
}
