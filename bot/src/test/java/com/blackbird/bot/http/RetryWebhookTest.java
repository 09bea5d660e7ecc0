package com.blackbird.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.blackbird.activity.access.ApiKeyId;
import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.vault.Vault;
import com.blackbird.activity.vault.VaultKeys;
import com.blackbird.activity.webhook.WebhookSender;
import com.blackbird.activity.webhook.Webhooks;
import com.blackbird.bot.webhook.WebhookCalls;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryWebhookTest {
  private static final String PATH = "/v1/retry-webhook";
  private final ApiServer server = ApiServer.shared();
  private final Caller reader = server.newAccount();
  private final Caller acme = reader.withKey(server.newKey(reader.account(), "\"retry\""));
  private final List<Had> had = new CopyOnWriteArrayList<>();
  private HttpServer receiver;

  private record Had(String id, String timestamp, String signature, String body) {
    boolean isSignedWith(String secret) throws Exception {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
      byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
      String expected = "v1," + Base64.getEncoder().encodeToString(signed);
      return List.of(signature.split(" ", -1)).contains(expected);
    }
  }

  @BeforeEach
  void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          var headers = exchange.getRequestHeaders();
          had.add(
              new Had(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  @Test
  void theSecretIsShownOnceAndSignsATest() throws Exception {
    Answer made = acme.put(PATH, "{\"url\":\"" + url() + "\"}");
    String secret = made.json().get("secret").asString();

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Cache-Control")).isEqualTo("no-store");
    assertThat(made.body()).contains("\"state\":\"active\"", "\"confirmAbove\":25");
    assertThat(acme.get(PATH).body()).contains(url()).doesNotContain("secret\"", "whsec_");
    assertThat(acme.post(PATH + "/test", Caller.JSON, "").body())
        .isEqualTo("{\"taken\":true,\"outcome\":\"204\"}");
    assertThat(had).hasSize(1);
    assertThat(had.getFirst().isSignedWith(secret)).isTrue();
    assertThat(had.getFirst().body()).contains("\"type\":\"retry.test\"");
  }

  @Test
  void aSecretIsReplacedWithoutAGap() throws Exception {
    String old = acme.put(PATH, "{\"url\":\"" + url() + "\"}").json().get("secret").asString();
    Answer rotated = acme.post(PATH + "/rotate", Caller.JSON, "{\"overlapHours\":1}");
    String fresh = rotated.json().get("secret").asString();

    assertThat(rotated.body()).contains("\"oldSecretUntil\":\"20").doesNotContain(old);
    acme.post(PATH + "/test", Caller.JSON, "");
    assertThat(had.getFirst().isSignedWith(old)).isTrue();
    assertThat(had.getFirst().isSignedWith(fresh)).isTrue();
  }

  @Test
  void sentAgainItKeepsTheSecretAndChangesTheRest() {
    acme.put(PATH, "{\"url\":\"" + url() + "\"}");
    Answer again = acme.put(PATH, "{\"url\":\"" + url() + "two\",\"confirmAbove\":5}");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).contains("two", "\"confirmAbove\":5").doesNotContain("whsec_");
    assertThat(acme.delete(PATH).status()).isEqualTo(204);
    assertThat(acme.get(PATH).status()).isEqualTo(404);
    assertThat(acme.delete(PATH).status()).isEqualTo(404);
    assertThat(acme.post(PATH + "/test", Caller.JSON, "").status()).isEqualTo(404);
    assertThat(acme.post(PATH + "/rotate", Caller.JSON, "").status()).isEqualTo(404);
  }

  @Test
  void itTakesTheScopeAndIsTheAccountsOwn() {
    acme.put(PATH, "{\"url\":\"" + url() + "\"}");
    Caller other = server.newAccount();

    assertThat(reader.get(PATH).status()).isEqualTo(403);
    assertThat(other.withKey(server.newKey(other.account(), "\"retry\"")).get(PATH).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|url: missing",
        "{\"url\":\"http://sync.example.com\"}|url: use https://",
        "{\"url\":\"https://10.0.0.1/\"}|url: it is on a private network",
        "{\"url\":\"https://169.254.169.254/\"}|url: it is on a private network",
        "{\"url\":\"https://a b\"}|url: use an address such as",
        "{\"url\":\"https://my_host.example/\"}|url: use an address such as",
        "{\"url\":\"https://\u24db.example/\"}|url: use an address such as",
        "{\"url\":\"https://sync.example.com\",\"confirmAbove\":-1}|confirmAbove: -1 is not allowed"
      })
  void whatCannotWorkIsRefusedWithWhatCan(String body, String detail) {
    Answer refused = acme.put(PATH, body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.problem()).contains(detail);
    assertThat(acme.get(PATH).status()).isEqualTo(404);
  }

  @Test
  void withoutAKeyToEncryptWithNothingIsKept() {
    var clock = new MutableClock();
    var webhooks = new Webhooks(server.database.jdbc(), new Vault(VaultKeys.none()), clock);
    var calls = new WebhookCalls(List.of());
    var controller =
        new RetryWebhookController(
            webhooks,
            new WebhookSender(webhooks, calls, clock),
            new Audit(server.database.jdbc(), clock));
    var holder =
        new KeyHolder(
            AccountId.of("acme"),
            ApiKeyId.parse("0011223344556677").orElseThrow(),
            Set.of(Scope.RETRY),
            clock.instant());

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () -> controller.put(new RetryWebhookRequest("https://sync.example.com", null), holder))
        .withMessageContaining("BLACKBIRD_ENCRYPTION_KEY");
  }

  private String url() {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
  }
}
