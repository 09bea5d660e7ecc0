package com.blackbird.bot.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The tables of a document: their rows, and what a careless merge leaves of them. */
final class Tables {
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern RULE = Pattern.compile("\\|( ?:?-+:? ?\\|)+");

  private Tables() {}

  /** The rows of blocks that do not begin with a head and its rule. */
  static List<String> headless(String document) {
    return blocks(document).stream()
        .filter(block -> block.size() < 2 || !RULE.matcher(block.get(1)).matches())
        .flatMap(List::stream)
        .toList();
  }

  /** The rows whose first cells an earlier row of their table has already. */
  static List<String> repeated(String document) {
    List<String> found = new ArrayList<>();
    for (List<String> block : blocks(document)) {
      Set<String> seen = new HashSet<>();
      block.stream().filter(row -> !seen.add(subject(row))).forEach(found::add);
    }
    return found;
  }

  /** The first cell that says something. */
  private static String subject(String row) {
    for (String cell : row.split("(?<!\\\\)\\|", -1)) {
      if (!cell.isBlank()) {
        return cell.strip();
      }
    }
    return row;
  }

  private static List<List<String>> blocks(String document) {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : (CODE.matcher(document).replaceAll("") + "\n\n").split("\n", -1)) {
      if (line.startsWith("|")) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
    }
    return blocks;
  }
}
