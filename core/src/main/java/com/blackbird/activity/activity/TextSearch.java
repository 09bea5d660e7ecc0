package com.blackbird.activity.activity;

import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Finds a text in the log, in two ways. A frequent one is soon met when the newest activities are
 * looked through, and its thousands of other places need no look; a rare one is found by the index
 * of trigrams, which knows all its places but not their order.
 */
final class TextSearch {
  /** How many of the newest are looked through, at first and then, before the index is asked. */
  static final List<Integer> WALKS = List.of(200, 2_000);

  /**
   * What is found. Whatever says nothing has only its reference to be found by, and as a whole:
   * nearly all activities are such, and an index of their parts would cost more than the log.
   */
  private static final String SAYS_IT =
      "message <> '' and (message ilike :text or reference ilike :text or sender_id ilike :text)";

  private static final String NAMES_IT = "message = '' and reference = :whole_text";

  static final String MATCHES = "(" + SAYS_IT + " or " + NAMES_IT + ")";

  private TextSearch() {}

  /** Binds the text as it stands, whatever {@code %}, {@code _} and {@code \} it has. */
  static void bind(MapSqlParameterSource values, String text) {
    var stored = StorableText.of(text);
    var literal = stored.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    values.addValue("text", "%" + literal + "%").addValue("whole_text", stored);
  }

  /** Those with the text among so many of the select. */
  static String walk(ActivitySelect select, String order, int walked, int limit) {
    return """
    select * from (
    %s) as walked
    where %s
    order by created_at %s, id %s
    limit %d
    """
        .formatted(select.sql(order, walked), MATCHES, order, order, limit);
  }

  /**
   * Where the filter's activities with the text are, found without regard to their order, and then
   * sorted; for {@link ActivityPlaces}.
   */
  static String places(ActivityFilter filter, String order, int limit) {
    var rows = "select created_at, id from activity where " + filter.condition();
    return """
    with found as materialized (
    %s
     and %s
    union all
    %s
     and %s)
    select * from found
    order by created_at %s, id %s
    limit %d
    """
        .formatted(rows, SAYS_IT, rows, NAMES_IT, order, order, limit);
  }
}
