package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.relay.InboxStore.Row;
import com.blackbird.activity.relay.RelayJson.Happened;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches the files of what was said, before it is passed on. */
final class Fetching {
  private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final int MOST_TRIES = 5;

  private final RelayStores stores;
  private final TransactionTemplate transaction;
  private final Supplier<List<ChatGateway>> gateways;

  Fetching(
      RelayStores stores, TransactionTemplate transaction, Supplier<List<ChatGateway>> gateways) {
    this.stores = stores;
    this.transaction = transaction;
    this.gateways = gateways;
  }

  /** Fetches the files of one message of these platforms; returns how many messages that were. */
  int run(Collection<ChatPlatform> platforms) {
    Instant now = stores.clock().instant();
    Optional<Row> due =
        transaction.execute(status -> stores.inbox().claimFiles(platforms, now, LEASE));
    if (due == null || due.isEmpty()) {
      return 0;
    }
    Row row = due.get();
    if (row.noted() instanceof Happened happened) {
      boolean haveCome =
          switch (happened.event()) {
            case ThreadEvent.Posted posted -> fetch(row, posted.message(), posted.files());
            case ThreadEvent.Edited edited -> fetch(row, edited.message(), edited.files());
            case ThreadEvent.Deleted deleted -> true;
            case ThreadEvent.Reacted reacted -> true;
            case ThreadEvent.Ended ended -> true;
            case ThreadEvent.Settled settled -> true;
          };
      if (haveCome) {
        stores.inbox().filesCame(row);
      } else {
        stores.inbox().fetchAt(row, now.plusSeconds(1L << row.tries()));
      }
    }
    return 1;
  }

  private boolean fetch(Row row, MessageRef message, List<SentFile> files) {
    boolean all = true;
    for (SentFile file : files) {
      UUID key = FileStore.id(row.number(), message.message(), file);
      all &= stores.files().isSettled(row.conversation(), key) || fetch(row, message, file, key);
    }
    return all;
  }

  private boolean fetch(Row row, MessageRef message, SentFile file, UUID key) {
    if (file.length() > PlatformLimits.KEPT) {
      settle(row, key, file, file.length(), SaidFile.State.TOO_LARGE);
      return true;
    }
    try (Download download =
        Download.of(
            opened(message, file), PlatformLimits.KEPT, stores.clock(), () -> stillComes(row))) {
      transaction.executeWithoutResult(status -> keep(row, file, key, download));
      return true;
    } catch (IOException e) {
      LOG.info("The file {} of {} did not come: {}", file.id(), message, e.toString());
      if (row.tries() < MOST_TRIES) {
        return false;
      }
      settle(row, key, file, file.length(), SaidFile.State.LOST);
      return true;
    }
  }

  /** However long it takes, no other replica begins with it as long as something comes. */
  private void stillComes(Row row) {
    stores.inbox().fetchAt(row, stores.clock().instant().plus(LEASE));
  }

  private void keep(Row row, SentFile file, UUID key, Download download) {
    long length = stored(row, key, download);
    if (length < 0) {
      stores.files().forget(row.conversation(), key);
      settle(row, key, file, PlatformLimits.KEPT, SaidFile.State.TOO_LARGE);
    } else {
      settle(row, key, file, length, SaidFile.State.KEPT);
    }
  }

  private long stored(Row row, UUID key, Download download) {
    try {
      return stores.files().keep(row.conversation(), key, download.bytes(), PlatformLimits.KEPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever goes wrong, what is said after it must not wait for ever. */
  private InputStream opened(MessageRef message, SentFile file) throws IOException {
    try {
      return gateway(message).open(message, file);
    } catch (RuntimeException e) {
      throw new IOException("The file cannot be asked for", e);
    }
  }

  private void settle(Row row, UUID key, SentFile file, long length, SaidFile.State state) {
    stores.files().settle(row.conversation(), key, file, length, state);
  }

  private ChatGateway gateway(MessageRef message) throws IOException {
    return gateways.get().stream()
        .filter(gateway -> gateway.platform() == message.channel().platform())
        .findFirst()
        .orElseThrow(() -> new IOException("no way to " + message.channel().platform()));
  }
}
