package com.blackbird.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.Fuzz;
import com.blackbird.bot.chat.ChatSamples;
import com.blackbird.bot.chat.HostileCards;
import com.blackbird.bot.chat.HostileTexts;
import com.blackbird.bot.chat.Snapshots;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.slack.api.util.json.GsonFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SlackRendererTest {
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SCHEMA = Path.of("../../shared/specs/slack-knownblock.schema.json");

  /** Controls and what turns the direction of the words around it. */
  private static final Pattern COMMANDS =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

  private final SlackRenderer renderer = new SlackRenderer();

  static Stream<String> samples() {
    return ChatSamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesLookAsTheyDid(String name) {
    Snapshots.check("slack", name, blocks(ChatSamples.named(name)));
  }

  @Test
  void formsLookAsTheyDid() {
    Snapshots.check(
        "slack", "form", GSON.toJson(renderer.view(ChatSamples.form(), "meta", Language.ENGLISH)));
  }

  @Test
  void aFormIsClosedInTheReadersLanguage() {
    assertThat(renderer.view(ChatSamples.form(), "meta", Language.GERMAN).getClose().getText())
        .isEqualTo("Abbrechen");
    assertThat(renderer.window(ChatMessage.of("Hola"), Language.SPANISH).getClose().getText())
        .isEqualTo("Cerrar");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreWhatSlackTakes(String name) throws Exception {
    Assumptions.assumeTrue(Files.exists(SCHEMA), "Slack's published types are not beside us");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(SCHEMA));
    for (JsonNode block : JSON.readTree(blocks(ChatSamples.named(name)))) {
      withoutWhatTheSdkAddsToStyles(block);
      assertThat(schema.validate(block)).as(block.toString()).isEmpty();
    }
  }

  /** The SDK writes every style that is not set as false, which the published types do not know. */
  private static void withoutWhatTheSdkAddsToStyles(JsonNode node) {
    if (node.get("style") instanceof ObjectNode style) {
      style.removeIf(value -> value.isBoolean() && !value.asBoolean());
    }
    node.forEach(SlackRendererTest::withoutWhatTheSdkAddsToStyles);
  }

  @Test
  void aPictureThatSlackDoesNotHaveIsSaidInWords() {
    ChatMessage message = ChatSamples.named("picture-and-file");

    assertThat(GSON.toJson(renderer.blocks(message)))
        .contains("14 on Monday")
        .doesNotContain("slack_file");
  }

  @Test
  void foreignTextIsInertInEveryPlace() {
    assertThat(HostileTexts.many()).hasSizeGreaterThan(300);
    HostileTexts.many().forEach(this::assertInert);
  }

  /** Or the tests above could not fail. */
  @Test
  void whatIsNotMadeInertIsNoticed() {
    assertThat(HostileTexts.live().stream().filter(SlackRendererTest::isLive))
        .hasSizeGreaterThan(10);
  }

  private static boolean isLive(String raw) {
    try {
      assertMrkdwnInert(
          JSON.valueToTree(Map.of("type", "mrkdwn", "text", raw, "verbatim", true)), raw);
      return false;
    } catch (AssertionError noticed) {
      return true;
    }
  }

  /** No more than words, whatever they are: what is live in the plain card is the bot's own. */
  @Test
  void randomForeignTextIsInertInEveryPlaceOfEveryCard() {
    Fuzz.each(
        4_000,
        random -> {
          HostileCards.Card card = HostileCards.any(random);
          Map<String, Integer> own = live(card.plain());
          Map<String, Integer> live = live(card.hostile());
          live.entrySet().removeIf(one -> one.getValue() <= own.getOrDefault(one.getKey(), 0));
          assertThat(live).as(() -> blocks(card.hostile())).isEmpty();
          String fallback = renderer.fallback(card.hostile());
          assertThat(fallback).doesNotContain("<", ">").doesNotContainPattern(COMMANDS);
        });
  }

  /** What Slack makes more of than words, in all blocks of a message. */
  private Map<String, Integer> live(ChatMessage message) {
    Map<String, Integer> found = new HashMap<>();
    count(GSON.toJsonTree(renderer.blocks(message)), found);
    return found;
  }

  private static void count(JsonElement node, Map<String, Integer> found) {
    if (node instanceof JsonArray several) {
      several.forEach(one -> count(one, found));
    } else if (node instanceof JsonObject object) {
      String type = object.get("type") instanceof JsonPrimitive word ? word.getAsString() : "";
      if (!type.isEmpty() && !type.equals("text")) {
        found.merge(type, 1, Integer::sum);
      }
      if (type.equals("mrkdwn")) {
        assertThat(object.get("verbatim").getAsBoolean()).isTrue();
        SlackReading.of(object.get("text").getAsString())
            .forEach((kind, times) -> found.merge(kind.name(), times, Integer::sum));
      }
      object.asMap().forEach((name, value) -> count(value, found));
    } else if (node instanceof JsonPrimitive word && word.isString()) {
      assertThat(COMMANDS.matcher(word.getAsString()).find()).as(word.getAsString()).isFalse();
    }
  }

  /** Slack reads markup in mrkdwn only, and there only between < and >. */
  private void assertInert(String foreign) {
    ChatMessage message = ChatSamples.throughout(foreign);
    assertThat(renderer.fallback(message)).doesNotContain("<", ">");
    assertMrkdwnInert(JSON.readTree(blocks(message)), foreign);
  }

  private static void assertMrkdwnInert(JsonNode node, String foreign) {
    if (node.path("type").asString("").equals("mrkdwn")) {
      assertThat(node.get("text").asString()).as(foreign).doesNotContain("<", ">");
      assertThat(node.get("verbatim").asBoolean()).as("links nothing by itself").isTrue();
    }
    assertThat(node.path("type").asString("")).isNotIn("link", "user", "broadcast", "usergroup");
    String words = node.path("text").asString("") + node.path("alt_text").asString("");
    assertThat(COMMANDS.matcher(words).find()).as(foreign).isFalse();
    node.forEach(child -> assertMrkdwnInert(child, foreign));
  }

  private String blocks(ChatMessage message) {
    Map<ChatFile, String> pictures =
        message.images().stream().collect(Collectors.toMap(Part.Image::file, image -> "F0SAMPLE1"));
    return GSON.toJson(renderer.blocks(message, pictures));
  }
}
