package com.blackbird.activity.activity;

import com.blackbird.activity.account.StorableText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds a text in the log, in two ways. A frequent one is soon met when the newest activities are
 * looked through, and its thousands of other places need no look; a rare one is found by the index
 * of trigrams, which knows all its places but not their order. What that index cannot find is
 * looked for piece by piece, and each answer says how far it came.
 */
final class TextSearch {
  /** How many of the newest are looked through, at first and then, before the index is asked. */
  static final List<Integer> WALKS = List.of(200, 2_000);

  /** How many are looked through for one answer when the index does not help. */
  static final int LONGEST_WALK = 10_000;

  private static final int TRIGRAM = 3;
  private static final int BEFORE_A_WORD = 2;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /**
   * What is found. Whatever says nothing has only its reference to be found by, and as a whole:
   * nearly all activities are such, and an index of their parts would cost more than the log.
   */
  private static final String SAYS_IT =
      "message <> '' and (message ilike :text or reference ilike :text or sender_id ilike :text)";

  private static final String NAMES_IT = "message = '' and reference = :whole_text";

  static final String MATCHES = "(" + SAYS_IT + " or " + NAMES_IT + ")";

  private TextSearch() {}

  /**
   * Whether the index knows anything of the text: PostgreSQL puts two spaces before each word and
   * one behind it, and takes every three characters; but only where the text shows that a word
   * begins or ends.
   */
  static boolean isIndexed(String text) {
    return WORD.matcher(text)
        .results()
        .anyMatch(word ->
            (word.start() > 0 ? BEFORE_A_WORD : 0)
                    + word.end()
                    - word.start()
                    + (word.end() < text.length() ? 1 : 0)
                >= TRIGRAM);
  }

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

  /** Where the longest walk ends; empty when there are not so many. */
  static Optional<ActivityRef> endOfWalk(JdbcClient jdbc, ActivitySelect select, String order) {
    return jdbc.sql(
            """
            select created_at, id from (
            %s) as walked
            order by created_at %s, id %s
            offset %d
            """
                .formatted(select.sql(order, LONGEST_WALK), order, order, LONGEST_WALK - 1))
        .paramSource(select.values())
        .query(ActivityRow::ref)
        .optional();
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
