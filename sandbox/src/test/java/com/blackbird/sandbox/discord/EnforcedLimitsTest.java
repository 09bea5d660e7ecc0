package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.Rest.Answer;
import com.blackbird.sandbox.wire.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** https://discord.com/developers/docs/topics/rate-limits, when switched on. */
class EnforcedLimitsTest {
  private final SandboxClock clock = SandboxClock.standingAt(Instant.parse("2026-11-23T10:00:00Z"));
  private final Sandbox sandbox = Sandbox.start(0, clock);
  private final Rest rest = Rest.to(sandbox);
  private final String channel = sandbox.discord().connection().getOrDefault("channel", "");

  @BeforeEach
  void enforce() {
    sandbox.discord().rateLimits().enforce(true);
  }

  @AfterEach
  void end() {
    sandbox.close();
  }

  @Test
  void sixthPostOfFiveSecondsIsRefusedForThisChannelOnly() {
    for (int i = 0; i < 5; i++) {
      assertThat(post().status()).isEqualTo(200);
    }

    Answer sixth = post();

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.header("X-RateLimit-Scope")).isEqualTo("user");
    assertThat(sixth.json().path("global").asBoolean()).isFalse();
    clock.advance(Duration.ofSeconds(6));
    assertThat(post().status()).isEqualTo(200);
  }

  @Test
  void moreThanFiftyRequestsOfASecondAreRefusedWhateverTheyAre() {
    for (int i = 0; i < 50; i++) {
      assertThat(rest.get("users/" + i).status()).isNotEqualTo(429);
    }

    Answer refused = rest.get("users/@me");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("X-RateLimit-Global")).isEqualTo("true");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.json().path("global").asBoolean()).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(rest.get("users/@me").status()).isEqualTo(200);
  }

  private Answer post() {
    return rest.post("channels/" + channel + "/messages", "{\"content\":\"hello\"}");
  }
}
