package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.Rest.Answer;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.FaultRule;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes wrong on demand, for requests and for events. */
class DiscordFaultsTest {
  private static final String POST = "POST /channels/{channel}/messages";
  private static final long MESSAGES = 1 | 512 | 1 << 15;
  private final Sandbox sandbox = Sandbox.start();
  private final DiscordSandbox discord = sandbox.discord();
  private final Rest rest = Rest.to(sandbox);
  private final String channel = discord.connection().getOrDefault("channel", "");

  @AfterEach
  void end() {
    sandbox.close();
  }

  private Answer post(String text) {
    return rest.post("channels/" + channel + "/messages", "{\"content\":\"" + text + "\"}");
  }

  @Test
  void everyKindOfRefusalHappensOnce() {
    discord.faults().next(POST, new Fault.RateLimited(7));
    discord.faults().next(POST, new Fault.Status(503));
    discord.faults().next(POST, new Fault.Refused("50013"));

    Answer limited = post("1");
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.header("Retry-After")).isEqualTo("7");
    assertThat(limited.header("via")).isNotEmpty();
    assertThat(post("2").status()).isEqualTo(503);
    assertThat(post("3").code()).isEqualTo(50013);
    assertThat(post("4").status()).isEqualTo(200);
    assertThat(discord.recorder().calls(POST))
        .extracting("status")
        .containsExactly(429, 503, 403, 200);
  }

  @Test
  void resetDoesNoWorkAndLostAnswerDoesIt() {
    discord.faults().next(POST, new Fault.Reset());
    discord.faults().next(POST, new Fault.AnswerLost());

    assertThatThrownBy(() -> post("reset")).hasCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> post("lost")).hasCauseInstanceOf(IOException.class);

    assertThat(discord.user("sam").messages("#integrations"))
        .singleElement()
        .satisfies(message -> assertThat(message.text()).contains("lost"));
  }

  @Test
  void faultStaysInItsChannel() {
    discord.faults().add(FaultRule.next(new Fault.Status(500)).in("#support"));

    assertThat(post("elsewhere").status()).isEqualTo(200);
    assertThat(discord.faults().waiting()).hasSize(1);
  }

  @Test
  void faultOfAChannelReachesTheAnswersToItsInteractions() {
    String app = discord.connection().getOrDefault("application", "");
    rest.put("applications/" + app + "/commands", "[{\"name\":\"ping\",\"description\":\"d\"}]");
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1);
      gateway.receives("GUILD_CREATE");
      var typing =
          CompletableFuture.supplyAsync(() -> discord.user("sam").types("#support", "ping"));
      JsonNode interaction = gateway.receives("INTERACTION_CREATE");
      String token = Json.text(interaction, "token");
      String callback = "interactions/" + Json.text(interaction, "id") + "/" + token + "/callback";
      String pong = "{\"type\":4,\"data\":{\"content\":\"pong\"}}";

      discord.faults().add(FaultRule.next(new Fault.Status(500)).in("#general"));
      discord.faults().add(FaultRule.next(new Fault.Status(503)).in("#support"));
      assertThat(rest.post(callback, pong).status()).isEqualTo(503);
      assertThat(rest.post(callback, pong).status()).isEqualTo(204);
      typing.join();

      discord.faults().add(FaultRule.next(new Fault.Status(502)).in("#support"));
      String followUp = "webhooks/" + app + "/" + token;
      assertThat(rest.post(followUp, "{\"content\":\"more\"}").status()).isEqualTo(502);
      assertThat(rest.post(followUp, "{\"content\":\"more\"}").status()).isEqualTo(200);
      assertThat(rest.look("calls?channel=support&kind=request").json().path("calls")).hasSize(4);
    }
  }

  @Test
  void eventComesTwiceAndOutOfOrder() {
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, MESSAGES);
      gateway.receives("GUILD_CREATE");

      discord.faults().next("MESSAGE_CREATE", new Fault.Twice());
      discord.user("sam").says("#general", "double");
      assertThat(heard(gateway)).isEqualTo("double");
      assertThat(heard(gateway)).isEqualTo("double");

      discord.faults().next("MESSAGE_CREATE", new Fault.OutOfOrder());
      discord.user("sam").says("#general", "first");
      discord.user("sam").says("#general", "second");
      assertThat(heard(gateway)).isEqualTo("second");
      assertThat(heard(gateway)).isEqualTo("first");
      assertThat(discord.recorder().events("MESSAGE_CREATE")).hasSize(4);
    }
  }

  private static String heard(RawGateway gateway) {
    return Json.text(gateway.receives("MESSAGE_CREATE"), "content");
  }

  @Test
  void socketDropsWhenTheEventWasToBeSent() {
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, MESSAGES);
      gateway.receives("GUILD_CREATE");

      discord.faults().next("MESSAGE_CREATE", new Fault.SocketDropped());
      discord.user("sam").says("#general", "missed");

      assertThat(gateway.closedWith()).isEqualTo(1006);
    }
  }

  @Test
  void callsAreReachedOverHttpWithoutTokens() {
    post("hello");

    var calls = rest.look("calls?method=POST%20*&channel=integrations").json().path("calls");

    assertThat(calls).hasSize(1);
    assertThat(calls.get(0).path("arguments").path("content").asString()).isEqualTo("hello");
    assertThat(calls.toString()).doesNotContain(discord.connection().get("botToken"));
  }
}
