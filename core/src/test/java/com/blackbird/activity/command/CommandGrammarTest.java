package com.blackbird.activity.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandGrammarTest {
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "activity",
          Right.VIEWER,
          Said.plain("The log"),
          "shopify-main status:error",
          OptionSpec.known("integration", Said.plain("Of which integration")),
          OptionSpec.fixed(
              "status",
              Said.plain("Whether it worked"),
              Word.of("error", Said.plain("Error"), "errors", "failed"),
              Word.of("success", Said.plain("Success"), "ok")),
          OptionSpec.fixed(
              "type", Said.plain("What"), Word.of("order", Said.plain("Order"), "orders")),
          OptionSpec.freeMany("reference", Said.plain("Which record"), Pattern.compile("#\\S+")),
          OptionSpec.formed(
              "since",
              Said.plain("From when on"),
              Pattern.compile("\\d+[hd]"),
              Word.of("24h", Said.plain("Last day"), "einen Tag")),
          OptionSpec.quoted("text", Said.plain("Words in the message")));

  private static final List<Word> INTEGRATIONS =
      List.of(
          Word.of("shopify-main", Said.plain("Main store")),
          Word.of("netsuite", Said.plain("NetSuite")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shopify-main status:error type:order since:24h \"out of stock\"",
        "\"out of stock\" since:24h type:order status:error shopify-main",
        "24h ORDERS Errors Shopify-Main “out of stock”",
        "integration:shopify-main status=failed type:Orders since:24h text:\"out of stock\"",
        "  integration:\"Main store\"   failed order 24h  text:“out of stock” ",
        "shopify-main\u00A0errors orders\u2007\u200E24h\uFEFF «out of stock»",
      })
  void theSameRequestIsUnderstoodInAnyOrderCaseAndSpelling(String line) {
    assertThat(read(line).values())
        .isEqualTo(
            Map.of(
                "integration", List.of("shopify-main"),
                "status", List.of("error"),
                "type", List.of("order"),
                "since", List.of("24h"),
                "text", List.of("out of stock")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"6240\"}",
        "email:has already \"been\" taken",
        "a=b  c \"never closed",
        "text with, commas and name:value"
      })
  void whatIsTakenVerbatimStaysAsItWasTyped(String line) {
    CommandSpec spec =
        CommandSpec.of(
            "guide",
            Right.VIEWER,
            Said.plain("About an error"),
            "",
            OptionSpec.verbatim("about", Said.plain("Anything")));

    assertThat(new CommandGrammar(spec, Vocabulary.NONE).read(" " + line + " ").values())
        .isEqualTo(Map.of("about", List.of(line)));
    assertThat(new CommandGrammar(spec, Vocabulary.NONE).read("about: " + line).values())
        .isEqualTo(Map.of("about", List.of(line)));
    assertThat(new CommandGrammar(spec, Vocabulary.NONE).accept(Map.of("about", line)).values())
        .isEqualTo(Map.of("about", List.of(line)));
    assertThat(new CommandGrammar(spec, Vocabulary.NONE).read(" ").values()).isEmpty();
  }

  @Test
  void severalValuesOfOneOptionAreKept() {
    assertThat(read("status:error,success netsuite,shopify-main").values())
        .isEqualTo(
            Map.of(
                "status", List.of("error", "success"),
                "integration", List.of("netsuite", "shopify-main")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"errors last day", "since:Last Day errors", "einen tag errors", "24h errors"})
  void whatIsOfferedForAFormMeansTheSameByAnyOfItsNames(String line) {
    assertThat(read(line)).isEqualTo(read("status:error since:24h"));
  }

  @Test
  void aHashStartsAReference() {
    assertThat(read("#1021 #1044").all("reference")).containsExactly("#1021", "#1044");
  }

  @Test
  void nothingTypedIsNothingAsked() {
    assertThat(read("  ").values()).isEmpty();
  }

  @Test
  void typedOptionsMeanTheSameAsText() {
    CommandInput picked =
        grammar().accept(Map.of("integration", "Main store", "status", "error", "since", "24h"));

    assertThat(picked).isEqualTo(read("status:error 24h shopify-main"));
  }

  @ParameterizedTest
  @CsvSource({
    "stauts:error, Did you mean status:?",
    "status:eror, Did you mean status:error?",
    "shopfy-main, Did you mean integration:shopify-main?",
    "integration:netsuit, Did you mean integration:netsuite?",
    "ordr, Did you mean type:order?",
  })
  void aWrongWordIsAnsweredWithTheNearestRightOne(String line, String suggestion) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining(suggestion);
  }

  @Test
  void aWordFarFromAllOthersIsAnsweredWithAnExample() {
    assertThatThrownBy(() -> read("xyzzyplugh"))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("xyzzyplugh")
        .hasMessageNotContaining("Did you mean")
        .hasMessageContaining("/blackbird activity shopify-main status:error");
  }

  @Test
  void anOptionForOneValueRefusesTwo() {
    assertThatThrownBy(() -> read("since:24h since:7d"))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("only one since:");
  }

  @Test
  void anyTextIsReadOrRefusedWithASentence() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      String line =
          random
              .ints(random.nextInt(40), 0, 0x3000)
              .filter(Character::isDefined)
              .mapToObj(code ->
                  random.nextInt(4) == 0
                      ? "\" :=,#".charAt(code % 6) + ""
                      : Character.toString(code))
              .reduce("", String::concat);
      try {
        assertThat(read(line)).as("seed %s", seed).isNotNull();
      } catch (CommandMistake mistake) {
        assertThat(mistake.answer(Language.GERMAN).plainText()).as("seed %s", seed).isNotBlank();
      }
    }
  }

  private static CommandInput read(String line) {
    return grammar().read(line);
  }

  private static CommandGrammar grammar() {
    return new CommandGrammar(SPEC, Vocabulary.of(option -> INTEGRATIONS));
  }
}
