package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.play.DiscordUser;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.utils.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that begin, break and come back, through the real SDK. */
class JdaSessionTest {
  private final Sandbox sandbox = Sandbox.start();
  private final DiscordUser sam = sandbox.discord().user("sam");

  @AfterEach
  void end() {
    sandbox.close();
  }

  @Test
  void botResumesWhenAskedToReconnect() {
    try (ConnectedBot bot = ConnectedBot.to(sandbox)) {
      sandbox.discord().gateway().askToReconnect();
      bot.hears(SessionResumeEvent.class);
      sam.says("#general", "after");

      assertThat(bot.hears(MessageReceivedEvent.class).getMessage().getContentRaw())
          .isEqualTo("after");
    }
  }

  @Test
  void botHearsWhatItMissedAfterADrop() {
    try (ConnectedBot bot = ConnectedBot.to(sandbox)) {
      sandbox.discord().dropConnections();
      sam.says("#general", "meanwhile");
      bot.hears(SessionResumeEvent.class);

      assertThat(bot.hears(MessageReceivedEvent.class).getMessage().getContentRaw())
          .isEqualTo("meanwhile");
      assertThat(bot.heard(MessageReceivedEvent.class)).hasSize(1);
    }
  }

  @Test
  void botBeginsAnewWhenItsSessionIsInvalid() {
    try (ConnectedBot bot = ConnectedBot.to(sandbox)) {
      sandbox.discord().gateway().invalidateSessions(false);
      bot.hears(SessionInvalidateEvent.class);
      bot.hears(SessionRecreateEvent.class);

      assertThat(bot.guild().getName()).isEqualTo("Sample Store");
    }
  }

  @Test
  void compressedStreamIsUnderstood() {
    try (ConnectedBot bot =
        ConnectedBot.to(
            sandbox,
            Compression.ZLIB,
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.MESSAGE_CONTENT)) {
      sam.says("#general", "long " + "text ".repeat(300));

      assertThat(bot.hears(MessageReceivedEvent.class).getMessage().getContentRaw())
          .startsWith("long text");
    }
  }

  @Test
  void privilegedIntentThatIsOffEndsTheBot() {
    sandbox.discord().allowPrivilegedIntents(true, false, true);

    assertThatThrownBy(
            () -> ConnectedBot.to(sandbox, Compression.NONE, GatewayIntent.MESSAGE_CONTENT).close())
        .isInstanceOf(IllegalStateException.class);
  }
}
