package com.blackbird.activity.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.delivery.CatchUp.Missed;
import com.blackbird.activity.delivery.ChannelTrouble;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbsenceTest {
  private static final Instant SINCE = Instant.parse("2026-11-23T10:00:00Z");
  private static final ChannelRef OPS = new ChannelRef(ChatPlatform.SLACK, "T1", "C1");

  @Test
  void aChannelReadsWhatItMissedInOneMessage() {
    String text = summary(OPS, messages(12)).orElseThrow().plainText();

    assertThat(text)
        .contains("2026-11-23 10:00 UTC", "12 messages were held back", "Problem 11", "Problem 4")
        .contains("and 4 more")
        .doesNotContain("Problem 3\n", "how it stands");
  }

  @Test
  void aChannelReadsItInItsOwnLanguageAndAnAdministratorInTheAccounts() {
    Absence absence = new Absence((account, place) -> Language.GERMAN, account -> Language.SPANISH);

    assertThat(
            absence
                .summary(trouble(OPS), new Missed(1, SINCE, SINCE, messages(1)))
                .orElseThrow()
                .plainText())
        .contains("Während ich hier nicht schreiben konnte", "wurde 1 Nachricht zurückgehalten");
    assertThat(absence.lost(trouble(OPS)).plainText())
        .contains("No puedo escribir en uno de sus canales", "C1", "vuelva a invitarme", "gone");
  }

  @Test
  void aPersonReadsEachMessage() {
    assertThat(summary(ChannelRef.direct(ChatPlatform.SLACK, "T1", "U1"), messages(3))).isEmpty();
  }

  @Test
  void aFileIsSentItself() {
    ChatMessage file =
        ChatMessage.headed("Export")
            .attach(ChatFile.of("log.csv", "text/csv", new byte[] {1}))
            .build();
    assertThat(summary(OPS, List.of(file, ChatMessage.of("b")))).isEmpty();
  }

  private static List<ChatMessage> messages(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> ChatMessage.headed("Problem " + i).text("how it stands").build())
        .toList();
  }

  private static Optional<ChatMessage> summary(ChannelRef channel, List<ChatMessage> messages) {
    return new Absence((account, place) -> Language.ENGLISH, account -> Language.ENGLISH)
        .summary(trouble(channel), new Missed(messages.size(), SINCE, SINCE, messages));
  }

  private static ChannelTrouble trouble(ChannelRef channel) {
    return new ChannelTrouble(
        AccountId.of("acme"), channel, Reason.NOT_IN_CHANNEL, "gone", SINCE, SINCE, 1, SINCE);
  }
}
