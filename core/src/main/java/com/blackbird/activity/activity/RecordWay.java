package com.blackbird.activity.activity;

import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;

/**
 * Where one record stands on one of its ways: with one integration, in one direction.
 *
 * @param status how it went last
 * @param since when it first went so without a break
 * @param last when it went so last
 * @param tries how often it has gone so without a break
 */
public record RecordWay(
    String reference,
    IntegrationKey integration,
    Direction direction,
    ActivityType type,
    ActivityStatus status,
    Instant since,
    Instant last,
    int tries) {
  /** Whether the record is not in sync on this way. */
  public boolean isFailing() {
    return status == ActivityStatus.ERROR;
  }
}
