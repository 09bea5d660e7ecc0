package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each entry of the catalogue with its own examples. */
class CatalogueTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();
  private static final Guides GUIDES = new Guides(CATALOGUE);

  static Stream<Named<CatalogueEntry>> entries() {
    return CATALOGUE.entries().stream().map(entry -> Named.of(entry.guide().id(), entry));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void isRecognisedByItsExamples(CatalogueEntry entry) {
    assertThat(entry.examples()).isNotEmpty();
    for (String example : entry.examples()) {
      assertThat(recognised(entry, example)).as(example).isEqualTo(entry.guide().id());
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void isNotMistakenForItsCounterexamples(CatalogueEntry entry) {
    assertThat(entry.counterexamples()).isNotEmpty();
    for (String example : entry.counterexamples()) {
      assertThat(recognised(entry, example)).as(example).isNotEqualTo(entry.guide().id());
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void isRecognisedInEveryShapeThatItIsLoggedIn(CatalogueEntry entry) {
    for (String example : entry.examples()) {
      for (String shape : Shapes.of(example)) {
        assertThat(recognised(entry, shape)).as(shape).isEqualTo(entry.guide().id());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void saysWhatToDoInShortPlainSentences(CatalogueEntry entry) {
    GuideEntry guide = entry.guide();
    assertThat(guide.meaning()).endsWith(".").doesNotContain("  ", "please contact", "utilize");
    assertThat(guide.steps()).allSatisfy(step -> assertThat(step).doesNotEndWith("."));
    assertThat(guide.title()).doesNotEndWith(".");
    assertThat(guide.source()).isPresent();
  }

  @Test
  void everyPlatformSaysHowToReconnectAndWhereItsSupportIs() {
    assertThat(GUIDES.platforms()).hasSizeGreaterThanOrEqualTo(13);
    assertThat(GUIDES.platforms())
        .allSatisfy(platform -> assertThat(platform.reconnect()).isNotEmpty());
    assertThat(GUIDES.platforms())
        .allSatisfy(platform -> assertThat(platform.support()).isPresent());
  }

  private static String recognised(CatalogueEntry entry, String message) {
    List<String> found =
        GUIDES.recognise(entry.guide().platform(), message).stream().map(GuideEntry::id).toList();
    return found.isEmpty() ? "nothing" : found.getFirst();
  }
}
