package com.blackbird.activity.intake;

import static java.util.stream.Collectors.toSet;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.intake.Parsed.Rejected;
import com.blackbird.activity.intake.Parsed.Valid;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Receives activities. When {@link #receive} returns, everything that the receipt counts is
 * durable. Receiving the same again, in any order and split in any way, changes nothing.
 */
public final class Intake {
  private final AccountStore accounts;
  private final IntegrationStore integrations;
  private final ActivityPartitions partitions;
  private final Recorder recorder;
  private final TransactionTemplate transaction;
  private final ReportCheck check;

  /** Stores through these. */
  public Intake(
      AccountStore accounts,
      IntegrationStore integrations,
      ActivityPartitions partitions,
      Recorder recorder,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.integrations = integrations;
    this.partitions = partitions;
    this.recorder = recorder;
    this.transaction = transaction;
    this.check = new ReportCheck(clock);
  }

  /**
   * Reads the body to its end. A body of lines is stored piece by piece, so a stream that is cut
   * leaves whole pieces; any other is stored in one transaction or not at all.
   */
  public Receipt receive(AccountId accountId, ReportFormat format, InputStream body)
      throws IOException {
    return receive(accountId, format, body, LineRoom.UNBOUNDED);
  }

  /**
   * The same.
   *
   * @param room for the lines of a stream that are not stored yet
   */
  public Receipt receive(AccountId accountId, ReportFormat format, InputStream body, LineRoom room)
      throws IOException {
    var tally = new Tally();
    if (format == ReportFormat.NDJSON) {
      new LineBody(check).read(body, room, piece -> record(accountId, piece, tally));
    } else {
      record(accountId, new ArrayBody(format, check).read(body), tally);
    }
    return tally.receipt();
  }

  private void record(AccountId accountId, List<Parsed> piece, Tally tally) {
    var integrationCheck = integrationCheck(accountId, piece);
    var valid = new ArrayList<Valid>();
    for (var item : piece) {
      switch (item) {
        case Rejected rejected -> tally.add(rejected);
        case Valid activity ->
            refusal(activity, integrationCheck)
                .ifPresentOrElse(
                    reason -> tally.add(rejected(activity, reason)), () -> valid.add(activity));
      }
    }
    if (!valid.isEmpty()) {
      partitions.ensure(valid.stream().map(Valid::activity).toList());
      store(accountId, integrationCheck, valid).forEach(outcome -> outcome.count(tally));
    }
  }

  private Optional<String> refusal(Valid activity, IntegrationCheck integrationCheck) {
    var keptSince = partitions.keptSince();
    return activity.activity().createdAt().isBefore(keptSince)
        ? Optional.of(
            "createdAt: too long ago; the log keeps %d days, now back to %s"
                .formatted(partitions.retention().span().toDays(), keptSince))
        : integrationCheck.refusal(activity.activity().integration());
  }

  private List<Outcome> store(
      AccountId accountId, IntegrationCheck integrationCheck, List<Valid> valid) {
    var outcomes = new ArrayList<Outcome>();
    transaction.executeWithoutResult(status -> {
      integrationCheck
          .created()
          .forEach(key -> integrations.putIfAbsent(Integration.guessed(accountId, key)));
      outcomes.addAll(recorder.record(accountId, valid));
    });
    return outcomes;
  }

  private IntegrationCheck integrationCheck(AccountId accountId, List<Parsed> piece) {
    var named =
        piece.stream()
            .filter(Valid.class::isInstance)
            .map(item -> ((Valid) item).activity().integration())
            .collect(toSet());
    boolean mayCreate = accounts.find(accountId).map(Account::createIntegrations).orElse(false);
    return new IntegrationCheck(
        keys(integrations.of(accountId, named)),
        () -> keys(integrations.list(accountId)),
        mayCreate);
  }

  private static Set<IntegrationKey> keys(List<Integration> integrations) {
    return integrations.stream().map(Integration::key).collect(toSet());
  }

  static Rejected rejected(Valid activity, String reason) {
    return new Rejected(activity.index(), activity.activity().senderId(), reason);
  }
}
