package com.blackbird.activity.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.bot.PaperCatalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What help and mistakes give as an example can be typed as it is, whoever reads it. */
class ExamplesTest {
  private static final Vocabulary NETSUITE =
      Vocabulary.of(option -> List.of(Word.named("netsuite-erp", "NetSuite ERP")));

  static Stream<CommandSpec> commands() {
    return PaperCatalogue.make().specs().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theExampleOfACommandIsUnderstood(CommandSpec command) {
    Vocabulary shopify =
        Vocabulary.of(option -> List.of(Word.named("shopify-main", "Shopify Main Store")));

    assertThat(command.exampleLine(shopify))
        .isEqualTo(("/blackbird " + command.name() + " " + command.example()).strip());
    understands(command, shopify);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theExampleNamesAnIntegrationThatTheReaderHas(CommandSpec command) {
    assertThat(command.exampleLine(NETSUITE)).doesNotContain("shopify-main");
    understands(command, NETSUITE);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theExampleNamesNoIntegrationWhereThereIsNone(CommandSpec command) {
    assertThat(command.exampleLine(Vocabulary.NONE)).doesNotContain("shopify-main", "  ");
    understands(command, Vocabulary.NONE);
  }

  private static void understands(CommandSpec command, Vocabulary known) {
    String line = command.exampleLine(known).replaceFirst("/blackbird \\S+ ?", "");
    CommandInput read = new CommandGrammar(command, known).read(line);

    assertThat(read.values().isEmpty()).as(line).isEqualTo(line.isEmpty());
    read.values()
        .forEach((name, values) ->
            assertThat(command.namedExampleLine(known))
                .contains(" " + name + ":" + String.join(",", values)));
  }
}
