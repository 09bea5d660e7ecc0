package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.relay.ConversationStore.Watching;
import com.blackbird.activity.relay.InboxStore.Row;
import com.blackbird.activity.relay.RelayJson.Body;
import com.blackbird.activity.relay.RelayJson.Happened;
import com.blackbird.activity.relay.RelayPolicy.Known;
import com.blackbird.activity.relay.RelayPolicy.Missed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads threads in which something may have been missed: when they have just begun, and whenever
 * this process begins to hear a platform, after a start or a loss of its connection.
 */
final class Looks {
  private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration AGAIN = Duration.ofSeconds(15);
  private static final int MOST_PAGES = 20;

  /** Of a long thread only the end is read again. */
  private static final int END = 200;

  /** Behind the places of all messages. */
  private static final String NO_END = "~";

  /** A look that nothing waits for. */
  private static final int UNHURRIED = 100;

  private final RelayStores stores;
  private final TransactionTemplate transaction;
  private final Supplier<List<ChatGateway>> gateways;
  private final Map<ChatPlatform, ConnectionState> heard = new EnumMap<>(ChatPlatform.class);

  Looks(RelayStores stores, TransactionTemplate transaction, Supplier<List<ChatGateway>> gateways) {
    this.stores = stores;
    this.transaction = transaction;
    this.gateways = gateways;
  }

  /** Reads one thread of these platforms that is due; returns how many were read. */
  int run(Collection<ChatPlatform> platforms) {
    noticeConnections();
    Instant now = stores.clock().instant();
    Optional<RelayThread> due =
        transaction.execute(status -> stores.conversations().claimLook(platforms, now, LEASE));
    if (due == null || due.isEmpty()) {
      return 0;
    }
    look(due.get(), now);
    return 1;
  }

  /**
   * Whenever this process begins to hear a platform, its threads are to be read: before anything
   * that it hears from then on is passed on.
   */
  synchronized void noticeConnections() {
    for (ChatGateway gateway : gateways.get()) {
      ConnectionState state = gateway.state();
      if (state == ConnectionState.CONNECTED && heard.get(gateway.platform()) != state) {
        transaction.executeWithoutResult(status ->
            stores.conversations().lookAtAll(gateway.platform(), stores.clock().instant()));
      }
      heard.put(gateway.platform(), state);
    }
  }

  private void look(RelayThread thread, Instant asOf) {
    ThreadRef place = thread.place();
    if (place == null) {
      begun(thread, asOf);
      return;
    }
    Optional<ChatGateway> gateway =
        gateways.get().stream()
            .filter(one -> one.platform() == place.channel().platform())
            .findFirst();
    List<Known> known = known(thread);
    MessageRef after = known.size() <= END ? null : known.get(known.size() - END).ref();
    List<ThreadEvent.Posted> there = new ArrayList<>();
    ThreadPage page = gateway.map(one -> read(one, place, after, there)).orElse(null);
    switch (page) {
      case null -> finish(thread, null, 0);
      case ThreadPage.Found found ->
          transaction.executeWithoutResult(
              status -> missed(thread, place, there, after == null, upTo(found, there), asOf));
      case ThreadPage.TryLater later ->
          finish(
              thread,
              asOf.plus(later.delay()).plusMillis(500L << Math.min(thread.looks(), 4)),
              thread.looks());
      case ThreadPage.Refused refused -> {
        LOG.info("{} cannot be read: {}", place, refused.detail());
        finish(thread, null, 0);
      }
    }
  }

  /** All pages; the last one, or the one that did not come. */
  private static ThreadPage read(
      ChatGateway gateway,
      ThreadRef place,
      @Nullable MessageRef after,
      List<ThreadEvent.Posted> there) {
    MessageRef from = after;
    ThreadPage page = gateway.history(place, from);
    for (int count = 1; page instanceof ThreadPage.Found found; count++) {
      there.addAll(found.messages());
      if (found.isLast() || found.messages().isEmpty() || count == MOST_PAGES) {
        return page;
      }
      from = found.messages().getLast().message();
      page = gateway.history(place, from);
    }
    return page;
  }

  /** Of a thread that is too long to be read as a whole the rest is unknown, and not deleted. */
  private static String upTo(ThreadPage.Found last, List<ThreadEvent.Posted> there) {
    return last.isLast() || last.messages().isEmpty()
        ? NO_END
        : MessageOrder.place(there.getLast().message().message());
  }

  /** Asks the outbox whether the thread has begun: its telling may have come too early. */
  private void begun(RelayThread thread, Instant now) {
    transaction.executeWithoutResult(status -> {
      Optional<ThreadRef> place = stores.outbox().thread(thread.member().root());
      if (place.isPresent()) {
        stores.conversations().begun(thread.conversation(), thread.number(), place.get(), now);
      }
    });
  }

  private void finish(RelayThread thread, @Nullable Instant again, int looks) {
    transaction.executeWithoutResult(status ->
        stores.conversations().lookAt(thread.conversation(), thread.number(), again, looks));
  }

  private List<Known> known(RelayThread thread) {
    return stores.messages().all(thread.conversation()).stream()
        .filter(message -> message.number() == thread.number() && !message.isOwn())
        .map(message ->
            new Known(
                message.ref(),
                message.body(),
                message.versionAt(),
                message.heardAt(),
                message.deletedAt() != null))
        .toList();
  }

  private void missed(
      RelayThread thread,
      ThreadRef place,
      List<ThreadEvent.Posted> there,
      boolean isWhole,
      String upTo,
      Instant asOf) {
    stores.conversations().lock(thread.conversation());
    List<Known> expected =
        expected(thread).stream()
            .filter(one -> MessageOrder.place(one.message()).compareTo(upTo) <= 0)
            .toList();
    Missed missed = RelayPolicy.missed(place, expected, there, isWhole, asOf);
    var watching = new Watching(thread.conversation(), thread.number());
    Instant now = stores.clock().instant();
    missed.events().forEach(event -> stores.inbox().happened(watching, event, now, now));
    boolean again = missed.lookAgain();
    stores
        .conversations()
        .lookAt(
            thread.conversation(),
            thread.number(),
            again ? now.plus(AGAIN) : null,
            again ? UNHURRIED : 0);
  }

  /** What is known of the thread once everything is worked on that waits. */
  private List<Known> expected(RelayThread thread) {
    Map<String, Known> known = new LinkedHashMap<>();
    known(thread).forEach(one -> known.put(one.message(), one));
    for (Row row : stores.inbox().all(thread.conversation())) {
      if (row.number() == thread.number() && row.noted() instanceof Happened happened) {
        switch (happened.event()) {
          case ThreadEvent.Posted one ->
              heard(known, one.message(), one.text(), one.files(), one.at(), row.heardAt());
          case ThreadEvent.Edited one ->
              heard(known, one.message(), one.text(), one.files(), one.at(), row.heardAt());
          default -> {}
        }
      }
    }
    return List.copyOf(known.values());
  }

  private static void heard(
      Map<String, Known> known,
      MessageRef message,
      Prose text,
      List<SentFile> files,
      Instant at,
      Instant heardAt) {
    var body = new Body(text, files, null);
    Known before = known.get(message.message());
    known.put(
        message.message(),
        before == null
            ? new Known(message, body, at, heardAt, false)
            : before.with(body, at, heardAt));
  }
}
