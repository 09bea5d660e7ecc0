package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "email has already been taken",
        "{\"email\":[\"has already been taken\"]}",
        "{\\\"email\\\":[\\\"has already\\nbeen taken\\\"]}",
        "<email>has already been taken</>",
        "&lt;email&gt;has&nbsp;already been taken&lt;/&gt;",
        "&amp;lt;email&amp;amp;gt;has already been taken&amp;lt;/&amp;GT;",
        "email=has%20already%20been%20taken",
        "[email] => has already been taken",
        "Email\\Has\\Already been taken",
        "EMAIL – has already been taken!",
        "\\u0065mail has already been taken"
      })
  void areTheSameInEveryShape(String message) {
    assertThat(words(message)).containsExactly("email", "has", "already", "been", "taken");
  }

  @ParameterizedTest
  @CsvSource({
    "don't, dont",
    "don’t, dont",
    "don\\u2019t, dont",
    "don&#39;t, dont",
    "don&amp;#X27;t, dont",
    "'isn''t', isnt",
  })
  void wordsLoseTheirApostrophes(String message, String word) {
    assertThat(words(message)).containsExactly(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":\"6240\"}",
        "{\"code\": 6240}",
        "{\\\"code\\\":\\\"6240\\\"}",
        "<Error code=\"6240\" element=\"\">",
        "<ns:code>6240</ns:code>",
        "{:error_code=>\"6240\"}",
        "{u'code': u'6240'}",
        "[code] => 6240",
        "{ element: '', code: 6240 }",
        "Error code: 6240",
        "failed with code=6240",
        "QB Validation Exception 6240: Doppelter Name",
        "errorCode=6240"
      })
  void knowTheValueOfAFieldForCodes(String message) {
    assertThat(Phrase.parse("6240").findCode(MessageWords.of(message))).isNotNegative();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Item 6240 is gone",
        "code 6240",
        "{\"order\":\"6240\"}",
        "{\"name\":\"6240\"}",
        "{\"type\":6240}",
        "Postal code: 6240",
        "<Item code=\"6240\">",
        "6240"
      })
  void doNotTakeAnyNumberForACode(String message) {
    assertThat(Phrase.parse("6240").findCode(MessageWords.of(message))).isNegative();
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 1_000_000})
  void areReadFromBothEndsOfALongMessage(int length) {
    String message = "beginning " + "x ".repeat(length) + "end";
    List<String> words = words(message);
    assertThat(words).startsWith("beginning").endsWith("end");
    assertThat(words).hasSizeLessThan(MessageWords.LONGEST);
  }

  private static List<String> words(String message) {
    MessageWords words = MessageWords.of(message);
    List<String> all = new ArrayList<>();
    for (int place = 0; place < words.count(); place++) {
      all.add(String.valueOf(words.at(place)));
    }
    return all;
  }
}
