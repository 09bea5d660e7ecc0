package com.blackbird.activity.testing;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Builds activities of which a test states only what matters to it. */
public final class Activities {
  private static final AtomicLong NUMBER = new AtomicLong();

  private String senderId = "evt-" + NUMBER.incrementAndGet();
  private Instant createdAt = MutableClock.START.minus(Duration.ofMinutes(1));
  private final IntegrationKey integration;
  private Direction direction = Direction.PULL;
  private ActivityType type = ActivityType.ORDER;
  private final ActivityStatus status;
  private @Nullable String reference = "#1021";
  private String message;

  private Activities(String integration, ActivityStatus status, String message) {
    this.integration = new IntegrationKey(integration);
    this.status = status;
    this.message = message;
  }

  /** An order that the platform refused. */
  public static Activities failed(String integration) {
    return new Activities(integration, ActivityStatus.ERROR, "Email has already been taken");
  }

  /** An order that went through. */
  public static Activities succeeded(String integration) {
    return new Activities(integration, ActivityStatus.SUCCESS, "");
  }

  /** Called so by its sender; otherwise each one has its own id. */
  public Activities id(String id) {
    senderId = id;
    return this;
  }

  /** Logged then; otherwise a minute before the clock's start. */
  public Activities at(Instant time) {
    createdAt = time;
    return this;
  }

  /** Logged so long before the clock's start. */
  public Activities ago(Duration age) {
    return at(MutableClock.START.minus(age));
  }

  /** Pulled unless said otherwise. */
  public Activities direction(Direction way) {
    direction = way;
    return this;
  }

  /** An order unless said otherwise. */
  public Activities type(ActivityType kind) {
    type = kind;
    return this;
  }

  /** #1021 unless said otherwise. */
  public Activities reference(@Nullable String name) {
    reference = name;
    return this;
  }

  /** What the platform said. */
  public Activities message(String text) {
    message = text;
    return this;
  }

  /** The activity. */
  public Activity build() {
    return new Activity(
        ActivityRef.of(createdAt, senderId),
        senderId,
        integration,
        direction,
        type,
        status,
        reference,
        message,
        false);
  }
}
