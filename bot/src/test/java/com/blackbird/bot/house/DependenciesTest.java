package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is not ours is known by name, and somebody has thought about it. */
class DependenciesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^(\\| `.*\\|)$");

  /** One row may be about several that go together. */
  private static SortedMap<String, String> explained() {
    SortedMap<String, String> explained = new TreeMap<>();
    for (String row : Words.all(ROW, Repository.text("docs/dependencies.md"))) {
      List<String> cells = List.of(row.split("(?<!\\\\)\\|", -1)).subList(1, 6);
      assertThat(cells).as(row).allSatisfy(cell -> assertThat(cell).isNotBlank());
      Words.all(Pattern.compile("`([^`]+)`"), cells.getFirst())
          .forEach(name -> explained.put(name, cells.get(1).strip().replaceFirst(" \\(.*", "")));
    }
    return explained;
  }

  @Test
  void eachDependencyHasARowThatSaysWhyAndWhichVersion() {
    Map<String, String> asked = Dependencies.all();

    assertThat(asked).hasSizeGreaterThan(40);
    assertThat(explained()).isEqualTo(asked);
  }
}
