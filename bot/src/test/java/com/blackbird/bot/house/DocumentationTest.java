package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.bot.PaperCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there, and what is there is named. */
class DocumentationTest {
  private static final List<CommandSpec> COMMANDS = PaperCatalogue.make().specs();
  private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| `/blackbird ([a-z]+)");
  private static final Pattern COMMAND_HEADING = Pattern.compile("(?m)^## /blackbird ([a-z]+)");
  private static final Pattern ROOM_ROW =
      Pattern.compile("(?m)^\\| `((?:activity|bot)\\.[a-z.]+)` \\|");
  private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`");

  static List<String> documents() {
    return Repository.files("", ".md").stream().map(Repository::name).toList();
  }

  static List<String> commands() {
    return COMMANDS.stream().map(CommandSpec::name).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyLinkLeadsSomewhere(String document) {
    assertThat(Links.broken(Repository.path(document)))
        .as("links of " + document + " that lead nowhere")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyTableHasItsHeadAndNoRowTwice(String document) {
    assertThat(Tables.headless(Repository.text(document)))
        .as("rows of " + document + " that stand in no table")
        .isEmpty();
    assertThat(Tables.repeated(Repository.text(document)))
        .as("rows of " + document + " that say a second time what they are about")
        .isEmpty();
  }

  @Test
  void theArchitectureHasARowForEveryRoom() {
    List<String> rooms =
        Repository.files("", "package-info.java").stream()
            .map(Repository::name)
            .filter(name -> name.contains("src/main/java/com/blackbird/"))
            .filter(name -> name.startsWith("core/") || name.startsWith("bot/"))
            .map(name -> name.replaceAll(".*/com/blackbird/(.*)/package-info.java", "$1"))
            .filter(name -> name.matches("[a-z]+/[a-z]+"))
            .map(name -> name.replace('/', '.'))
            .toList();

    assertThat(Words.all(ROOM_ROW, Repository.text("ARCHITECTURE.md")))
        .containsExactlyInAnyOrderElementsOf(rooms);
  }

  @Test
  void theReadmeListsEveryCommand() {
    assertThat(Words.all(COMMAND_ROW, Repository.text("README.md")))
        .containsExactlyElementsOf(commands());
  }

  @Test
  void theCommandsPageHasASectionOnEveryCommand() {
    assertThat(Words.all(COMMAND_HEADING, Repository.text("docs/commands.md")))
        .containsExactlyElementsOf(commands());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theCommandsPageExplainsEveryOption(String command) {
    CommandSpec spec =
        COMMANDS.stream().filter(one -> one.name().equals(command)).findFirst().orElseThrow();
    String text = Repository.text("docs/commands.md");
    int from = text.indexOf("## /blackbird " + command);
    int to = text.indexOf("\n## ", from + 1);

    String section = text.substring(from, to < 0 ? text.length() : to);
    assertThat(spec.options())
        .extracting(OptionSpec::name)
        .allSatisfy(option -> assertThat(section).contains("`" + option + "`"));
  }

  @Test
  void everySettingIsExplainedAndEverySettingExplainedExists() {
    assertThat(Settings.explained())
        .filteredOn(setting -> !Settings.belongsToSpring(setting))
        .containsExactlyInAnyOrderElementsOf(
            Settings.ours().stream()
                .filter(setting -> !Settings.belongsToSpring(setting))
                .collect(Collectors.toSet()));
    assertThat(Settings.explained()).containsAll(Settings.ours());
  }

  @Test
  void everyEnvironmentVariableIsExplainedAndEveryVariableExplainedIsRead() {
    Set<String> read = Settings.variablesRead();
    Set<String> explained = Settings.variablesExplained();

    assertThat(explained).containsAll(read);
    assertThat(explained)
        .filteredOn(variable -> !Settings.isOfSpring(variable))
        .allSatisfy(variable -> assertThat(read).contains(variable));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ARCHITECTURE.md", "docs/security.md"})
  void theTypesThatAreNamedExist(String document) {
    Set<String> types =
        Repository.files("", ".java").stream()
            .map(Path::getFileName)
            .map(name -> name.toString().replace(".java", ""))
            .collect(Collectors.toSet());

    assertThat(types).containsAll(Words.all(TYPE, Repository.text(document)));
  }
}
