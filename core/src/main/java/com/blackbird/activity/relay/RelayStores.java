package com.blackbird.activity.relay;

import com.blackbird.activity.delivery.Outbox;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the relay reads and writes. */
record RelayStores(
    ConversationStore conversations,
    MessageStore messages,
    CopyStore copies,
    FileStore files,
    InboxStore inbox,
    Outbox outbox,
    Clock clock) {
  static RelayStores of(JdbcClient jdbc, Outbox outbox, Clock clock) {
    return new RelayStores(
        new ConversationStore(jdbc),
        new MessageStore(jdbc),
        new CopyStore(jdbc),
        new FileStore(jdbc),
        new InboxStore(jdbc),
        outbox,
        clock);
  }
}
