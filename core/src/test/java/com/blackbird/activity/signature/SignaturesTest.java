package com.blackbird.activity.signature;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignaturesTest {
  private static final String ID = "s2-[0-9a-f]{20}";

  @Test
  void theSameErrorIsOneProblemInEveryShapeAndWithAnyValues() {
    var problems =
        SampleError.all().stream()
            .collect(
                groupingBy(
                    SampleError::group,
                    TreeMap::new,
                    mapping(error -> error.signature().id(), toSet())));

    assertThat(problems).hasSizeGreaterThan(100);
    assertThat(problems).allSatisfy((group, ids) -> assertThat(ids).as(group).hasSize(1));
  }

  @Test
  void anotherErrorIsAnotherProblem() {
    var groups =
        SampleError.all().stream()
            .collect(
                groupingBy(error -> error.signature().id(), mapping(SampleError::group, toSet())));

    assertThat(groups).allSatisfy((id, held) -> assertThat(held).as(id).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"code\":\"E1001\",\"message\":\"Request failed\"}"
            + " | {\"code\":\"E1002\",\"message\":\"Request failed\"}",
        "{\"code\":\"LOCKED\",\"message\":\"Invalid request\"}"
            + " | {\"code\":\"EXPIRED\",\"message\":\"Invalid request\"}",
        "{\"errors\":{\"email\":[\"is invalid\"]}} | {\"errors\":{\"phone\":[\"is invalid\"]}}",
        "Required parameter CustomerRef is missing | Required parameter ItemRef is missing",
        "'brand' is required but not supplied | 'country_of_origin' is required but not supplied",
        "HTTP 502 Bad Gateway | HTTP 504 Gateway Timeout",
        "Request failed with status code 401 | Request failed with status code 403",
        "Order 12 is closed | Order 12 is cancelled",
        "Payment is not allowed | Payment is allowed only once",
        "Cannot convert String to Date | Cannot convert Date to String",
        "Customer Email is invalid | Customer Phone is invalid",
        "{\"errors\":[{\"field\":\"zip\",\"code\":\"invalid\"}]}"
            + " | {\"errors\":[{\"field\":\"city\",\"code\":\"invalid\"}]}",
        "<e><error field=\"zip\">is missing</error></e>"
            + " | <e><error field=\"city\">is missing</error></e>",
        "Error: no { code: 'E', message: 'Customer is blocked' }"
            + " | Error: no { code: 'E', message: 'Warehouse is closed' }",
        "{status=422, message=Order 7 is late} | {status=422, message=Order 7 is empty}",
        "TypeError: Cannot read properties of undefined (reading 'sku')"
            + " | TypeError: Cannot read properties of undefined (reading 'price')",
        "KeyError: 'email' | KeyError: 'phone'",
        "error: order=1 reason=\"no stock\" | error: order=1 reason=\"wrong address\"",
        "Required fields are not filled in: Name | Required fields are not filled in: City"
      })
  void anotherCodeFieldStatusOrWordIsAnotherError(String one, String other) {
    assertThat(idOf(one)).isNotEqualTo(idOf(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Order #1021 not found | Order #99 not found",
        "SKU AB-12 is out of stock | SKU 4006381333931 is out of stock",
        "Customer a.b@c.example is blocked | Customer zoë@post.example is blocked",
        "Sent at 2026-01-02T03:04:05Z too late | Sent at 12 March 2026 too late",
        "Limit of $1,299.00 exceeded | Limit of 5.00 EUR exceeded",
        "Limit of USD 12.50 exceeded | Limit of -9.00 EUR exceeded",
        "Paid on Mon, 30 Nov 2026 twice | Paid on Tue, 1 Dec 2026 twice",
        "Postcode 99 does not exist in Austria | Postcode 1 does not exist in Peru",
        "KeyError: 'AB-12' | KeyError: 'ZZ-99'",
        "Customer a@b.example is known | Customer 山田@例え.jp is known",
        "Variant gid://shop/Variant/123 is gone | Variant gid://shop/Variant/9 is gone",
        "Host 10.0.0.1 refused us | Host api.shop.example refused us",
        "Item “Blue mug” is sold out | Item «Кружка» is sold out",
        "Item 「青いマグ」 is sold out | Item 'Tea, \"large\"' is sold out",
        "Order ١٢٣ is late | Order 987 is late",
        "Token 0f3a9bc4d2e1f0a7 was used | Token c9f0f895fb98ab9159f51fd0297e236d was used",
        "The order is waiting for approval by Jane Cooper | The order is waiting for approval by"
            + " 王小明",
        "There is no stock left at Toronto - Queen St | There is no stock left at Blue Door Café",
        "You can buy Café au Lait Mug only by the box | You can buy Trail Runner 2 only by the box",
        "Country is not supported: Åland Islands | Country is not supported: XK",
        "The shipping country Narnia is invalid | The shipping country XK is invalid",
        "Currency gbp is not supported here | Currency eur is not supported here",
        "The rate flat_rate:4 is not available | The rate flat_rate:17 is not available",
        "The exemption EU_REVERSE_CHARGE is not allowed | The exemption US_RESELLER is not allowed",
        "Stock is not of type integer. Received ten | Stock is not of type integer. Received 1.5",
        "A variant was not found with an id of 5 | A customer was not found with an id of 77",
        "{\"title\":\"Brand 470 does not exist\"} | {\"title\":\"Brand 12 does not exist\"}",
        "The   order is\tLATE. | the order is late"
      })
  void valuesCaseAndSpacingDoNotMatter(String one, String other) {
    assertThat(idOf(one)).isEqualTo(idOf(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at com.shop.Push.run(Push.java:%d)|... %d more",
        "app/jobs/sync.rb:%d:in `perform'|lib/queue.rb:%d:in `run'",
        "#0 /srv/push.php(%d): run()|#1 /srv/queue.php(%d): go()|#2 {main}",
        "at push (/srv/push.js:%d:1)|at async run (/srv/run.js:%d:2)",
        "at Shop.Push() in Push.cs:line %d|--- End of stack trace|at Run() in R.cs:line %d",
        "ORA-06512: at SHOP.PUSH, line %d|ORA-06512: at line %d"
      })
  void whereItHappenedDoesNotMatter(String frames) {
    String lines = "\n  " + frames.replace("|", "\n  ");
    assertThat(idOf("Order 12 is closed" + lines.formatted(4, 9)))
        .isEqualTo(idOf("Order 77 is closed" + lines.formatted(12, 31)))
        .isEqualTo(idOf("Order 3 is closed"));
  }

  @Test
  void aTitleDoesNotBeginWithTheMarksOfADump() {
    assertThat(Signatures.of("any", "AB-12; #77: no such customer").title())
        .isEqualTo("no such customer");
    assertThat(Signatures.of("any", "#77 is gone").title()).isEqualTo("… is gone");
  }

  @Test
  void thePlatformIsPartOfTheError() {
    assertThat(Signatures.of("xero", "Token expired").id())
        .isNotEqualTo(Signatures.of("etsy", "Token expired").id());
  }

  @Test
  void theOrderOfMessagesDoesNotMatter() {
    long seed = System.nanoTime();
    var errors = new ArrayList<>(SampleError.all());
    var before =
        errors.stream()
            .collect(groupingBy(error -> error, mapping(SampleError::signature, toSet())));
    Collections.shuffle(errors, new Random(seed));

    assertThat(errors)
        .as("seed %d", seed)
        .allSatisfy(error -> assertThat(before.get(error)).containsExactly(error.signature()));
  }

  /** A change here takes every problem its history: new rules need a new version. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s2-d06943aec03140514ca4 | Product with SKU AB-12 not found",
        "s2-8e717def7c83dbee63b1 | {\"errors\":[{\"code\":\"TAKEN\",\"message\":\"Email has already"
            + " been taken\"}]}",
        "s2-c0d27b0771133393ecaa | HTTP 503 Service Unavailable"
      })
  void idsStayAsTheyAre(String id, String message) {
    assertThat(idOf(message)).isEqualTo(id);
  }

  @Test
  void templateSaysWhatVariesAndTitleThatItDoes() {
    var signature =
        Signatures.of(
            "shopify",
            "HTTP 404: {\"message\":\"Product with SKU AB-12 not found for a@b.example at"
                + " 10:20:30\"}");

    assertThat(signature.template())
        .isEqualTo("Product with SKU <reference> not found for <email> at <time>");
    assertThat(signature.title()).isEqualTo("Product with SKU … not found for … at …");
    assertThat(signature.id()).matches(ID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP 503 Service Unavailable | HTTP 503",
        "{\"code\":\"E1001\",\"message\":\"Request failed\"} | Request failed (E1001)",
        "{\"error\":\"ACCESS_TOKEN_GONE\"} | ACCESS_TOKEN_GONE",
        "{} | An error without a message"
      })
  void anErrorWithoutATellingSentenceIsCalledByWhatItHas(String message, String title) {
    assertThat(Signatures.of("any", message).title()).isEqualTo(title);
  }

  @Test
  void everyTitleIsOneShortLine() {
    assertThat(SampleError.all())
        .extracting(error -> error.signature().title())
        .allSatisfy(title ->
            assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(120).doesNotContain("\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\n", "{", "[[[[", "\"", "<", "<a>", "'", "\uD83D", "…", "0", "{}", "null"
      })
  void anyTextHasASignature(String message) {
    assertThat(Signatures.of("any", message).id()).matches(ID);
  }

  @Test
  void randomTextHasASignatureAndAlwaysTheSame() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var alphabet = "aB9 _-.:,;'\"{}[]()<>/\\=&%#@\n\té字١“”»…error message code 404 not found";
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(120); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      var message = text.toString();
      assertThat(idOf(message))
          .as("seed %d: %s", seed, message)
          .matches(ID)
          .isEqualTo(idOf(message));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "{\"errors\":",
        "[",
        "<a>",
        "(",
        "'",
        "“",
        "{\"message\":\"{\\\"a\\\":",
        "a.",
        "\nat a("
      })
  void nobodyMakesUsReadOnForEver(String part) {
    var long1 = part.repeat(Signatures.LONGEST_MESSAGE) + "one";
    var long2 = part.repeat(Signatures.LONGEST_MESSAGE) + "two";

    assertThat(idOf(long1)).matches(ID).isEqualTo(idOf(long2));
  }

  private static String idOf(String message) {
    return Signatures.of("any", message).id();
  }
}
