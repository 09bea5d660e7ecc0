package com.blackbird.activity.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.testing.Fuzz;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidFileTest {
  private static final String SIGNS = "ab1._-_/\\:.. \n\0\u202e注\uD83D\uDE00%$<>\"'";

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, etc_passwd",
    "log.txt, log.txt",
    "注文.csv, csv",
    "___, file",
    "shpat_0123456789abcdef0123456789abcdef.txt, Shopify_token_removed_.txt"
  })
  void aNameIsKeptAsFarAsEveryPlatformKeepsIt(String name, String safe) {
    assertThat(named(name)).isEqualTo(safe);
  }

  @Test
  void whateverAFileIsCalledItCanBeSent() {
    assertThat(named("a" + "_".repeat(100))).isEqualTo("file");
    Fuzz.each(
        10_000,
        random -> {
          String name =
              random
                  .ints(random.nextInt(200), 0, SIGNS.length())
                  .mapToObj(at -> SIGNS.substring(at, at + 1))
                  .collect(Collectors.joining());
          assertThat(ChatFile.of(named(name), "text/plain", new byte[0]).name()).isNotEmpty();
        });
  }

  private static String named(String name) {
    return new SaidFile(UUID.randomUUID(), name, "text/plain", 1, SaidFile.State.KEPT).safeName();
  }
}
