package com.blackbird.activity.activity;

import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which activities to show. Several values of one filter mean any of them, several filters mean all
 * of them, and an empty filter means everything.
 *
 * @param categories the words of what kind of trouble an error is, as guides have them
 * @param text what message, reference or sender's id contain, whatever the case; an activity
 *     without a message is found by its whole reference
 * @param since the first moment that belongs to it
 * @param until the first moment that no longer does
 * @param limit how many at a time
 */
public record ActivityQuery(
    Set<IntegrationKey> integrations,
    Set<ActivityStatus> statuses,
    Set<ActivityType> types,
    Set<Direction> directions,
    Set<String> references,
    Set<UUID> problems,
    Set<String> categories,
    Optional<String> text,
    Optional<Instant> since,
    Optional<Instant> until,
    int limit) {
  /** What one page holds at most. */
  public static final int LONGEST_PAGE = 500;

  /** What one page holds when nothing else is asked for. */
  public static final int DEFAULT_LIMIT = 50;

  /** The category of errors that no guide explains. */
  public static final String UNKNOWN = "unknown";

  /** Copies the sets. */
  public ActivityQuery {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw new IllegalArgumentException("limit: use 1 to " + LONGEST_PAGE);
    }
    integrations = Set.copyOf(integrations);
    statuses = Set.copyOf(statuses);
    types = Set.copyOf(types);
    directions = Set.copyOf(directions);
    references = Set.copyOf(references);
    problems = Set.copyOf(problems);
    categories = Set.copyOf(categories);
  }

  /** Starts with all activities. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts with this query, to change some of it. */
  public Builder toBuilder() {
    return new Builder()
        .integrations(integrations)
        .statuses(statuses)
        .types(types)
        .directions(directions)
        .references(references)
        .problems(problems)
        .categories(categories)
        .text(text.orElse(null))
        .since(since.orElse(null))
        .until(until.orElse(null))
        .limit(limit);
  }

  /** Puts a query together. */
  public static final class Builder {
    private Set<IntegrationKey> integrations = Set.of();
    private Set<ActivityStatus> statuses = Set.of();
    private Set<ActivityType> types = Set.of();
    private Set<Direction> directions = Set.of();
    private Set<String> references = Set.of();
    private Set<UUID> problems = Set.of();
    private Set<String> categories = Set.of();
    private @Nullable String text;
    private @Nullable Instant since;
    private @Nullable Instant until;
    private int limit = DEFAULT_LIMIT;

    private Builder() {}

    /** Of this integration only. */
    public Builder integration(IntegrationKey key) {
      return integrations(Set.of(key));
    }

    /** Of any of these integrations. */
    public Builder integrations(Set<IntegrationKey> keys) {
      integrations = keys;
      return this;
    }

    /** With any of these statuses. */
    public Builder statuses(Set<ActivityStatus> wanted) {
      statuses = wanted;
      return this;
    }

    /** Of any of these types. */
    public Builder types(Set<ActivityType> wanted) {
      types = wanted;
      return this;
    }

    /** In any of these directions. */
    public Builder directions(Set<Direction> wanted) {
      directions = wanted;
      return this;
    }

    /** Of any of these records, named exactly. */
    public Builder references(Set<String> wanted) {
      references = wanted;
      return this;
    }

    /** Of any of these problems. */
    public Builder problems(Set<UUID> wanted) {
      problems = wanted;
      return this;
    }

    /** Of any of these categories. */
    public Builder categories(Set<String> wanted) {
      categories = wanted;
      return this;
    }

    /** Containing this text. */
    public Builder text(@Nullable String wanted) {
      text = wanted;
      return this;
    }

    /** From this moment on. */
    public Builder since(@Nullable Instant moment) {
      since = moment;
      return this;
    }

    /** Before this moment. */
    public Builder until(@Nullable Instant moment) {
      until = moment;
      return this;
    }

    /** So many at a time. */
    public Builder limit(int most) {
      limit = most;
      return this;
    }

    /** The query. */
    public ActivityQuery build() {
      return new ActivityQuery(
          integrations,
          statuses,
          types,
          directions,
          references,
          problems,
          categories,
          Optional.ofNullable(text),
          Optional.ofNullable(since),
          Optional.ofNullable(until),
          limit);
    }
  }
}
