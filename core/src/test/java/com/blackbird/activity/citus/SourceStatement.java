package com.blackbird.activity.citus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of SQL in the sources: a text, or several that are added up with nothing in between.
 *
 * @param where the class
 * @param tables those that it reads or writes
 */
record SourceStatement(String where, String sql, Set<String> tables) {
  private static final Pattern TEXT =
      Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern ADDED = Pattern.compile("\\s*\\+\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** All that name one of these tables. */
  static List<SourceStatement> of(Collection<String> tables) {
    Pattern table =
        Pattern.compile(
            "\\b(?:from|join|into|update|using)\\s+(" + String.join("|", tables) + ")\\b");
    return Stream.of("core/src/main/java", "bot/src/main/java")
        .flatMap(SourceStatement::sources)
        .flatMap(source -> read(source, table).stream())
        .toList();
  }

  private static Stream<Path> sources(String folder) {
    try (Stream<Path> files = Files.walk(Distribution.root().resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceStatement> read(Path source, Pattern table) {
    String text = Distribution.text(source);
    String where = source.getFileName().toString().replace(".java", "");
    return texts(text).stream()
        .map(sql -> SPACE.matcher(sql).replaceAll(" ").strip())
        .map(sql -> new SourceStatement(where, sql, new TreeSet<>(Distribution.all(table, sql))))
        .filter(statement -> !statement.tables().isEmpty())
        .toList();
  }

  private static List<String> texts(String source) {
    List<String> texts = new ArrayList<>();
    int end = -1;
    for (MatchResult found : TEXT.matcher(source).results().toList()) {
      String text = found.group(1) == null ? found.group(2) : found.group(1);
      if (end >= 0 && ADDED.matcher(source.substring(end, found.start())).matches()) {
        texts.set(texts.size() - 1, texts.getLast() + text);
      } else {
        texts.add(text);
      }
      end = found.end();
    }
    return texts;
  }

  boolean says(Pattern pattern) {
    return pattern.matcher(sql).find();
  }

  @Override
  public String toString() {
    return where + ": " + sql;
  }
}
