package com.blackbird.activity.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageGistTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"errors\":{\"shipping_address.zip\":[\"is not valid for Ontario\"]}}"
            + " | shipping_address.zip is not valid for Ontario",
        "{\"errors\":{\"base\":[\"Exceeded maximum number of variants"
            + " allowed\"]},\"product\":{\"id\":8}} | Exceeded maximum number of variants allowed",
        "{\"errors\":\"Exceeded 4 calls per second\"} | Exceeded 4 calls per second",
        "POST https://x.example/a.json: HTTP 422 Unprocessable Entity: {\"errors\":{\"email\":[\"is"
            + " taken\"]}} | HTTP 422: email is taken",
        "{\"data\":{\"customerCreate\":{\"customer\":null,\"userErrors\":[{\"field\":[\"input\"],"
            + "\"message\":\"A name must be present\"}]}}} | A name must be present",
        "{\"errors\":[{\"message\":\"Throttled\",\"extensions\":{\"code\":\"THROTTLED\"}}]} |"
            + " Throttled",
        "{\"errors\":[{\"code\":\"X\",\"detail\":\"Expected a valid phone number\"}]}"
            + " | Expected a valid phone number",
        "{\"Fault\":{\"Error\":[{\"Message\":\"Duplicate Name\",\"Detail\":\"The name is"
            + " taken\"}]}} | Duplicate Name: The name is taken",
        "{\"status\":401,\"message\":\"Unauthorized\"} | Unauthorized",
        "<s:Envelope><s:Fault><faultcode>s:X</faultcode><faultstring>Invalid login"
            + " attempt.</faultstring></s:Fault></s:Envelope> | Invalid login attempt.",
        "<IntuitResponse><Fault><Error><Message>Object Not Found</Message><Detail>Check the"
            + " fields</Detail></Error></Fault></IntuitResponse> | Object Not Found: Check the"
            + " fields",
        "<html><head><title>502 Bad Gateway</title></head><body><h1>x</h1></body></html> | 502 Bad"
            + " Gateway",
        "Rate limit exceeded | Rate limit exceeded",
        "{not json at all | {not json at all",
        "{\"a\":1} | {\"a\":1}",
      })
  void theWordsForPeopleAreTakenOutOfTheEnvelope(String message, String gist) {
    assertThat(MessageGist.of(message)).isEqualTo(gist);
  }

  @Test
  void anyTextHasAGistOfOneLine() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String signs = "{}[]\":,<>/ab1\\\n &;?!-message";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(MessageGist.of(text.toString()))
          .as("seed %s: %s", seed, text)
          .doesNotContain("\n");
    }
  }
}
