package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactLetterTest {
  private static final IntegrationKey STORE = new IntegrationKey("shopify-main");
  private static final GuideEntry ENTRY =
      Guides.bundled().entry("shopify-invalid-token").orElseThrow();

  @Test
  void itHasThePlatformsWordsTimesAndRecordsAndNothingElse() {
    String letter =
        new ContactLetter(
                ENTRY,
                Optional.of(new ContactPoint(STORE, "Ann", "ann@example.com", "customer 7")),
                "Shopify",
                List.of(
                    error("2026-11-23T10:00:00Z", "#2", "Invalid API key or access token"),
                    error("2026-11-22T09:00:00Z", "#1", "Invalid API key or access token")))
            .text();

    assertThat(letter)
        .startsWith("Hello Ann,\n")
        .contains(
            "Shopify answered:\nInvalid API key or access token\n",
            "2 times between 2026-11-22 09:00:00 UTC and 2026-11-23 10:00:00 UTC",
            "Records: #2, #1")
        .doesNotContain("evt-", "shopify-main", "Blackbird", "customer 7");
  }

  @Test
  void itIsPoliteWithoutAnyErrorToo() {
    assertThat(new ContactLetter(ENTRY, Optional.empty(), "Shopify", List.of()).text())
        .startsWith("Hello,\n")
        .doesNotContain("answered", "Records")
        .endsWith("Thank you very much.");
  }

  @ParameterizedTest
  @CsvSource({
    "'Authorization: Bearer abc123def', 'Authorization: Bearer [removed]'",
    "'{\"access_token\":\"shpat1234\",\"id\":7}', '{\"access_token\":\"[removed]\",\"id\":7}'",
    "'?token=a1b2&order=7', '?token=[removed]&order=7'",
    "Invalid API key or access token, Invalid API key or access token",
    "request 5f2c7a4e-1111-2222-3333-444455556666, request 5f2c7a4e-1111-2222-3333-444455556666",
    "order #1021 of 2026-11-23, order #1021 of 2026-11-23",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1b2c3, [removed]",
  })
  void secretsThatThePlatformRepeatedAreTakenOut(String quote, String safe) {
    assertThat(Unsecret.of(quote)).isEqualTo(safe);
  }

  private static Activity error(String at, String reference, String message) {
    return new Activity(
        ActivityRef.of(Instant.parse(at), "evt-" + reference),
        "evt-" + reference,
        STORE,
        Direction.PUSH,
        ActivityType.ORDER,
        ActivityStatus.ERROR,
        reference,
        message,
        false);
  }
}
