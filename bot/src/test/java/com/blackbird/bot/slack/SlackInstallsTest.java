package com.blackbird.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.testing.TestDatabase;
import com.blackbird.activity.vault.CannotOpen;
import com.blackbird.activity.vault.KeyRing;
import com.blackbird.activity.vault.Vault;
import com.blackbird.activity.vault.VaultKeys;
import com.blackbird.bot.operations.StartRefused;
import com.blackbird.bot.operations.VaultWatch;
import com.google.gson.Gson;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.util.json.GsonFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SlackInstallsTest {
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final Secret KEY = KeyRing.generate();
  private static final Secret OTHER = KeyRing.generate();
  private static final Gson JSON = GsonFactory.createSnakeCase();

  private final JdbcClient jdbc = TestDatabase.create().jdbc();
  private SlackInstalls installs;

  @BeforeEach
  void open() {
    installs = with(VaultKeys.of(KEY));
    installs.store(install("T1", false, "xoxe.xoxb-one", "xoxe-one"));
    installs.store(install("T2", false, "xoxb-two", null));
  }

  private SlackInstalls with(VaultKeys keys) {
    return new SlackInstalls(jdbc, new Vault(keys));
  }

  private SlackSeals seals(VaultKeys keys) {
    return new SlackSeals(jdbc, new Vault(keys));
  }

  private static SlackInstall install(
      String workspace, boolean isOrg, String bot, @Nullable String refresh) {
    return new SlackInstall(
        workspace,
        "Acme",
        isOrg,
        "UBOT",
        Set.of("chat:write", "commands"),
        new SlackInstall.Tokens(
            new Secret(bot),
            refresh == null ? null : new Secret(refresh),
            refresh == null ? null : NOW.plus(Duration.ofHours(12))),
        "UMARIA",
        NOW);
  }

  private String token(String workspace) {
    return installs.find(workspace).orElseThrow().tokens().bot().reveal();
  }

  @Test
  void tokensComeBackAndAreNotReadableInTheDatabase() {
    assertThat(installs.find("T1"))
        .hasValueSatisfying(found -> {
          assertThat(found.tokens().bot().reveal()).isEqualTo("xoxe.xoxb-one");
          assertThat(found.tokens().refresh()).extracting(Secret::reveal).isEqualTo("xoxe-one");
          assertThat(found.scopes()).containsExactlyInAnyOrder("chat:write", "commands");
          assertThat(found.toString()).doesNotContain("xox");
        });
    assertThat(installs.find("T9")).isEmpty();
    assertThat(jdbc.sql("select slack_install::text from slack_install").query(String.class).list())
        .hasSize(2)
        .noneMatch(row -> row.contains("xox"));
  }

  @Test
  void aTokenCopiedToAnotherWorkspaceOrColumnDoesNotOpenAndTheStartSaysWhose() {
    jdbc.sql(
            """
            update slack_install set bot_token =
              (select bot_token from slack_install where workspace_id = 'T1')
            where workspace_id = 'T2'
            """)
        .update();
    jdbc.sql("update slack_install set refresh_token = bot_token where workspace_id = 'T1'")
        .update();

    assertThatThrownBy(() -> installs.find("T2")).isInstanceOf(CannotOpen.class);
    assertThat(seals(VaultKeys.of(KEY)).damaged())
        .hasSize(2)
        .anyMatch(why -> why.contains("bot_token of T2"))
        .anyMatch(why -> why.contains("refresh_token of T1"));
    check(VaultKeys.of(KEY));
  }

  @Test
  void theStartIsRefusedWithoutTheKeyThatSealedSomething() {
    String sealedWith = KeyRing.parse(KEY).primaryId();
    assertThatThrownBy(() -> check(VaultKeys.none()))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("3 secrets of Slack installations")
        .hasMessageContaining("the key " + sealedWith)
        .hasMessageContaining("I have no key at all");
    assertThatThrownBy(() -> check(VaultKeys.of(OTHER)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("the key " + sealedWith)
        .hasMessageContaining("I have " + KeyRing.parse(OTHER).primaryId());
    check(VaultKeys.of(new Secret(OTHER.reveal() + " " + KEY.reveal())));
  }

  private void check(VaultKeys keys) {
    new VaultWatch(keys, new Vault(keys), List.of(seals(keys))).check();
  }

  @Test
  void aDamagedValueIsLeftAloneWhenTheOthersAreSealedAnew() {
    jdbc.sql("update slack_install set bot_token = bot_token || 'x' where workspace_id = 'T1'")
        .update();
    VaultKeys both = VaultKeys.of(new Secret(OTHER.reveal() + " " + KEY.reveal()));
    installs = with(both);
    SlackSeals seals = seals(both);

    assertThat(seals.reseal()).isEqualTo(2);
    assertThat(seals.reseal()).isZero();
    assertThat(seals.sealedBy().get(both.ring().primaryId())).isEqualTo(2);
    assertThat(token("T2")).isEqualTo("xoxb-two");
  }

  @Test
  void anOrganisationsTokenIsUsedInItsWorkspacesUnlessTheyHaveTheirOwn() throws Exception {
    OAuthV2AccessResponse answer =
        JSON.fromJson(
            """
            {"ok":true,"access_token":"xoxb-org","token_type":"bot","scope":"chat:write,commands",
             "bot_user_id":"UBOT","app_id":"A1","team":null,"is_enterprise_install":true,
             "enterprise":{"id":"E1","name":"Acme Group"},"authed_user":{"id":"UMARIA"}}
            """,
            OAuthV2AccessResponse.class);
    installs.store(SlackOAuth.read(answer, NOW));
    assertThat(installs.find("T7")).isEmpty();

    installs.belongs("T7", "E1");
    installs.belongs("T1", "E1");
    assertThat(token("T7")).isEqualTo("xoxb-org");
    assertThat(token("T1")).isEqualTo("xoxe.xoxb-one");
    assertThat(installs.remove("T1", NOW)).isTrue();
    assertThat(token("T1")).isEqualTo("xoxb-org");
  }

  @Test
  void aFarewellThatComesLateLeavesANewerInstallationAlone() {
    assertThat(installs.remove("T1", NOW.minusSeconds(1))).isFalse();
    assertThat(token("T1")).isEqualTo("xoxe.xoxb-one");
    assertThat(installs.remove("T1", NOW)).isTrue();
    assertThat(installs.find("T1")).isEmpty();
  }

  @Test
  void oneReplicaAloneRenewsATokenAndAnotherWhenItDies() {
    Instant soon = NOW.plus(Duration.ofHours(13));
    assertThat(installs.takeExpiring(NOW, NOW)).isEmpty();
    SlackInstall taken = installs.takeExpiring(soon, NOW).orElseThrow();
    assertThat(installs.takeExpiring(soon, NOW)).isEmpty();
    assertThat(installs.takeExpiring(soon, NOW.plusSeconds(61))).isPresent();

    Instant until = NOW.plus(Duration.ofHours(24));
    installs.renewed(
        taken, new SlackInstall.Tokens(new Secret("xoxb-new"), new Secret("xoxe-new"), until));
    assertThat(token("T1")).isEqualTo("xoxb-new");
    assertThat(installs.takeExpiring(soon, NOW.plusSeconds(61))).isEmpty();
  }
}
