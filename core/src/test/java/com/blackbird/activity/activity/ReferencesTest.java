package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
  @Test
  void anOrderNumberIsFoundWithAndWithoutItsHash() {
    assertThat(References.spellings(List.of("1021"))).containsExactlyInAnyOrder("1021", "#1021");
    assertThat(References.spellings(List.of("#1021"))).containsExactlyInAnyOrder("1021", "#1021");
  }

  @Test
  void aSkuIsFoundInAnyCase() {
    assertThat(References.spellings(List.of("sku-Ab"))).contains("sku-Ab", "SKU-AB", "sku-ab");
  }

  @Test
  void candidatesAreWhatLooksLikeAReferenceTheLikelierFirst() {
    assertThat(
            References.candidates(
                "Hi, order 1044 and #1021 failed since 24h (SKU-RED/42, TSHIRT-XL), ask"
                    + " a.b@c.example."))
        .startsWith("1044", "#1021")
        .contains("SKU-RED/42", "TSHIRT-XL", "a.b@c.example")
        .doesNotContain("Hi", "failed", "ask");
    assertThat(References.candidates("Nothing to see here")).isEmpty();
  }

  @Test
  void aLongMessageHasNoMoreCandidatesThanAreLookedFor() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append('#').append(i).append(' ');
    }
    assertThat(References.candidates(text.toString())).hasSizeLessThanOrEqualTo(40);
  }

  /** Anybody can write such a message, and anybody can look for what it names. */
  @ParameterizedTest
  @ValueSource(
      strings = {"a", "1", "a-", "a.", "1/", "#a", "a@", "a@a.", "order ", "order:", "#1-"})
  @Timeout(60)
  void aLongMessageOfTheSameAgainAndAgainIsReadAtOnce(String piece) {
    // So long that a look at each pair of its signs would take minutes.
    String same = piece.repeat(200_000);
    assertThat(References.candidates(same + " #1021")).hasSizeLessThanOrEqualTo(40);
    assertThat(References.candidates("#1" + same + "1")).hasSizeLessThanOrEqualTo(40);
  }
}
