package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.testing.Fuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void hasAPrefixThirtyRandomCharactersAndSixToCheckThem() {
    assertThat(ApiKey.generate(random).reveal()).matches("bbk_[0-9A-Za-z]{36}");
  }

  @Test
  void generatedKeyIsRead() {
    var key = ApiKey.generate(random);

    assertThat(ApiKey.parse(key.reveal()).orElseThrow().hash()).isEqualTo(key.hash());
  }

  @Test
  void everySingleMistypedCharacterIsSeen() {
    var text = ApiKey.generate(random).reveal();
    for (int i = 0; i < text.length(); i++) {
      var mistyped = new StringBuilder(text);
      mistyped.setCharAt(i, text.charAt(i) == 'x' ? 'y' : 'x');

      assertThat(ApiKey.parse(mistyped.toString())).as("character %d", i).isEmpty();
    }
  }

  @Test
  void otherTextIsNoKey() {
    assertThat(ApiKey.parse("")).isEmpty();
    assertThat(ApiKey.parse("bbk_")).isEmpty();
    assertThat(ApiKey.parse(ApiKey.generate(random).reveal() + " ")).isEmpty();
  }

  /** Goal S4; ten million with {@code -Dfuzz=10000000}. */
  @Test
  void ourPublishedRuleFindsEveryKeyAndNoOtherText() throws IOException {
    Matcher rule =
        Pattern.compile("regex = '''(.+)'''")
            .matcher(Files.readString(Path.of("../manifests/gitleaks/blackbird.toml")));
    assertThat(rule.find()).isTrue();
    Pattern leaked = Pattern.compile(rule.group(1));
    for (int i = 0; i < 1_000; i++) {
      String key = ApiKey.generate(random).reveal();
      assertThat(leaked.matcher("token: \"" + key + "\",").find()).as(key).isTrue();
    }
    Fuzz.each(
        200_000,
        chance -> {
          byte[] bytes = new byte[30];
          chance.nextBytes(bytes);
          String text = Base64.getEncoder().encodeToString(bytes);
          assertThat(leaked.matcher(text).find()).as(text).isFalse();
          String invented = "bbk_" + text.replace('+', 'x').replace('/', 'x').substring(0, 36);
          assertThat(ApiKey.parse(invented)).as(invented).isEmpty();
        });
  }

  @Test
  void doesNotPrintItself() {
    var key = ApiKey.generate(random);

    assertThat(key.toString()).doesNotContain(key.reveal().substring(4));
    assertThat(new Secret("open sesame").toString()).doesNotContain("sesame");
  }
}
