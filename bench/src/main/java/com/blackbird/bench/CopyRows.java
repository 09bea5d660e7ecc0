package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows on their way into the table through PostgreSQL's COPY, the fastest way there is. */
final class CopyRows {
  static final String COLUMNS =
      "account_id, created_at, id, sender_id, integration, direction, type, status, reference,"
          + " message, message_cut, received_at";

  private static final String COPY = "copy activity (" + COLUMNS + ") from stdin";

  private final StringBuilder text = new StringBuilder();
  private final String receivedAt = Instant.now().toString();

  void add(Batch batch) {
    batch.activities().forEach(activity -> add(batch.account(), activity));
  }

  void add(AccountId account, Activity activity) {
    field(account.value().toString());
    field(activity.createdAt().toString());
    field(activity.ref().id().toString());
    field(activity.senderId());
    field(activity.integration().text());
    field(activity.direction().name());
    field(activity.type().name());
    field(activity.status().name());
    field(activity.reference());
    field(activity.message());
    field(Boolean.toString(activity.messageCut()));
    text.append(receivedAt).append('\n');
  }

  /** Sends them all and waits until they are stored. */
  void send(Connection connection) throws SQLException {
    var bytes = text.toString().getBytes(UTF_8);
    text.setLength(0);
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(COPY, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void field(@Nullable String value) {
    if (value == null) {
      text.append("\\N");
    } else {
      escape(value);
    }
    text.append('\t');
  }

  /** What COPY's text format takes for its own. */
  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
