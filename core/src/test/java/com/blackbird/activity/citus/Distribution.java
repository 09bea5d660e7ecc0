package com.blackbird.activity.citus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where manifests/citus/distribute.sql puts the tables.
 *
 * @param references whole on every node
 * @param spread by account, in shards that lie together
 * @param locals on the coordinator
 */
record Distribution(List<String> references, List<String> spread, List<String> locals) {
  private static final Pattern REFERENCE = Pattern.compile("create_reference_table\\('(\\w+)'\\)");
  private static final Pattern SPREAD =
      Pattern.compile(
          "create_distributed_table\\('(\\w+)', 'account_id', (?:shard_count => 32|colocate_with =>"
              + " 'activity')\\)");
  private static final Pattern LOCAL_LINE = Pattern.compile("(?m)^--   ([a-z_ ]+)$");
  private static final Pattern WORD = Pattern.compile("(\\w+)");

  static Distribution read() {
    String file = text(root().resolve("manifests/citus/distribute.sql"));
    return new Distribution(
        all(REFERENCE, file),
        all(SPREAD, file),
        all(LOCAL_LINE, file).stream().flatMap(line -> all(WORD, line).stream()).toList());
  }

  List<String> all() {
    List<String> all = new ArrayList<>(references);
    all.addAll(spread);
    all.addAll(locals);
    return all;
  }

  Set<String> spreadOf(Set<String> tables) {
    Set<String> those = new TreeSet<>(tables);
    those.retainAll(spread);
    return those;
  }

  Set<String> localsOf(Set<String> tables) {
    Set<String> those = new TreeSet<>(tables);
    those.retainAll(locals);
    return those;
  }

  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("core/pom.xml"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("not inside the project");
    }
    return at;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> all(Pattern pattern, String text) {
    Stream<String> found = pattern.matcher(text).results().map(match -> match.group(1));
    return found.toList();
  }
}
