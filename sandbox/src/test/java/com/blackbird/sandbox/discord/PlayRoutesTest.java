package com.blackbird.sandbox.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.Rest.Answer;
import com.blackbird.sandbox.discord.form.Json;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Playing users over HTTP. */
class PlayRoutesTest {
  private final Sandbox sandbox = Sandbox.start();
  private final Rest rest = Rest.to(sandbox);
  private final String app = sandbox.discord().connection().getOrDefault("application", "");
  private final String channel = sandbox.discord().connection().getOrDefault("channel", "");

  @AfterEach
  void end() {
    sandbox.close();
  }

  private String scene(String user) {
    return "\"channel\":\"" + channel + "\",\"user\":\"" + user + "\"";
  }

  @Test
  void guildsAreListedWithAllThatIsInThem() {
    JsonNode guild = rest.look("guilds").json().path("guilds").path(0);

    assertThat(Json.text(guild, "name")).isEqualTo("Sample Store");
    assertThat(guild.path("members").size()).isEqualTo(4);
    assertThat(guild.path("channels").size()).isEqualTo(5);
    assertThat(Json.isTrue(guild.path("bots").path(0), "connected")).isFalse();
  }

  @Test
  void saidAndAnsweredMessagesAreRead() {
    String id = rest.play("message", "{" + scene("sam") + ",\"content\":\"hi\"}").text("id");
    rest.play(
        "message", "{" + scene("maria") + ",\"content\":\"hello\",\"reply_to\":\"" + id + "\"}");

    JsonNode messages =
        rest.look("messages?channel=" + channel + "&user=maria").json().path("messages");

    assertThat(Json.text(messages.path(0), "content")).isEqualTo("hi");
    assertThat(Json.text(messages.path(1).path("referenced_message"), "id")).isEqualTo(id);
  }

  @Test
  void filesHaveAnAddressOfThePagesOwn() {
    String base64 = Base64.getEncoder().encodeToString("chart".getBytes(UTF_8));
    rest.play(
        "message",
        "{\"channel\":\"private\",\"user\":\"sam\",\"content\":\"\",\"files\":[{\"name\":\"chart.png\","
            + "\"type\":\"image/png\",\"base64\":\""
            + base64
            + "\"}]}");

    JsonNode file =
        rest.look("messages?channel=private&user=sam").json().at("/messages/0/attachments/0");
    String path = Json.text(file, "url");

    assertThat(path).startsWith("/sandbox/discord/files/").isEqualTo(Json.text(file, "proxy_url"));
    String address = "http://127.0.0.1:" + sandbox.port() + path;
    assertThat(rest.fetch(address)).isEqualTo("chart");
    assertThat(rest.fetch(address.replaceAll("user=.*", "user=" + app)))
        .isEqualTo("there is no such file for this user");
  }

  @Test
  void commandClickAndFormGoTheirWay() {
    rest.put("applications/" + app + "/commands", "[{\"name\":\"ask\",\"description\":\"d\"}]");
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1);
      gateway.receives("GUILD_CREATE");

      Answer typed =
          answered(
              gateway,
              "command",
              "{" + scene("maria") + ",\"command\":\"ask\"}",
              "{\"type\":4,\"data\":{\"content\":\"?\",\"components\":[{\"type\":1,\"components\":"
                  + "[{\"type\":2,\"style\":1,\"label\":\"Write\",\"custom_id\":\"write\"}]}]}}");
      assertThat(Json.isTrue(typed.json(), "acknowledged")).isTrue();

      JsonNode messages =
          rest.look("messages?channel=" + channel + "&user=maria").json().path("messages");
      String id = Json.text(messages.path(messages.size() - 1), "id");
      answered(
          gateway,
          "click",
          "{" + scene("maria") + ",\"message\":\"" + id + "\",\"custom_id\":\"write\"}",
          "{\"type\":9,\"data\":{\"custom_id\":\"f\",\"title\":\"T\",\"components\":[{\"type\":18,"
              + "\"label\":\"L\",\"component\":{\"type\":4,\"custom_id\":\"t\",\"style\":1}}]}}");
      assertThat(Json.text(rest.look("modals?user=maria").json().path("modals").path(0), "title"))
          .isEqualTo("T");

      Answer submitted =
          answered(
              gateway,
              "submit",
              "{\"user\":\"maria\",\"custom_id\":\"f\",\"values\":{\"t\":\"text\"}}",
              "{\"type\":6}");
      assertThat(Json.isTrue(submitted.json(), "acknowledged")).isTrue();
      assertThat(rest.look("modals?user=maria").json().path("modals").size()).isZero();
    }
  }

  private Answer answered(RawGateway gateway, String path, String body, String callback) {
    var playing = CompletableFuture.supplyAsync(() -> rest.play(path, body));
    JsonNode interaction = gateway.receives("INTERACTION_CREATE");
    Answer taken =
        rest.post(
            "interactions/"
                + Json.text(interaction, "id")
                + "/"
                + Json.text(interaction, "token")
                + "/callback",
            callback);
    assertThat(taken.status()).as(String.valueOf(taken.json())).isEqualTo(204);
    return playing.join();
  }

  @Test
  void whatCannotBeDoneSaysWhy() {
    Answer noUser = rest.play("message", "{\"channel\":\"general\",\"user\":\"nobody\"}");
    Answer noCommand = rest.play("command", "{" + scene("sam") + ",\"command\":\"none\"}");
    Answer noField = rest.play("click", "{" + scene("sam") + ",\"custom_id\":\"x\"}");

    assertThat(noUser.status()).isEqualTo(404);
    assertThat(noUser.text("error")).contains("nobody");
    assertThat(noCommand.text("error")).contains("registered are");
    assertThat(noField.status()).isEqualTo(400);
  }

  @Test
  void aBotLosesAChannelOrItsPlaceInAGuildAndGetsItBack() {
    String post = "channels/" + channel + "/messages";
    for (String loss : List.of("hide", "member")) {
      boolean isHidden = loss.equals("hide");
      String away = "{" + scene("blackbird") + ",\"remove\":" + !isHidden + "}";
      assertThat(rest.play(loss, away).status()).isEqualTo(200);
      assertThat(rest.post(post, "{\"content\":\"hello\"}").code()).isEqualTo(50001);

      String back = "{" + scene("blackbird") + ",\"remove\":" + isHidden + "}";
      assertThat(rest.play(loss, back).status()).isEqualTo(200);
      assertThat(rest.post(post, "{\"content\":\"hello\"}").status()).isEqualTo(200);
    }
    assertThat(rest.play("hide", "{\"channel\":\"none\",\"user\":\"sam\"}").text("error"))
        .contains("no channel \"none\"");
  }

  @Test
  void faultsAreCausedByName() {
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1);
      gateway.receives("GUILD_CREATE");

      assertThat(rest.play("fault", "{\"kind\":\"reconnect\"}").status()).isEqualTo(200);

      gateway.receivesOp(7);
    }
    assertThat(rest.play("fault", "{\"kind\":\"none\"}").text("error")).contains("drop");
  }
}
