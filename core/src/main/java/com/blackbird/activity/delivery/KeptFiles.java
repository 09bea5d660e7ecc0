package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bytes of the files of owed messages, in pieces, since what they came from may be gone. */
final class KeptFiles {
  private static final int PIECE = 512 * 1024;

  private final JdbcClient jdbc;

  KeptFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether a message has any. */
  static boolean has(ChatMessage message) {
    return !message.attachments().isEmpty() || !message.images().isEmpty();
  }

  /** A file as its message's JSON names it; the bytes are apart. */
  record Kept(UUID file, long length) implements ChatFile.Source {
    @Override
    public InputStream open() {
      throw new IllegalStateException("The bytes of " + file + " are in the database");
    }
  }

  /** Keeps all files of a message; returns the message with their names in their places. */
  ChatMessage keep(Handle handle, ChatMessage message) {
    return each(message, file -> new ChatFile(file.name(), file.mediaType(), keep(handle, file)));
  }

  /** The message with the bytes within reach. */
  ChatMessage fill(AccountId account, UUID handle, ChatMessage message) {
    return each(
        message,
        file ->
            file.source() instanceof Kept kept
                ? new ChatFile(file.name(), file.mediaType(), new InDatabase(account, handle, kept))
                : file);
  }

  /** These messages are settled; unless more is owed of one of them, nobody needs its files. */
  void drop(List<Delivery> settled) {
    var columns = new Columns<>(settled);
    jdbc.sql(
            """
            delete from delivery_file f
            using unnest(?::uuid[], ?::uuid[], ?::uuid[]) as s (account_id, lane, handle)
            where f.account_id = s.account_id and f.handle = s.handle and not exists (
              select 1 from delivery d
              where d.account_id = s.account_id and d.lane = s.lane and d.handle = s.handle)
            """)
        .param(columns.of(delivery -> delivery.lane().account().value()))
        .param(columns.of(delivery -> delivery.lane().id()))
        .param(columns.of(Delivery::handle))
        .update();
  }

  private Kept keep(Handle handle, ChatFile file) {
    UUID id = UUID.randomUUID();
    long length = 0;
    try (InputStream in = file.open()) {
      byte[] piece = in.readNBytes(PIECE);
      for (int number = 0; piece.length > 0; number++) {
        jdbc.sql(
                "insert into delivery_file (account_id, handle, file, piece, bytes) "
                    + "values (?, ?, ?, ?, ?)")
            .params(handle.account().value(), handle.id(), id, number, piece)
            .update();
        length += piece.length;
        piece = in.readNBytes(PIECE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + file.name(), e);
    }
    return new Kept(id, length);
  }

  private static ChatMessage each(ChatMessage message, UnaryOperator<ChatFile> change) {
    return new ChatMessage(
        message.tone(),
        message.parts().stream()
            .map(part ->
                switch (part) {
                  case Part.Image image ->
                      new Part.Image(change.apply(image.file()), image.altText());
                  case Part.Attachment attachment ->
                      new Part.Attachment(change.apply(attachment.file()));
                  default -> part;
                })
            .toList());
  }

  /** Read piece by piece, so that no more than one is in memory. */
  private final class InDatabase implements ChatFile.Source {
    private final AccountId account;
    private final UUID handle;
    private final Kept kept;

    InDatabase(AccountId account, UUID handle, Kept kept) {
      this.account = account;
      this.handle = handle;
      this.kept = kept;
    }

    @Override
    public long length() {
      return kept.length();
    }

    @Override
    public InputStream open() {
      return new PieceStream(
          Math.toIntExact(Math.ceilDiv(kept.length(), (long) PIECE)), this::piece);
    }

    /** A platform's library reads on threads of its own, which have no sight. */
    private byte[] piece(int number) {
      return Sight.of(account)
          .see(() ->
              jdbc.sql(
                      """
                      select bytes from delivery_file
                      where account_id = ? and handle = ? and file = ? and piece = ?
                      """)
                  .params(account.value(), handle, kept.file(), number)
                  .query(byte[].class)
                  .single());
    }
  }
}
