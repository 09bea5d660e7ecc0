package com.blackbird.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.testing.Fuzz;
import com.blackbird.bot.chat.ChatSamples;
import com.blackbird.bot.chat.HostileCards;
import com.blackbird.bot.chat.HostileTexts;
import com.blackbird.bot.chat.Snapshots;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.SerializableData;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DiscordRendererTest {
  private static final JsonMapper JSON = new JsonMapper();

  /** Signs that begin markup, unless a backslash stands before them. */
  private static final Pattern LIVE =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*[*_~|`<>@#\\[\\]]|(?i)https?://|discord://");

  /** Controls, and what turns the direction of the words around it. */
  private static final Pattern COMMANDS =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069]");

  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```\n.*?\n```");
  private static final Speaker MARIA =
      new Speaker(new ChatUser("1", "Maria"), false, URI.create("https://example.org/maria.png"));

  private static final Speaker PLAIN = new Speaker(new ChatUser("1", "x"), false, null);

  private final DiscordRenderer renderer = new DiscordRenderer();

  static Stream<String> samples() {
    return ChatSamples.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesLookAsTheyDid(String name) {
    Snapshots.check("discord", name, json(ChatSamples.named(name)));
  }

  @Test
  void formsLookAsTheyDid() {
    Snapshots.check("discord", "form", renderer.modal(ChatSamples.form()).toData().toString());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void allWordsOfASampleFitIntoOneMessage(String name) {
    assertThat(words(JSON.readTree(json(ChatSamples.named(name)))))
        .isLessThanOrEqualTo(DiscordFolding.MAX_TEXT);
  }

  @Test
  void somebodysWordsStandBelowTheirNameAndPicture() {
    Snapshots.check("discord", "said-by-maria", json(ChatSamples.named("said"), MARIA));
  }

  @Test
  void aNameIsInertAndTakesItsRoom() {
    Speaker hostile = new Speaker(new ChatUser("1", "**@everyone** [x](https://a.b)"), false, null);
    String json = json(ChatSamples.named("said-at-length"), hostile);

    assertThat(json).contains("\\\\@everyone", "https\\\\://");
    assertThat(words(JSON.readTree(json))).isLessThanOrEqualTo(DiscordFolding.MAX_TEXT);
  }

  @Test
  void foreignTextIsInertInMarkdown() {
    assertThat(HostileTexts.many()).hasSizeGreaterThan(300);
    HostileTexts.many().forEach(this::assertInert);
  }

  /** Or the tests above and below could not fail. */
  @Test
  void whatIsNotMadeInertIsNoticed() {
    assertThat(HostileTexts.live().stream().filter(raw -> !LiveMarkdown.in(raw).isEmpty()))
        .hasSizeGreaterThan(20);
  }

  @Test
  void foreignTextIsInertInEveryPlaceOfAMessage() {
    HostileTexts.many().forEach(this::assertInertEverywhere);
  }

  private void assertInertEverywhere(String foreign) {
    Speaker speaker = new Speaker(new ChatUser("1", foreign), false, null);
    contents(JSON.readTree(json(ChatSamples.throughout(foreign), speaker)))
        .forEach(content -> assertThat(LiveMarkdown.in(content)).as(content).isEmpty());
  }

  /** What Discord reads as markdown. */
  private static Stream<String> contents(JsonNode node) {
    Stream<String> own =
        node.path("type").asInt(0) == 10 ? Stream.of(node.get("content").asString()) : Stream.of();
    return Stream.concat(own, node.valueStream().flatMap(DiscordRendererTest::contents));
  }

  @Test
  void randomForeignTextIsInertInMarkdown() {
    Fuzz.each(20_000, random -> assertInert(HostileTexts.random(random)));
  }

  /** No more than words, whatever they are: what is live in the plain card is the bot's own. */
  @Test
  void randomForeignTextIsInertInEveryPlaceOfEveryCard() {
    Fuzz.each(
        4_000,
        random -> {
          HostileCards.Card card = HostileCards.any(random);
          Speaker speaker =
              new Speaker(new ChatUser("1", HostileTexts.random(random)), false, null);
          Map<DiscordReading.Kind, Integer> own = new EnumMap<>(DiscordReading.Kind.class);
          texts(read(card.plain(), PLAIN), "content"::equals)
              .forEach(text -> DiscordReading.of(text).forEach(sum(own)));
          Map<DiscordReading.Kind, Integer> live = new EnumMap<>(DiscordReading.Kind.class);
          Map<String, Object> hostile = read(card.hostile(), speaker);
          List<String> all = texts(hostile, "content"::equals);
          all.forEach(text -> DiscordReading.of(text).forEach(sum(live)));
          own.replaceAll((kind, times) ->
              DiscordReading.ON_EACH_LINE.contains(kind) ? Integer.MAX_VALUE : times);
          live.entrySet().removeIf(one -> one.getValue() <= own.getOrDefault(one.getKey(), 0));
          assertThat(live).as(() -> String.join("\n----\n", all)).isEmpty();
          assertThat(texts(hostile, name -> !name.equals("custom_id")))
              .noneMatch(text -> COMMANDS.matcher(text).find());
        });
  }

  @Test
  void randomForeignTextIsATitleOfOneLine() {
    Fuzz.each(
        2_000,
        random -> {
          ChatMessage hostile = HostileCards.any(random).hostile();
          assertThat(DiscordStarts.name(DiscordStarts.named(hostile)))
              .hasSizeBetween(1, 100)
              .doesNotContain("\n", "\r")
              .doesNotContainPattern(COMMANDS);
        });
  }

  private static <T> BiConsumer<T, Integer> sum(Map<T, Integer> all) {
    return (kind, times) -> all.merge(kind, times, Integer::sum);
  }

  /** Without JDA's limit of all words together, which much foreign text at once would pass. */
  private Map<String, Object> read(ChatMessage message, Speaker speaker) {
    return ((SerializableData) renderer.container(message, speaker)).toData().toMap();
  }

  /** The texts of a component in fields of these names. */
  private static List<String> texts(@Nullable Object component, Predicate<String> names) {
    List<String> texts = new ArrayList<>();
    switch (component) {
      case Map<?, ?> fields ->
          fields.forEach((name, value) -> {
            if (value instanceof String text && names.test(String.valueOf(name))) {
              texts.add(text);
            }
            texts.addAll(texts(value, names));
          });
      case Collection<?> several -> several.forEach(one -> texts.addAll(texts(one, names)));
      case null, default -> {}
    }
    return texts;
  }

  private void assertInert(String foreign) {
    assertThat(LIVE.matcher(DiscordMarkdown.escape(foreign)).find())
        .as(foreign + " became " + DiscordMarkdown.escape(foreign))
        .isFalse();
    String block = DiscordMarkdown.codeBlock(foreign);
    assertThat(CODE_BLOCK.matcher(block).matches()).as(block).isTrue();
    assertThat(block.substring(3, block.length() - 3)).as(block).doesNotContain("```");
  }

  private static int words(JsonNode node) {
    int own = node.path("type").asInt(0) == 10 ? node.get("content").asString().length() : 0;
    for (JsonNode child : node) {
      own += words(child);
    }
    return own;
  }

  private String json(ChatMessage message) {
    return json(message, null);
  }

  private String json(ChatMessage message, @Nullable Speaker speaker) {
    // JDA checks its limits on the way.
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(renderer.container(message, speaker))
        .build()
        .toData()
        .getArray("components")
        .toString();
  }
}
