package com.blackbird.activity.delivery;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A batch as one array for each column, in PostgreSQL's text forms, for {@code unnest}. */
public record Columns<T>(Collection<T> rows) {
  /** One field of all rows. */
  public @Nullable String[] of(Function<T, @Nullable Object> field) {
    return rows.stream()
        .map(field)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}
