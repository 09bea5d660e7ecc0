package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.Rest.Answer;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.play.CannotPlay;
import com.blackbird.sandbox.discord.play.DiscordUser;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may use which command, and who may say so. */
class CommandPermissionsTest {
  private final Sandbox sandbox = Sandbox.start();
  private final DiscordSandbox discord = sandbox.discord();
  private final Rest rest = Rest.to(sandbox);
  private final String app = discord.connection().getOrDefault("application", "");
  private final String guild = discord.connection().getOrDefault("guild", "");
  private final DiscordUser maria = discord.user("maria");
  private final DiscordUser sam = discord.user("sam");
  private String ban = "";
  private String shop = "";

  @BeforeEach
  void registers() {
    JsonNode commands =
        rest.put(
                "applications/" + app + "/commands",
                """
                [{"name":"shop","description":"d"},
                 {"name":"ban","description":"d","default_member_permissions":"0"}]
                """)
            .json();
    shop = Json.text(commands.get(0), "id");
    ban = Json.text(commands.get(1), "id");
  }

  @AfterEach
  void end() {
    sandbox.close();
  }

  private String path(String command) {
    return "applications/" + app + "/guilds/" + guild + "/commands/" + command + "/permissions";
  }

  private Answer set(String user, String command, String permissions) {
    String token = rest.play("authorize", "{\"user\":\"" + user + "\"}").text("access_token");
    return rest.authorized("Bearer " + token)
        .put(path(command), "{\"permissions\":[" + permissions + "]}");
  }

  private static String one(String id, int type, boolean allowed) {
    return "{\"id\":\"%s\",\"type\":%d,\"permission\":%b}".formatted(id, type, allowed);
  }

  /** The command reaches the bot, or the client does not send it. */
  private boolean mayUse(DiscordUser user, String channel, String command) {
    discord.timeToAnswer(Duration.ofMillis(1));
    try {
      user.types(channel, command);
      return true;
    } catch (CannotPlay refused) {
      return false;
    }
  }

  @Test
  void botsReadThemAndCannotSetThem() {
    assertThat(rest.get(path(shop)).code()).isEqualTo(10066);
    Answer refused = rest.put(path(shop), "{\"permissions\":[]}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo(20001);

    Answer answer = set("maria", shop, one(sam.id(), 2, false));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(rest.get(path(shop)).json()).isEqualTo(answer.json());
    assertThat(
            rest.get("applications/" + app + "/guilds/" + guild + "/commands/permissions").json())
        .containsExactly(answer.json());
  }

  @Test
  void onlyWhoManagesTheGuildAndItsRolesSetsThem() {
    assertThat(set("sam", shop, one(sam.id(), 2, true)).code()).isEqualTo(50013);

    discord.guild("Sample Store").giveRole("sam", "Manager", "MANAGE_GUILD", "MANAGE_ROLES");
    assertThat(set("sam", shop, one(sam.id(), 2, true)).status()).isEqualTo(200);

    String weak =
        rest.play("authorize", "{\"user\":\"maria\",\"scopes\":[\"identify\"]}")
            .text("access_token");
    assertThat(rest.authorized("Bearer " + weak).put(path(shop), "{\"permissions\":[]}").code())
        .isEqualTo(50026);
    assertThat(rest.authorized("Bearer none").put(path(shop), "{}").status()).isEqualTo(401);
  }

  @Test
  void whatIsWrongIsRefused() {
    assertThat(set("maria", "1300000000000000999", one(sam.id(), 2, true)).code()).isEqualTo(10063);
    assertThat(set("maria", shop, one(sam.id(), 7, true)).error("permissions.0.type"))
        .isEqualTo("BASE_TYPE_CHOICES");
    String many = (one(sam.id(), 2, true) + ",").repeat(100) + one(sam.id(), 2, true);
    assertThat(set("maria", shop, many).error("permissions")).isEqualTo("BASE_TYPE_MAX_LENGTH");
  }

  @Test
  void zeroAsDefaultLeavesACommandToAdministratorsUntilSomebodyIsAllowed() {
    assertThat(mayUse(maria, "#general", "ban")).isTrue();
    assertThat(mayUse(sam, "#general", "ban")).isFalse();

    maria.permits("ban", Map.of("sam", true));

    assertThat(mayUse(sam, "#general", "ban")).isTrue();
    assertThat(mayUse(discord.user("kenji"), "#general", "ban")).isFalse();
  }

  @Test
  void userCountsBeforeRoleAndRoleBeforeEveryone() {
    discord.guild("Sample Store").giveRole("sam", "Shopkeeper");
    maria.permits("shop", Map.of("@everyone", false, "@Shopkeeper", true));
    assertThat(mayUse(sam, "#general", "shop")).isTrue();
    assertThat(mayUse(discord.user("kenji"), "#general", "shop")).isFalse();

    maria.permits("shop", Map.of("@everyone", false, "@Shopkeeper", true, "sam", false));
    assertThat(mayUse(sam, "#general", "shop")).isFalse();
  }

  @Test
  void commandCountsBeforeItsAppAndChannelsCountToo() {
    maria.permits("Blackbird", Map.of("@everyone", false, "#", false, "#support", true));
    assertThat(mayUse(sam, "#support", "shop")).isFalse();
    assertThat(mayUse(maria, "#general", "shop")).isTrue();

    maria.permits("shop", Map.of("sam", true));
    assertThat(mayUse(sam, "#support", "shop")).isTrue();
    assertThat(mayUse(sam, "#general", "shop")).isFalse();

    maria.permits("shop", Map.of("sam", true, "#general", true));
    assertThat(mayUse(sam, "#general", "shop")).isTrue();
  }

  @Test
  void appIsToldOfAChange() {
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1);
      gateway.receives("GUILD_CREATE");

      maria.permits("ban", Map.of("sam", true));

      JsonNode told = gateway.receives("APPLICATION_COMMAND_PERMISSIONS_UPDATE");
      assertThat(Json.text(told, "id")).isEqualTo(ban);
      assertThat(told.at("/permissions/0/id").asString()).isEqualTo(sam.id());
    }
  }

  @Test
  void memberWithoutRightsSetsNothingInPlayEither() {
    assertThatThrownBy(() -> sam.permits("shop", Map.of("sam", true)))
        .hasMessageContaining("may not change who uses commands");
  }

  @Test
  void allowedCommandReachesTheBot() {
    try (RawGateway gateway = RawGateway.connect(sandbox)) {
      gateway.identify(sandbox, 1);
      gateway.receives("GUILD_CREATE");
      maria.permits("ban", Map.of("sam", true));

      var typing = CompletableFuture.supplyAsync(() -> sam.types("#general", "ban"));

      JsonNode interaction = gateway.receives("INTERACTION_CREATE");
      rest.post(
          "interactions/%s/%s/callback"
              .formatted(Json.text(interaction, "id"), Json.text(interaction, "token")),
          "{\"type\":4,\"data\":{\"content\":\"done\"}}");
      assertThat(typing.join().acknowledged()).isTrue();
    }
  }
}
