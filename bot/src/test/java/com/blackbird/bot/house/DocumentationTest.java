package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.bot.PaperCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there, and what is there is named. */
class DocumentationTest {
  private static final List<CommandSpec> COMMANDS = PaperCatalogue.make().specs();
  private static final Set<String> TYPES = Names.types();
  private static final Pattern COMMAND_ROW = Pattern.compile("(?m)^\\| `/blackbird ([a-z]+)");
  private static final Pattern COMMAND_HEADING = Pattern.compile("(?m)^## /blackbird ([a-z]+)");
  private static final Pattern ONE_WORD = Pattern.compile("`(\\w+)`");
  private static final Pattern ROOM_ROW =
      Pattern.compile("(?m)^\\| `((?:activity|bot)\\.[a-z.]+)` \\|");
  private static final Pattern COMMAND = Pattern.compile("/blackbird ([a-z]+)\\b");

  /** The sub-command that docs/how-to/add-a-command.md adds. */
  private static final String EXAMPLE = "platforms";

  private static final Pattern OUR_VARIABLE =
      Pattern.compile("\\b((?:BLACKBIRD|SLACK|DISCORD)_[A-Z_]+[A-Z])\\b");

  static List<String> documents() {
    return Repository.files("", ".md").stream().map(Repository::name).toList();
  }

  /** What people go by; what was decided or changed long ago stays as it was written. */
  static List<String> guidance() {
    return documents().stream()
        .filter(name -> !name.startsWith("docs/adr/0"))
        .filter(name -> !name.startsWith("bench/results/"))
        .filter(name -> !name.equals("CHANGELOG.md"))
        .toList();
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
  @MethodSource("guidance")
  void theTypesThatAreNamedExist(String document) {
    assertThat(TYPES)
        .as("types that " + document + " names")
        .containsAll(Names.typesIn(Repository.text(document)));
  }

  @ParameterizedTest
  @MethodSource("guidance")
  void theFilesAndFoldersThatAreNamedExist(String document) {
    assertThat(Names.placesIn(Repository.text(document)))
        .as("files and folders that " + document + " names")
        .allSatisfy(place -> assertThat(Repository.path(place)).exists());
  }

  @ParameterizedTest
  @MethodSource("guidance")
  void theCommandsThatAreNamedExist(String document) {
    assertThat(Words.all(COMMAND, Repository.text(document)))
        .as("sub-commands that " + document + " names")
        .filteredOn(command -> !command.equals(EXAMPLE))
        .allSatisfy(command -> assertThat(commands()).contains(command));
  }

  @ParameterizedTest
  @MethodSource("guidance")
  void theVariablesAndTestsThatAreNamedExist(String document) {
    assertThat(Settings.variablesExplained())
        .as("variables that " + document + " sets or names, explained in docs/configuration.md")
        .containsAll(Words.all(OUR_VARIABLE, Repository.text(document)));
    assertThat(TYPES)
        .as("tests that " + document + " runs")
        .containsAll(Names.testsIn(Repository.text(document)));
  }

  @Test
  void theLifeOfAnActivityIsTwelveStepsOfOneTypeOrMore() {
    String text = Repository.text("ARCHITECTURE.md");
    int from = text.indexOf("## The life of an activity");
    String life = text.substring(from, text.indexOf("\n### ", from));
    List<String> steps = life.lines().filter(line -> line.matches("\\d+\\. .*")).toList();

    assertThat(steps).hasSize(12);
    assertThat(steps)
        .allSatisfy(step -> assertThat(Words.all(ONE_WORD, step)).isNotEmpty().isSubsetOf(TYPES));
  }

  @Test
  void everyPageIsFoundFromAnother() {
    Map<Path, Set<Path>> links =
        documents().stream()
            .map(Repository::path)
            .collect(Collectors.toMap(Function.identity(), Links::of));

    assertThat(links.keySet().stream().filter(page -> Repository.name(page).startsWith("docs/")))
        .allSatisfy(page ->
            assertThat(links)
                .as("documents that link to " + page)
                .anySatisfy((other, led) ->
                    assertThat(!other.equals(page) && led.contains(page)).isTrue()));
  }
}
