package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.Rest.Answer;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.play.Acknowledgement;
import com.blackbird.sandbox.discord.play.CannotPlay;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How interactions are answered, too late, twice or wrongly; without an SDK. */
class InteractionRulesTest {
  private static final String COMMANDS =
      """
      [{"name":"shop","description":"d","options":[
         {"type":3,"name":"status","description":"d","required":true,
          "choices":[{"name":"Errors","value":"error"}]},
         {"type":4,"name":"count","description":"d","min_value":1,"max_value":9},
         {"type":6,"name":"who","description":"d"}]}]
      """;
  private final MovableClock clock = new MovableClock();
  private final Sandbox sandbox = Sandbox.start(0, clock);
  private final Rest rest = Rest.to(sandbox);
  private final String app = sandbox.discord().connection().getOrDefault("application", "");
  private final DiscordUser maria = sandbox.discord().user("maria");
  private final RawGateway gateway = RawGateway.connect(sandbox);

  @BeforeEach
  void connects() {
    gateway.identify(sandbox, 513);
    gateway.receives("READY");
    assertThat(rest.put("applications/" + app + "/commands", COMMANDS).status()).isEqualTo(200);
  }

  @AfterEach
  void end() {
    gateway.close();
    sandbox.close();
  }

  private CompletableFuture<Acknowledgement> mariaTypes() {
    return CompletableFuture.supplyAsync(
        () -> maria.types("#general", "shop", Map.of("status", "error", "who", "sam")));
  }

  private static String callback(JsonNode interaction) {
    return "interactions/"
        + Json.text(interaction, "id")
        + "/"
        + Json.text(interaction, "token")
        + "/callback";
  }

  private String webhook(JsonNode interaction) {
    return "webhooks/" + app + "/" + Json.text(interaction, "token");
  }

  @Test
  void silentBotIsReportedAndItsLateAnswerRefused() {
    sandbox.discord().timeToAnswer(Duration.ofMillis(300));

    Acknowledgement result = mariaTypes().join();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");
    Answer late = rest.post(callback(interaction), "{\"type\":5}");

    assertThat(result.acknowledged()).isFalse();
    assertThat(maria.sees("#general", "The application did not respond").isEphemeral()).isTrue();
    assertThat(late.status()).isEqualTo(404);
    assertThat(late.code()).isEqualTo(10062);
  }

  @Test
  void payloadNamesOptionsUserAndPlace() {
    var typing = mariaTypes();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");
    rest.post(callback(interaction), "{\"type\":5}");
    typing.join();

    String sam = sandbox.discord().user("sam").id();
    assertThat(interaction.path("data").path("options").path(0).path("value").asString())
        .isEqualTo("error");
    assertThat(interaction.path("data").path("resolved").path("users").has(sam)).isTrue();
    assertThat(interaction.path("member").path("user").path("id").asString()).isEqualTo(maria.id());
    assertThat(Json.text(interaction, "app_permissions")).isNotEmpty();
  }

  @Test
  void secondAnswerIsRefused() {
    var typing = mariaTypes();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");

    Answer first = rest.post(callback(interaction), "{\"type\":4,\"data\":{\"content\":\"a\"}}");
    Answer second = rest.post(callback(interaction), "{\"type\":4,\"data\":{\"content\":\"b\"}}");

    assertThat(first.status()).isEqualTo(204);
    assertThat(second.status()).isEqualTo(400);
    assertThat(second.code()).isEqualTo(40060);
    assertThat(typing.join().acknowledged()).isTrue();
  }

  @Test
  void answerOfAWrongKindIsRefusedAndCanBeRepeated() {
    var typing = mariaTypes();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");

    assertThat(rest.post(callback(interaction), "{\"type\":7,\"data\":{}}").error("type"))
        .isEqualTo("BASE_TYPE_CHOICES");
    assertThat(rest.post(callback(interaction), "{\"type\":5}").status()).isEqualTo(204);
    assertThat(typing.join().acknowledged()).isTrue();
  }

  @Test
  void deferralLoadsUntilTheFirstFollowUpFillsIt() {
    var typing = mariaTypes();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");
    Answer deferred =
        rest.post(
            callback(interaction) + "?with_response=true", "{\"type\":5,\"data\":{\"flags\":64}}");
    typing.join();
    SeenMessage loading = maria.messages("#general").getLast();

    Answer filled = rest.post(webhook(interaction), "{\"content\":\"here\"}");

    assertThat(deferred.json().path("interaction").path("response_message_loading").asBoolean())
        .isTrue();
    assertThat(loading.isLoading()).isTrue();
    assertThat(filled.text("id")).isEqualTo(loading.id());
    assertThat(maria.now(loading).isLoading()).isFalse();
    assertThat(maria.now(loading).isEphemeral()).isTrue();
  }

  @Test
  void followUpsNeedAnAnswerFirst() {
    var typing = mariaTypes();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");

    assertThat(rest.post(webhook(interaction), "{\"content\":\"x\"}").code()).isEqualTo(10015);
    rest.post(callback(interaction), "{\"type\":5}");
    typing.join();
  }

  @Test
  void tokenEndsAfterFifteenMinutes() {
    var typing = mariaTypes();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");
    rest.post(callback(interaction), "{\"type\":4,\"data\":{\"content\":\"a\"}}");
    typing.join();
    String original = webhook(interaction) + "/messages/@original";

    assertThat(rest.get(original).text("content")).isEqualTo("a");
    clock.forward(Duration.ofMinutes(15).plusSeconds(1));

    assertThat(rest.get(original).status()).isEqualTo(401);
    assertThat(rest.get(original).code()).isEqualTo(50027);
  }

  @Test
  void originalIsEditedAndDeleted() {
    var typing = mariaTypes();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");
    rest.post(callback(interaction), "{\"type\":4,\"data\":{\"content\":\"a\"}}");
    typing.join();
    SeenMessage message = maria.sees("#general", "a");
    String original = webhook(interaction) + "/messages/@original";

    rest.patch(original, "{\"content\":\"b\"}");
    maria.seesChanged(message, "b");
    assertThat(rest.send("DELETE", original).status()).isEqualTo(204);

    maria.seesGone(message);
  }

  @Test
  void formLimitsAreChecked() {
    var typing = mariaTypes();
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");
    String form =
        "{\"type\":9,\"data\":{\"custom_id\":\"f\",\"title\":\"%s\",\"components\":[{\"type\":18,"
            + "\"label\":\"L\",\"component\":{\"type\":4,\"custom_id\":\"t\",\"style\":1}}]}}";

    Answer tooLong = rest.post(callback(interaction), form.formatted("x".repeat(46)));
    Answer right = rest.post(callback(interaction), form.formatted("A form"));
    typing.join();

    assertThat(tooLong.error("data.title")).isEqualTo("BASE_TYPE_BAD_LENGTH");
    assertThat(right.status()).isEqualTo(204);
    assertThat(maria.seesForm("A form").fields()).containsKey("L");
  }

  @Test
  void wrongOptionsAreNotSent() {
    for (Map<String, ?> options :
        List.<Map<String, ?>>of(
            Map.of(),
            Map.of("status", "nonsense"),
            Map.of("status", "error", "count", 10),
            Map.of("status", "error", "count", "many"),
            Map.of("status", "error", "other", "x"))) {
      assertThatThrownBy(() -> maria.types("#general", "shop", options))
          .isInstanceOf(CannotPlay.class);
    }
  }
}
