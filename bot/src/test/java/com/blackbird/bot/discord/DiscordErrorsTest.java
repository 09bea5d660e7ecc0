package com.blackbird.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.Tone;
import java.net.URI;
import java.util.Collections;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

class DiscordErrorsTest {
  private static final Speaker MARIA =
      new Speaker(new ChatUser("1", "Maria"), false, URI.create("https://example.org/maria.png"));

  /** JDA throws, and the next try would end the same way. */
  @Test
  void whatIsNeverBuiltIsRefusedAndNotTriedAgain() {
    assertThatThrownBy(() -> built(60))
        .isInstanceOfSatisfying(
            RuntimeException.class,
            unfit ->
                assertThat(DiscordErrors.of(unfit))
                    .isInstanceOfSatisfying(
                        SendResult.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LONG)));
    assertThat(DiscordErrors.of(new IllegalStateException("shutting down")))
        .isInstanceOf(SendResult.TryLater.class);
  }

  /** As many as the relay brings in one message. */
  @Test
  void thirtyPiecesBelowANameAndAPictureAreBuilt() {
    assertThat(built(30).getComponents()).hasSize(1);
  }

  private static MessageCreateData built(int pieces) {
    var message =
        new ChatMessage(
            Tone.NEUTRAL, Collections.nCopies(pieces, new Part.Text(Rich.of("a piece"))));
    return new MessageCreateBuilder()
        .useComponentsV2()
        .setComponents(new DiscordRenderer().container(message, MARIA))
        .build();
  }
}
