package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code .ci/mutants} takes out is still there, and so is the test that has to notice. */
class MutantsTest {
  private static final Set<String> TESTS =
      Stream.of("core/src/test", "bot/src/test")
          .flatMap(folder -> Repository.files(folder, "Test.java").stream())
          .map(Path::getFileName)
          .map(name -> name.toString().replace(".java", ""))
          .collect(Collectors.toSet());

  /** One thing that is taken out. */
  record Mutant(String name, String file, String from, String test) {
    static Mutant of(List<String> columns) {
      return new Mutant(
          columns.get(0), columns.get(1), columns.get(2).replace("\\n", "\n"), columns.get(4));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The rows of its list, as the shell reads them. */
  static List<Mutant> mutants() {
    String script = Repository.text(".ci/mutants");
    String list = script.substring(script.indexOf("<<END\n") + 6, script.indexOf("\nEND\n"));
    return list.replace("\\\\", "\\")
        .replace("$B", "bot/src/main/java/com/blackbird/bot")
        .replace("$C", "core/src/main/java/com/blackbird/activity")
        .replace("$M", "core/src/main/resources/db/migration")
        .lines()
        .map(row -> Mutant.of(List.of(row.split("\t", -1))))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void whatIsTakenOutIsThereAndSoIsTheTestThatNotices(Mutant mutant) {
    assertThat(Repository.text(mutant.file())).contains(mutant.from());
    assertThat(mutant.test().split("\\+"))
        .allSatisfy(test -> assertThat(test.replaceFirst("#.*", "")).isIn(TESTS));
  }
}
