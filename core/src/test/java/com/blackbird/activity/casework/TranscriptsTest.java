package com.blackbird.activity.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.discretion.AccountDiscretion;
import com.blackbird.activity.discretion.FullTexts;
import com.blackbird.activity.discretion.Hiding;
import com.blackbird.activity.discretion.HidingStore;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseHarness;
import com.blackbird.activity.support.CaseId;
import com.blackbird.activity.support.Side;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TranscriptsTest {
  private final CaseHarness house = new CaseHarness();
  private final HidingStore hiding =
      new HidingStore(house.database.jdbc(), house.database.audit(house.clock), house.clock);
  private final Transcripts transcripts =
      new Transcripts(
          house.support,
          new Called(house),
          new AccountDiscretion(
              hiding,
              new FullTexts(house.database.jdbc(), house.clock),
              new AccountLanguages(house.database.jdbc())));

  /** What was said in a case. */
  private record Called(CaseHarness house) implements CaseTalk {
    @Override
    public List<Transcript.Line> of(CaseId id) {
      return List.of(
          new Transcript.Line(
              house.clock.instant(),
              Transcript.Kind.CUSTOMER,
              "Maria",
              "Please call jane@mail.example",
              List.of()));
    }

    @Override
    public boolean isKept(CaseId id) {
      return true;
    }

    @Override
    public Optional<InputStream> open(CaseId id, UUID file) {
      return Optional.empty();
    }
  }

  @Test
  void whereAnAccountHidesPersonalDataEverywhereItIsHiddenInTranscriptsToo() {
    Case about = house.opens();
    assertThat(files(about)).hasSize(3).allMatch(text -> text.contains("jane@mail.example"));

    hiding.set(about.account(), Hiding.EVERYWHERE);
    assertThat(files(about))
        .hasSize(3)
        .allMatch(text -> text.contains("[e-mail hidden]") && !text.contains("jane@"));
    assertThat(TranscriptText.plain(transcripts.of(about, Side.REQUESTER)))
        .as("a program with a key reads what is stored")
        .contains("jane@mail.example");
  }

  private List<String> files(Case about) {
    ChatMessage message = transcripts.message(about, Side.REQUESTER, Language.ENGLISH);
    return message.parts().stream()
        .filter(Part.Attachment.class::isInstance)
        .map(part -> text(((Part.Attachment) part)))
        .toList();
  }

  private static String text(Part.Attachment attachment) {
    try (InputStream bytes = attachment.file().source().open()) {
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
