package com.blackbird.activity.relay;

import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.delivery.PieceStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of what was said, kept for as long as the conversation is. */
final class FileStore {
  private static final int PIECE = 512 * 1024;

  private final JdbcClient jdbc;

  FileStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id under which a file of a message is kept. */
  static UUID id(int number, String message, SentFile file) {
    return DerivedUuid.of(number + "\n" + message + "\n" + file.id());
  }

  /** The files of a message, as far as they have come. */
  List<SaidFile> of(ConversationId id, int number, String message, List<SentFile> files) {
    return files.stream()
        .map(file -> {
          UUID key = id(number, message, file);
          return find(id, key)
              .orElseGet(() ->
                  new SaidFile(
                      key, file.name(), file.mediaType(), file.length(), SaidFile.State.COMING));
        })
        .toList();
  }

  private Optional<SaidFile> find(ConversationId id, UUID file) {
    return jdbc.sql(
            """
            select * from relay_file where account_id = ? and conversation = ? and file = ?
            """)
        .params(id.account().value(), id.id(), file)
        .query((row, count) ->
            new SaidFile(
                row.getObject("file", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("length"),
                SaidFile.State.valueOf(row.getString("state"))))
        .optional();
  }

  /** Keeps the bytes of a file, or why there are none; one that is settled stays as it is. */
  void settle(ConversationId id, UUID key, SentFile file, long length, SaidFile.State state) {
    jdbc.sql(
            """
            insert into relay_file (account_id, conversation, file, name, media_type, length, state)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, conversation, file) do nothing
            """)
        .params(
            id.account().value(),
            id.id(),
            key,
            file.name().replace('\0', ' '),
            file.mediaType().replace('\0', ' '),
            length,
            state.name())
        .update();
  }

  boolean isSettled(ConversationId id, UUID key) {
    return find(id, key).isPresent();
  }

  /**
   * Copies the bytes, piece by piece, within the caller's transaction.
   *
   * @return how many there are, or -1 when there are more than the limit
   */
  long keep(ConversationId id, UUID key, InputStream in, long limit) throws IOException {
    forget(id, key);
    long length = 0;
    byte[] piece = in.readNBytes(PIECE);
    for (int number = 0; piece.length > 0; number++) {
      length += piece.length;
      if (length > limit) {
        return -1;
      }
      jdbc.sql(
              """
              insert into relay_file_piece (account_id, conversation, file, piece, bytes)
              values (?, ?, ?, ?, ?)
              """)
          .params(id.account().value(), id.id(), key, number, piece)
          .update();
      piece = in.readNBytes(PIECE);
    }
    return length;
  }

  void forget(ConversationId id, UUID key) {
    jdbc.sql(
            """
            delete from relay_file_piece where account_id = ? and conversation = ? and file = ?
            """)
        .params(id.account().value(), id.id(), key)
        .update();
  }

  Optional<InputStream> open(ConversationId id, UUID file) {
    return find(id, file)
        .filter(found -> found.state() == SaidFile.State.KEPT)
        .map(found -> source(id, found).opened());
  }

  Bytes source(ConversationId id, SaidFile file) {
    return new Bytes(id, file);
  }

  /** The bytes of a file, read piece by piece. */
  final class Bytes implements ChatFile.Source {
    private final ConversationId id;
    private final SaidFile file;

    private Bytes(ConversationId id, SaidFile file) {
      this.id = id;
      this.file = file;
    }

    @Override
    public long length() {
      return file.length();
    }

    @Override
    public InputStream open() {
      return opened();
    }

    InputStream opened() {
      return new PieceStream(
          Math.toIntExact(Math.ceilDiv(file.length(), (long) PIECE)), this::piece);
    }

    /** Whoever reads may do so on a thread of their own, which has no sight. */
    private byte[] piece(int number) {
      return Sight.of(id.account())
          .see(() ->
              jdbc.sql(
                      """
                      select bytes from relay_file_piece
                      where account_id = ? and conversation = ? and file = ? and piece = ?
                      """)
                  .params(id.account().value(), id.id(), file.id(), number)
                  .query(byte[].class)
                  .single());
    }
  }
}
