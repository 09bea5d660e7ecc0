package com.blackbird.activity.delivery;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a courier reads and writes.
 *
 * @param clock tells the time that is written down
 * @param steady tells how long to wait
 */
record CourierParts(
    Clock clock,
    Clock steady,
    DeliverySlots slots,
    DeliveryQueue queue,
    DeliveryLedger ledger,
    OutcomeBook book,
    MissedMessages missed,
    KeptFiles files,
    Waits waits) {
  /** The parts of a new worker. */
  static CourierParts of(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      Clock steady,
      RandomGenerator random,
      DeliveryHooks hooks) {
    UUID worker = new UUID(random.nextLong(), random.nextLong());
    var keyed = new KeyedTransaction(jdbc, transaction);
    var ledger = new DeliveryLedger(jdbc, keyed, clock, worker);
    var missed = new MissedMessages(jdbc, keyed);
    var troubles =
        new ChannelTroubles(
            jdbc,
            Objects.requireNonNull(transaction.getTransactionManager()),
            clock,
            hooks.troubles());
    var files = new KeptFiles(jdbc);
    var audience =
        new Audience(
            Objects.requireNonNull(transaction.getTransactionManager()), hooks.listeners());
    return new CourierParts(
        clock,
        steady,
        new DeliverySlots(jdbc, clock, steady, worker),
        new DeliveryQueue(jdbc, keyed),
        ledger,
        new OutcomeBook(keyed, ledger, troubles, missed, files, audience),
        missed,
        files,
        new Waits(random));
  }
}
