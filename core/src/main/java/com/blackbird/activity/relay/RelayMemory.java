package com.blackbird.activity.relay;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets what was said in conversations that were closed long ago, files included. Until then all
 * of it is kept: for transcripts, for edits, and for whoever writes again.
 */
public final class RelayMemory {
  /** Closed ones are listened to for this long; nothing of them goes before. */
  public static final Duration SHORTEST = ConversationStore.REMEMBERED;

  private static final int AT_ONCE = 100;

  /** The conversation itself goes last: as long as it is there, all of it is. */
  private static final List<String> TABLES =
      List.of(
          "relay_file_piece",
          "relay_file",
          "relay_reaction",
          "relay_copy",
          "relay_wording",
          "relay_message",
          "relay_inbox",
          "relay_thread",
          "relay_conversation");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Duration kept;
  private final Clock clock;

  /**
   * Forgets what is older.
   *
   * @param kept for how long after its end a conversation is kept
   */
  public RelayMemory(JdbcClient jdbc, TransactionTemplate transaction, Duration kept, Clock clock) {
    if (kept.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "What was said in cases has to be kept for " + SHORTEST.toDays() + " days or more");
    }
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.kept = kept;
    this.clock = clock;
  }

  /** Forgets what is old, one conversation after the other; returns how many. */
  public int forgetOld() {
    int forgotten = 0;
    for (List<ConversationId> old = old(); !old.isEmpty(); old = old()) {
      old.forEach(this::forget);
      forgotten += old.size();
    }
    return forgotten;
  }

  private List<ConversationId> old() {
    return jdbc.sql(
            """
            select account_id, conversation from relay_conversation
            where not is_open and closed_at < ? order by closed_at limit ?
            """)
        .param(clock.instant().minus(kept).atOffset(UTC))
        .param(AT_ONCE)
        .query((row, number) -> ConversationStore.id(row))
        .list();
  }

  private void forget(ConversationId id) {
    transaction.executeWithoutResult(status -> {
      for (String table : TABLES) {
        jdbc.sql("delete from " + table + " where account_id = ? and conversation = ?")
            .params(id.account().value(), id.id())
            .update();
      }
    });
  }
}
