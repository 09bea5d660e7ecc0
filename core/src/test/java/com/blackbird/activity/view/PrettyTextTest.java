package com.blackbird.activity.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.StorableText;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class PrettyTextTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void jsonIsLaidOutAndNoNumberIsReadAnew() {
    String json =
        "{\"errors\":[{\"code\":1.0e5,\"message\":\"a, b: {c}"
            + " \\\"d\\\"\"}],\"empty\":{},\"id\":12345678901234567890}";

    assertThat(PrettyText.of("HTTP 422: " + json))
        .contains(
            """
            HTTP 422:
            {
              "errors": [
                {
                  "code": 1.0e5,
                  "message": "a, b: {c} \\"d\\""
                }
              ],
              "empty": {},
              "id": 12345678901234567890
            }\
            """);
  }

  @Test
  void xmlIsLaidOut() {
    String xml =
        "<?xml version=\"1.0\"?><a:Fault xmlns:a=\"urn:x\"><code>42</code><empty/><!-- no --><m>Not"
            + " &lt;found&gt; here</m></a:Fault>";

    assertThat(PrettyText.of(xml))
        .contains(
            """
            <?xml version="1.0"?>
            <a:Fault xmlns:a="urn:x">
              <code>42</code>
              <empty/>
              <!-- no -->
              <m>Not &lt;found&gt; here</m>
            </a:Fault>\
            """);
  }

  @Test
  void whatIsShortOrBrokenOrWordsIsLeftAsItIs() {
    assertThat(PrettyText.of("{\"a\":1}")).isEmpty();
    assertThat(PrettyText.of("x".repeat(200))).isEmpty();
    assertThat(PrettyText.of("{\"a\":[1,2" + " ".repeat(100))).isEmpty();
    assertThat(PrettyText.of("<h1>502 Bad Gateway</h2>" + "<br>".repeat(30))).isEmpty();
    assertThat(PrettyText.of("[".repeat(30_000) + "]".repeat(30_000))).isEmpty();
  }

  /** Only space between the signs changes. */
  @Test
  void anyJsonKeepsItsSigns() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      ObjectNode json = JSON.createObjectNode().put("long", "x".repeat(90));
      fill(json.putArray("all"), random, 4);
      String text = JSON.writeValueAsString(json);

      String laidOut = PrettyText.of(text).orElseThrow();
      assertThat(JSON.readTree(laidOut)).as("seed %s", seed).isEqualTo(json);
      assertThat(laidOut.replaceAll("\\s", ""))
          .as("seed %s", seed)
          .isEqualTo(text.replaceAll("\\s", ""));
    }
  }

  private static void fill(ArrayNode array, Random random, int depth) {
    for (int n = random.nextInt(4); n > 0; n--) {
      switch (random.nextInt(depth > 0 ? 6 : 4)) {
        case 0 -> array.add(random.nextLong());
        case 1 -> array.add(random.nextDouble());
        case 2 -> array.add("\"{}[],:\\ \n".substring(random.nextInt(9)));
        case 3 -> array.addNull();
        case 4 -> fill(array.addArray(), random, depth - 1);
        default -> fill(array.addObject().putArray("k\"ey"), random, depth - 1);
      }
    }
  }

  @Test
  void pagesTogetherAreTheText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(500); n > 0; n--) {
        text.append(random.nextInt(20) == 0 ? "\n" : random.nextInt(5) == 0 ? "\uD83D\uDE00" : "x");
      }
      int most = 2 + random.nextInt(60);
      var pages = TextPages.of(text.toString(), most);

      assertThat(String.join("", pages)).as("seed %s", seed).isEqualTo(text.toString());
      assertThat(pages)
          .as("seed %s", seed)
          .allSatisfy(page -> {
            assertThat(page.length()).isLessThanOrEqualTo(most);
            assertThat(StorableText.isStorable(page)).isTrue();
          });
    }
  }
}
