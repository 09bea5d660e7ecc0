package com.blackbird.bot.house;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;
import com.blackbird.bot.PaperCatalogue;
import com.ibm.icu.text.MessagePattern;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bot's texts: each in every language, each with what differs, each used. */
class TextsTest {
  private static final List<JavaClass> ALL =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .withImportOption(location -> !location.contains("-tests.jar"))
              .importPackages("com.blackbird.activity", "com.blackbird.bot")
              .stream()
              .toList();

  static Stream<Class<?>> interfaces() {
    return ALL.stream().filter(TextsTest::holdsTexts).map(JavaClass::reflect);
  }

  private static boolean holdsTexts(JavaClass type) {
    return type.isInterface() && type.getMethods().stream().anyMatch(TextsTest::isText);
  }

  private static boolean isText(JavaMethod method) {
    return method.isAnnotatedWith(English.class);
  }

  private static Stream<Language> foreign() {
    return Arrays.stream(Language.values()).filter(language -> !language.isOriginal());
  }

  @Test
  void theTextsOfTheCommandsAreAmongThoseLookedAt() {
    assertThat(interfaces().map(Class::getSimpleName)).contains("CommandTexts", "GuideTexts");
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void everyTextIsThereInEveryLanguageAndNoOther(Class<?> texts) {
    foreign()
        .forEach(language ->
            assertThat(Texts.translations(texts, language).keySet())
                .as("%s in %s", texts.getSimpleName(), language)
                .containsExactlyInAnyOrderElementsOf(Texts.english(texts).keySet()));
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void whatDiffersIsTheSameInEveryLanguage(Class<?> texts) {
    for (Method method : texts.getDeclaredMethods()) {
      String english = Texts.english(texts).get(method.getName());
      if (english != null) {
        Set<String> names =
            Arrays.stream(method.getParameters()).map(Parameter::getName).collect(toSet());
        assertThat(arguments(english).keySet()).as(method.toString()).isEqualTo(names);
        foreign()
            .map(language -> Texts.translations(texts, language).getOrDefault(method.getName(), ""))
            .forEach(said -> assertThat(arguments(said)).as(said).isEqualTo(arguments(english)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void aCommandThatATextNamesIsThere(Class<?> texts) {
    Pattern named = Pattern.compile("/blackbird (?!in |en )([a-z]+)");
    Set<String> known =
        PaperCatalogue.make().specs().stream().map(CommandSpec::name).collect(toSet());
    Stream.of(Language.values())
        .map(language ->
            language.isOriginal() ? Texts.english(texts) : Texts.translations(texts, language))
        .flatMap(said -> said.values().stream())
        .flatMap(said -> named.matcher(said).results())
        .forEach(command -> assertThat(known).contains(command.group(1)));
  }

  @ParameterizedTest
  @MethodSource("interfaces")
  void everyTextIsUsed(Class<?> texts) {
    JavaClass type =
        ALL.stream().filter(one -> one.getName().equals(texts.getName())).findFirst().orElseThrow();
    assertThat(type.getMethods())
        .filteredOn(TextsTest::isText)
        .filteredOn(method ->
            method.getAccessesToSelf().isEmpty() && method.getReferencesToSelf().isEmpty())
        .as("texts that nobody says")
        .isEmpty();
  }

  /**
   * Each argument with its kind; of a select also what may be selected. A number may be counted in
   * one language and not in another.
   */
  private static Map<String, Set<String>> arguments(String said) {
    MessagePattern pattern = new MessagePattern(said);
    List<Map.Entry<String, Set<String>>> found = new ArrayList<>();
    for (int at = 0; at < pattern.countParts(); at++) {
      MessagePattern.Part part = pattern.getPart(at);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        String name = pattern.getSubstring(pattern.getPart(at + 1));
        found.add(Map.entry(name, kind(pattern, at, part.getArgType())));
      }
    }
    return found.stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, TextsTest::together));
  }

  private static Set<String> kind(MessagePattern pattern, int at, MessagePattern.ArgType type) {
    boolean selects = type == MessagePattern.ArgType.SELECT;
    Set<String> kind = new TreeSet<>(Set.of(selects ? "SELECT" : "VALUE"));
    int end = pattern.getLimitPartIndex(at);
    for (int part = at + 1; selects && part < end; part++) {
      if (pattern.getPart(part).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
        kind.add(pattern.getSubstring(pattern.getPart(part)));
      }
    }
    return kind;
  }

  private static Set<String> together(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.addAll(other);
    return both;
  }
}
