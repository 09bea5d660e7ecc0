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
  void wordsAreTheSameInEveryShape(String message) {
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
        "errorCode=6240",
        "{\"data\":{\"Fault\":{\"Error\":[{\"Detail\":\"x\",\"code\":\"6240\"}]}}}",
        "{\"log\":\"{\\\"Error\\\":[{\\\"code\\\":\\\"6240\\\"}]}\"}",
        "{\"log\":\"failed, code 400: {\\\"code\\\":\\\"6240\\\"}\"}",
        "{\"order\":{\"id\":1},\"Fault\":{\"Error\":[{\"code\":\"6240\"",
        "{'a': [1], 'error': [{'x': {'code': '6240'}}]}",
        "{ results: [ { message: 'no', code: 6240 } ] }",
        "<Fault><Error><Code>6240</Code></Error></Fault>",
        "&lt;Response&gt;&lt;br&gt;&lt;Code&gt;6240&lt;/Code&gt;&lt;/Response&gt;",
        "<Response [400]> {\"body\":{\"code\":6240}}"
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
        "{\"discount\":{\"code\":\"6240\"}}",
        "{\"discount\":{\"id\":1,\"note\":\"no error: fine\",\"code\":6240},\"message\":\"x\"}",
        "{\"discount_codes\":[{\"code\":\"1\"},{\"amount\":\"1\",\"code\":\"6240\"}]}",
        "{\"message\":\"{\\\"discount\\\":{\\\"code\\\":\\\"6240\\\"}}\"}",
        "{ order: { discount: { code: 6240 } } }",
        "{:discount=>{:code=>\"6240\"}}",
        "<order><discount/><coupon><code>6240</code></coupon></order>",
        "{\"discount\":{\"code\":\"6240\"",
        "6240"
      })
  void doNotTakeAnyNumberForACode(String message) {
    assertThat(Phrase.parse("6240").findCode(MessageWords.of(message))).isNegative();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"coupon\":{\"code\":\"VERSION_MISMATCH\"}} | false",
        "{\"item\":{\"name\":\"VERSION_MISMATCH mug\"}} | false",
        "{\"coupon\":{\"code\":\"X\"},\"errors\":[{\"code\":\"VERSION_MISMATCH\"}]} | true",
        "VERSION_MISMATCH: somebody was faster | true",
      })
  void aWordIsNoCodeOfAnErrorWhereItIsThatOfSomethingElse(String message, boolean isCode) {
    assertThat(Phrase.parse("VERSION_MISMATCH").findLooseCode(MessageWords.of(message)) >= 0)
        .isEqualTo(isCode);
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
