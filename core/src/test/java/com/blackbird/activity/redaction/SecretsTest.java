package com.blackbird.activity.redaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.redaction.SecretSamples.Sample;
import com.blackbird.activity.signature.SampleError;
import com.blackbird.activity.signature.Signatures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final List<Sample> CORPUS = SecretSamples.all(20_261_130, 40);

  @Test
  void ninetyNineOfAHundredSecretsAreTakenOut() {
    Map<String, List<String>> missed =
        CORPUS.stream()
            .filter(sample -> survives(sample, Secrets.hide(sample.text())))
            .collect(groupingBy(Sample::family, TreeMap::new, mapping(Sample::text, toList())));

    assertThat(SecretSamples.formats()).hasSizeGreaterThan(40);
    assertThat(missed.values().stream().mapToInt(List::size).sum())
        .as("missed of " + CORPUS.size() + ": " + missed)
        .isLessThanOrEqualTo(CORPUS.size() / 100);
    missed.forEach((family, texts) -> assertThat(texts).as(family).hasSizeLessThan(10));
  }

  /** Neither the secret nor its end may be left. */
  private static boolean survives(Sample sample, String hidden) {
    String secret = sample.secret();
    String tail = secret.substring(Math.max(0, secret.length() - 8));
    return hidden.contains(secret)
        || (secret.length() > 12 && !tail.contains("KEY") && hidden.contains(tail));
  }

  @Test
  void doingItTwiceChangesNothingMore() {
    CORPUS.forEach(sample -> {
      String once = Secrets.hide(sample.text());
      assertThat(Secrets.hide(once)).isEqualTo(once);
    });
  }

  @Test
  void whatPlatformsSayStaysAsItIs() {
    assertThat(SampleError.all().stream().filter(error -> !error.message().contains("Token eyJ")))
        .isNotEmpty()
        .allSatisfy(error -> assertThat(Secrets.hide(error.message())).isEqualTo(error.message()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order gid://shopify/Order/4111111111111111 was not found",
        "{\"id\":4111111111111111,\"line_item_id\":\"5500005555555559\"}",
        "Order 4532015112830366123 is closed",
        "x-request-id: 2914b410-d0a9-488b-92ee-707d674db4ed-1733633000",
        "intuit_tid: 1-d592d7fd-3cfba3f46317c1f68ee5be7f",
        "{\"error\":\"invalid_grant\",\"error_description\":\"Incorrect or invalid refresh"
            + " token\"}",
        "Invalid API Key provided: rk_live_********************ZD5e",
        "The access token has expired. (2026-04-28T10:54:52Z)",
        "{\"password\":[\"is too short (minimum is 8 characters)\"]}",
        "Password: must contain at least 8 characters",
        "{\"token_type\":\"bearer\",\"expires_in\":3600}",
        "Bearer authentication is required, not Basic authentication",
        "cursor eyJsYXN0X2lkIjo0MzI5MDM3LCJsYXN0X3ZhbHVlIjoiNDMyOTAzNyJ9 is no longer valid",
        "SKU KEY-RING-2024-BLK-0001 has no price; UPC 0123456789012",
        "MALFORMED_ID: Account ID: id value of incorrect type: 003Hs0000zP6OzhQAE",
        "-----BEGIN CERTIFICATE-----",
        "token=https://auth.example.com/oauth2/v1/tokens/2024",
        "GET https://shop.example/admin/api/2024-10/products.json?limit=250: HTTP 401",
        "contact sales@example.com:443",
        "?back=https%3A%2F%2Fshop.example%3A8080%2Fcb%3Fmail%3Dsales%40shop.example",
        "versions 2026.1130.1200.0001 and 10.4111.1111.1111 of the API",
        "{\"path\":\"\\/admin\\/api\\/2024-10\\/token\\/refresh.json\",\"why\":\"a \\u003c b\"}",
        "password：8文字以上必要です",
        "token：有効期限は2024年12月までです",
        "\u2764\uFE0F order \uFF03１０２１ \u200Ewas\u200F paid\u3000twice",
        "ca.crt:"
            + " LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1IY0NBUUVFSUJrZzRMVldNOW51d05TazN5Qnl4WnBZUlRCbgo=",
        "&lt;Fault&gt;The access token &amp;quot;x&amp;quot; has expired &amp; cannot be"
            + " renewed&lt;/Fault&gt;"
      })
  void idsReferencesAndSentencesSurvive(String message) {
    assertThat(Secrets.hide(message)).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          password=hunter2&x=1 | password=[password removed]&x=1
          {"password":"p,w&d;1"} | {"password":"[password removed]"}
          https://shop:s3cr3t@db.example/x | https://shop:[password removed]@db.example/x
          card 4111 1111 1111 1111, exp 12/29 | card [card number removed], exp 12/29
          Token 'shpat_0123456789abcdef0123456789abcdef' is wrong | Token '[Shopify token removed]' is wrong
          access_token: shpat_0123456789abcdef0123456789abcdef. | access_token: [Shopify token removed].
          x%3Dghp_0123456789abcdefghijABCDEFGHIJ012345&y | x%3D[GitHub token removed]&y
          ?back=https%3A%2F%2Fshop%3As3cr3t%40db.example%2F | ?back=https%3A%2F%2Fshop%3A[password removed]%40db.example%2F
          {u'password': u'hunter22'} | {u'password': u'[password removed]'}
          card 4111.1111.1111.1111, | card [card number removed],
          amqp://shop:p@ss1@mq.example | amqp://shop:[password removed]@mq.example
          {"at":"https:\\/\\/shop:s3cr3t@db.example\\/x"} | {"at":"https:\\/\\/shop:[password removed]@db.example\\/x"}
          "https:\\/\\/hooks.slack.com\\/services\\/T0AB12CD3\\/B0AB12CD3\\/abcdefghijklmnopqr" | "https:\\/\\/[Slack webhook removed]"
          AccountName=x;SharedKey=ab12\\/cd34ef56gh78; | AccountName=x;SharedKey=[secret removed];
          "?api_key\\u003dab12cd34ef56gh78\\u0026x\\u003d1" | "?api_key\\u003d[secret removed]\\u0026x\\u003d1"
          &lt;Password&gt;hunter22&lt;/Password&gt; | &lt;Password&gt;[password removed]&lt;/Password&gt;
          &amp;lt;token&amp;gt;ab12cd34ef56gh78&amp;lt;/token&amp;gt; | &amp;lt;token&amp;gt;[secret removed]&amp;lt;/token&amp;gt;
          """)
  void aMarkSaysWhatItWas(String message, String shown) {
    assertThat(Secrets.hide(message)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ｐａｓｓｗｏｒｄ＝ｈｕｎｔｅｒ２２ です | ｐａｓｓｗｏｒｄ＝[password removed] です
          password：Abc12345が違います | password：[password removed]が違います
          ｇｈｐ＿０１２３４５６７８９ａｂｃｄｅｆｇｈｉｊＡＢＣＤＥＦＧＨＩＪ０１２３４５ | [GitHub token removed]
          card ٤١١١ ١١١١ ١١١١ ١١١١, exp 12/29 | card [card number removed], exp 12/29
          カード ４１１１－１１１１－１１１１－１１１１ | カード [card number removed]
          \uD835\uDE99\uD835\uDE8A\uD835\uDE9C\uD835\uDE9C=\uD835\uDE91un\uD835\uDE9Der22 | \uD835\uDE99\uD835\uDE8A\uD835\uDE9C\uD835\uDE9C=[password removed]
          pass\u200Bword=hun\u00ADter\u206022; | pass\u200Bword=[password removed];
          {"password":"hun\\u200bter22"} | {"password":"[password removed]"}
          {"at":"password\\uff1ahunter22"} | {"at":"password\\uff1a[password removed]"}
          &lt;token&#x200b;&gt;ab12cd34&#8203;ef56gh78&lt; | &lt;token&#x200b;&gt;[secret removed]&lt;
          state=eyJzaG9wIjoiYWNtZSIsImFjY2Vzc190b2tlbiI6ImFiMTJjZDM0ZWY1NmdoNzgifQ== | state=[secret removed]
          tls.key: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSUJrZzRMVldNOW51d05TazN5Qnl4WnBZUlRCbgotLS0tLUVORCBQUklWQVRFIEtFWS0tLS0tCg== | tls.key: [private key removed]
          """)
  void otherSignsAndBase64DoNotHideIt(String message, String shown) {
    assertThat(Secrets.hide(message)).isEqualTo(shown);
    assertThat(Secrets.hide(shown)).isEqualTo(shown);
  }

  @Test
  void ofAKeyThatIsCutOffNothingIsLeft() {
    String cut = "cannot read -----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIBkg4LVWM9nuwNSk3yByxZpYRTBn";

    assertThat(Secrets.hide(cut)).isEqualTo("cannot read [private key removed]");
  }

  @Test
  void theSameErrorWithOtherSecretsIsOneProblem() {
    SecretSamples.formats()
        .keySet()
        .forEach(family ->
            assertThat(
                    CORPUS.stream()
                        .filter(sample -> sample.family().equals(family))
                        .map(sample ->
                            "Invalid access token: " + sample.secret() + ". Ask for another.")
                        .map(text -> Signatures.of("shopify", Secrets.hide(text)).id())
                        .distinct())
                .as(family)
                .hasSize(1));
  }

  @Test
  void aSecretInSeveralPiecesOfFormattingIsTakenOut() {
    Rich said = Rich.of("the password: ").code("hunter2").text(" is ").bold("not").text(" it");

    assertThat(Secrets.MASK.of(said))
        .isEqualTo(
            Rich.of("the password: ")
                .code("[password removed]")
                .text(" is ")
                .bold("not")
                .text(" it"));
    assertThat(
            Secrets.MASK.of(Rich.of("ghp_0123456789abcdefghij").bold("ABCDEFGHIJ012345").text("!")))
        .isEqualTo(Rich.of("[GitHub token removed]").text("!"));
  }

  @Test
  void everyPartOfAMessageIsLookedAt() {
    String secret = "shpat_0123456789abcdef0123456789abcdef";
    ChatMessage message =
        ChatMessage.headed(secret)
            .text(secret)
            .note(secret)
            .part(new Part.Quote(secret))
            .part(
                new Part.Said(
                    new Prose(
                        List.of(
                            new Prose.Paragraph(Rich.of(secret)),
                            new Prose.Quoted(Rich.of(secret)),
                            new Prose.Lines(secret),
                            new Prose.Listed(true, List.of(Rich.of(secret)))))))
            .part(new Part.Fields(List.of(new Part.Field("Token", Rich.of(secret)))))
            .part(new Part.Items(List.of(Rich.empty().bold(secret))))
            .part(
                new Part.Entry(
                    Rich.empty().code(secret),
                    new Control.Button(ActionRef.of("a.b", "c"), "Open")))
            .part(
                new Part.Image(
                    ChatFile.of("a.png", "image/png", new byte[1]), "Chart of " + secret))
            .part(new Part.Divider())
            .build();

    assertThat(Secrets.MASK.of(message).toString())
        .doesNotContain(secret)
        .contains("Shopify token");
    assertThat(Secrets.MASK.of(ChatMessage.of("all well"))).isEqualTo(ChatMessage.of("all well"));
  }
}
