package com.blackbird.activity.schema;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration may do while the version before it still runs: add, and leave alone what that
 * version uses (docs/adr/0050).
 */
final class MigrationRule {
  /** A file that takes away says so, and since which version nobody uses it. */
  private static final Pattern CONTRACTS =
      Pattern.compile("^-- contracts, unused since \\d+\\.\\d+\\.\\d+", Pattern.MULTILINE);

  private static final Pattern CREATED = Pattern.compile("^create table (?:if not exists )?(\\w+)");
  private static final Pattern CHANGED =
      Pattern.compile("^alter (?:table|index|sequence|view|type) (?:if exists |only )*(\\w+)(.*)");
  private static final Pattern GONE =
      Pattern.compile("^drop (table|view|function|type|schema)\\b.*");
  private static final Pattern ADDED =
      Pattern.compile(
          "\\badd (?:column )?(?!constraint\\b|primary\\b|unique\\b|check\\b|foreign\\b)\\w+"
              + " [^,]*");

  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile("\\bdrop (?!default\\b|not null\\b|expression\\b)"),
          Pattern.compile("\\brename\\b"),
          Pattern.compile("\\b(?:set data )?type\\b"),
          Pattern.compile("\\bset not null\\b"),
          Pattern.compile("\\badd (?:constraint|check|unique|primary|foreign|exclude)\\b"));

  private MigrationRule() {}

  /** The statements that the version before could not live with. */
  static List<String> broken(String sql) {
    if (CONTRACTS.matcher(sql).find()) {
      return List.of();
    }
    List<String> statements =
        Arrays.stream(sql.replaceAll("(?m)--.*$", "").split(";"))
            .map(one -> one.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
            .filter(one -> !one.isEmpty())
            .toList();
    Set<String> own = new HashSet<>();
    statements.forEach(one -> {
      Matcher created = CREATED.matcher(one);
      if (created.find()) {
        own.add(created.group(1));
      }
    });
    return statements.stream().filter(one -> isBroken(one, own)).toList();
  }

  private static boolean isBroken(String statement, Set<String> own) {
    if (GONE.matcher(statement).matches() || statement.startsWith("create unique index")) {
      return own.stream().noneMatch(table -> statement.matches(".*\\b" + table + "\\b.*"));
    }
    Matcher changed = CHANGED.matcher(statement);
    if (!changed.matches() || own.contains(changed.group(1))) {
      return false;
    }
    String rest = changed.group(2);
    return FORBIDDEN.stream().anyMatch(pattern -> pattern.matcher(rest).find())
        || ADDED
            .matcher(rest)
            .results()
            .anyMatch(added ->
                added.group().contains(" not null") && !added.group().contains(" default "));
  }
}
