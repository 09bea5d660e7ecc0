package com.blackbird.bot.house;

import com.blackbird.activity.testing.TestDatabase;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whether a database can do what a statement asks: PostgreSQL plans it, and it leaves out nothing
 * that a table demands of a new row. Nothing is carried out.
 */
final class Answers {
  /** What is quoted is left alone; two question marks are the operator that is one. */
  private static final Pattern PLACE = Pattern.compile("'(?:[^']|'')*'|\\?\\?|\\?");

  private static final Pattern INSERT =
      Pattern.compile("(?i)\\binsert into (\\w+)(?: as \\w+)? \\(([^)]*)\\)");

  private static final String SIMPLY = "&preferQueryMode=simple";

  private final JdbcTemplate owner;
  private final Map<String, Set<String>> demanded = new HashMap<>();

  Answers(TestDatabase database) {
    // Parameters without values are taken only in words that the driver has not prepared.
    owner = new JdbcTemplate(new SingleConnectionDataSource(database.url() + SIMPLY, true));
    owner.query(
        """
        select table_name, column_name from information_schema.columns
        where table_schema = 'public' and is_nullable = 'NO' and column_default is null
          and is_identity = 'NO' and is_generated = 'NEVER'
        """,
        row -> {
          demanded
              .computeIfAbsent(row.getString("table_name"), table -> new TreeSet<>())
              .add(row.getString("column_name"));
        });
  }

  /** Why it cannot; empty when it can. */
  Optional<String> missing(String statement) {
    try {
      owner.execute("explain (generic_plan) " + numbered(statement));
    } catch (DataAccessException e) {
      return Optional.of(String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
    }
    return INSERT.matcher(statement).results().flatMap(insert -> left(insert).stream()).findFirst();
  }

  /** What a table demands and the statement does not give. */
  private Optional<String> left(MatchResult insert) {
    Set<String> given =
        Arrays.stream(insert.group(2).split(",")).map(String::strip).collect(Collectors.toSet());
    Set<String> left = new TreeSet<>(demanded.getOrDefault(insert.group(1), Set.of()));
    left.removeAll(given);
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of("%s demands %s".formatted(insert.group(1), left));
  }

  /** With PostgreSQL's own names for parameters. */
  private static String numbered(String statement) {
    String marked =
        NamedParameterUtils.substituteNamedParameters(
            NamedParameterUtils.parseSqlStatement(statement), null);
    var number = new AtomicInteger();
    return PLACE
        .matcher(marked)
        .replaceAll(place ->
            switch (place.group()) {
              case "?" -> "\\$" + number.incrementAndGet();
              case "??" -> "?";
              default -> Matcher.quoteReplacement(place.group());
            });
  }
}
