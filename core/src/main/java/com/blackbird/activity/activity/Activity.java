package com.blackbird.activity.activity;

import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One logged exchange with an integration.
 *
 * @param senderId what the sender calls it
 * @param reference the record's own name on the platform, when it has one
 * @param message what the platform said; empty when it said nothing
 * @param messageCut whether the message was longer than what is kept
 * @param problem the problem that an error belongs to, from when it is stored
 */
public record Activity(
    ActivityRef ref,
    String senderId,
    IntegrationKey integration,
    Direction direction,
    ActivityType type,
    ActivityStatus status,
    @Nullable String reference,
    String message,
    boolean messageCut,
    @Nullable UUID problem) {

  /** One that no problem is known of. */
  public Activity(
      ActivityRef ref,
      String senderId,
      IntegrationKey integration,
      Direction direction,
      ActivityType type,
      ActivityStatus status,
      @Nullable String reference,
      String message,
      boolean messageCut) {
    this(ref, senderId, integration, direction, type, status, reference, message, messageCut, null);
  }

  /** The same, as a part of this problem. */
  public Activity of(@Nullable UUID other) {
    return Objects.equals(problem, other)
        ? this
        : new Activity(
            ref,
            senderId,
            integration,
            direction,
            type,
            status,
            reference,
            message,
            messageCut,
            other);
  }

  /** When it was logged. */
  public Instant createdAt() {
    return ref.createdAt();
  }

  /** Whether the platform refused it. */
  public boolean isError() {
    return status == ActivityStatus.ERROR;
  }

  /** The first field in which the other one, of the same ref, says something else. */
  public Optional<String> firstDifference(Activity other) {
    if (!integration.equals(other.integration)) {
      return Optional.of("integration");
    }
    if (direction != other.direction) {
      return Optional.of("direction");
    }
    if (type != other.type) {
      return Optional.of("type");
    }
    if (status != other.status) {
      return Optional.of("status");
    }
    if (!Objects.equals(reference, other.reference)) {
      return Optional.of("reference");
    }
    return message.equals(other.message) ? Optional.empty() : Optional.of("message");
  }
}
