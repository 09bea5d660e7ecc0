package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OwnGuidePreviewTest {
  private static final Guides GUIDES = Guides.bundled();

  @Test
  void itCountsWhatItWouldMatchAndWhatIsKnownAsAnotherProblem() {
    OwnGuidePreview preview =
        OwnGuidePreview.of(
            entry("has already been taken"),
            GUIDES,
            errors("email has already been taken", "handle has already been taken", "moon"));

    assertThat(preview.sentence(Language.ENGLISH))
        .isEqualTo(
            "It would have matched 2 of the newest 3 errors of the last 7 days,"
                + " 1 of them known as another problem.");
    assertThat(preview.others().keySet())
        .extracting(GuideEntry::id)
        .containsExactly("shopify-email-taken");
  }

  @Test
  void withoutErrorsThereIsNothingToTryItOn() {
    assertThat(OwnGuidePreview.of(entry("any words"), GUIDES, List.of()).sentence(Language.ENGLISH))
        .contains("no error");
  }

  static Stream<CatalogueEntry> bundled() {
    return Catalogue.bundled().entries().stream();
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void whatIsWrittenAsYamlIsReadTheSame(CatalogueEntry entry) {
    CatalogueEntry read = EntryYaml.read(EntryYaml.write(entry));

    assertThat(read.guide()).isEqualTo(entry.guide().translated(Map.of()));
    assertThat(read.clues()).extracting(Clue::text).isEqualTo(texts(entry));
    assertThat(read.examples()).isEqualTo(entry.examples());
    assertThat(read.counterexamples()).isEqualTo(entry.counterexamples());
  }

  private static List<Clue.Text> texts(CatalogueEntry entry) {
    return entry.clues().stream().map(Clue::text).toList();
  }

  private static CatalogueEntry entry(String words) {
    return OwnGuideForm.entry(
        "shopify",
        Map.of("title", "Mine", "words", words, "meaning", "M.", "steps", "S", "actor", "you"),
        Optional.empty());
  }

  private static List<Activity> errors(String... messages) {
    return Stream.of(messages)
        .map(message ->
            new Activity(
                ActivityRef.of(Instant.EPOCH, message),
                message,
                new IntegrationKey("shopify-main"),
                Direction.PUSH,
                ActivityType.ORDER,
                ActivityStatus.ERROR,
                null,
                message,
                false))
        .toList();
  }
}
