package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a message is made of, it is read once, and what is known in it is found. */
@Timeout(120)
class HostileMessagesTest {
  private static final int MESSAGES = 20_000;
  private static final String BITS =
      "aAeE0 19_-\"'’\\u&;%<>{}[]:=,.*+?()|#\n\t\0\uD83D\uDE00\uD800é";

  private final Catalogue catalogue = Catalogue.bundled();
  private final Guides guides = new Guides(catalogue);
  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @Test
  void noTextIsTooStrange() {
    for (int i = 0; i < MESSAGES; i++) {
      String message = noise(random.nextInt(200));
      for (String platform : List.of("shopify", "netsuite", "")) {
        assertThat(guides.recognise(platform, message))
            .as("seed %d, message %s", seed, message)
            .isEmpty();
      }
      guides.near("", message);
    }
  }

  @Test
  void whatIsKnownIsFoundAmongNoise() {
    for (CatalogueEntry entry : catalogue.entries()) {
      for (String example : entry.examples()) {
        String message =
            noise(random.nextInt(500)) + "\n" + example + "\n" + noise(random.nextInt(500));
        assertThat(guides.recognise(entry.guide().platform(), message).map(GuideEntry::id))
            .as("seed %d, message %s", seed, message)
            .contains(entry.guide().id());
      }
    }
  }

  @Test
  void aMessageOfNothingButBeginningsEnds() {
    for (CatalogueEntry entry : catalogue.entries()) {
      String words = String.join(" ", entry.clues().getFirst().vocabulary());
      for (String message :
          List.of(
              (words + " ").repeat(2_000),
              (words.split(" ", 2)[0] + " ").repeat(20_000),
              (words.split(" ", 2)[0] + "x").repeat(20_000))) {
        guides.recognise(entry.guide().platform(), message);
        guides.near(entry.guide().platform(), message);
      }
    }
  }

  @Test
  void openEscapesAndEntitiesEnd() {
    for (String bit : List.of("\\", "&", "%", "\\u", "\\u12", "&#", "%2", "\\\\\"", "'", "u'")) {
      for (String message :
          List.of(bit, bit.repeat(100_000), "code" + bit.repeat(10_000) + "6240")) {
        guides.recognise("quickbooks", message);
      }
    }
  }

  private String noise(int length) {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < length; i++) {
      noise.append(
          random.nextInt(20) == 0
              ? (char) random.nextInt(0x10000)
              : BITS.charAt(random.nextInt(BITS.length())));
    }
    return noise.toString();
  }
}
