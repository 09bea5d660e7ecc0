package com.blackbird.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The cards of the log, of problems and of alerts in every language: what is English in none is
 * left over.
 */
class CardLanguagesTest {
  /** What is the same everywhere: names, keys, what platforms and people said, Blackbird's menu. */
  private static final Pattern KEPT =
      Pattern.compile(
          "Main store: .*|Shopify Main|shopify-main|NetSuite Erp|[cd]|/blackbird .*"
              + "|Manage|Settings & Configurations .*|Integration Hub|Integration|Id|1 error, .*"
              + "|status:error|when:2026-11-01"
              + "|[\\d-]+ [\\d:]+ UTC|Did you mean status:error\\?"
              + "|Somebody has acknowledged it already\\.",
          Pattern.DOTALL);

  @ParameterizedTest
  @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
  void nothingEnglishIsLeftOnACard(Language language) {
    Set<String> left = words(language);
    assertThat(left).as("all that is on the cards").hasSizeGreaterThan(100);
    left.retainAll(words(Language.ENGLISH));
    left.removeIf(words -> KEPT.matcher(words).matches());

    assertThat(left).as("said in English to who reads " + language).isEmpty();
  }

  private static Set<String> words(Language language) {
    Set<String> words = new TreeSet<>();
    ActivityCards.all(language).values().forEach(card -> collect(card, words));
    ProblemSamples.all(language).values().forEach(card -> collect(card, words));
    AlertSamples.all(language).values().forEach(card -> collect(card, words));
    return words;
  }

  private static void collect(@Nullable Object shown, Set<String> words) {
    switch (shown) {
      case null -> {}
      case String text -> add(text, words);
      case Rich rich -> add(rich.plain(), words);
      case Collection<?> all -> all.forEach(one -> collect(one, words));
      case Part.Quote quote -> {}
      case ActionRef action -> {}
      case ChatFile file -> {}
      case Control.Choice choice -> add(choice.label(), words);
      case Control.Menu menu -> {
        add(menu.placeholder(), words);
        collect(menu.choices(), words);
      }
      case Record record -> {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          collect(value(record, component), words);
        }
      }
      default -> {}
    }
  }

  private static void add(String text, Set<String> words) {
    if (text.chars().anyMatch(Character::isLetter)) {
      words.add(text.strip());
    }
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }
}
