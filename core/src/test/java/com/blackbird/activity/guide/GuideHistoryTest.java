package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.guide.OwnGuide.State;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.MutableClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideHistoryTest {
  private static final GuideHistory HISTORY =
      new GuideHistory("shelf", "versions", "version", "back");

  @Test
  void aShelfOnWhichNothingWasWrittenSaysSo() {
    ChatMessage shelf =
        message(HISTORY.shelf("Guides for all", List.of(), new Numbered("", 0), Language.ENGLISH));

    assertThat(shelf.toString()).contains("Guides for all", "Nobody has written one yet.");
    assertThat(buttons(shelf)).isEmpty();
  }

  @Test
  void aShelfLeadsToTheVersionsOfEachGuide() {
    ChatMessage shelf =
        message(
            HISTORY.shelf(
                "Guides for all", versions(1, State.DRAFT), new Numbered("", 0), Language.ENGLISH));

    assertThat(shelf.toString()).contains("The lock jams", "Version 1 · ");
    assertThat(buttons(shelf))
        .extracting(button -> button.action().text())
        .containsExactly("versions:own-jam/0");
  }

  @Test
  void eachPageHoldsEightAndLeadsToItsNeighbours() {
    List<OwnGuide> all = versions(17, State.IN_FORCE);

    assertThat(page(all, 0)).containsExactly("17…10", "Next versions:own-jam/1");
    assertThat(page(all, 1))
        .containsExactly("9…2", "Previous versions:own-jam/0", "Next versions:own-jam/2");
    assertThat(page(all, 2)).containsExactly("1…1", "Previous versions:own-jam/1");
    assertThat(page(versions(8, State.IN_FORCE), 0)).containsExactly("8…1");
  }

  @Test
  void whatIsNotInForceAnyMoreCanBeBroughtBack() {
    List<OwnGuide> all = versions(2, State.IN_FORCE);

    assertThat(offered(all, 2)).containsExactly("Versions…");
    assertThat(offered(all, 1)).containsExactly("Bring this one back…", "Versions…");
    assertThat(offered(versions(2, State.REMOVED), 2))
        .containsExactly("Bring this one back…", "Versions…");
  }

  @Test
  void aVersionSaysWhatItIsRecognisedByAndWhoWroteIt() {
    ChatMessage shown = version(versions(2, State.IN_FORCE), 1);

    assertThat(shown.toString())
        .contains("The lock jams", "Version 1 · ", "Kim", "jammed", "Oil it");
  }

  @Test
  void aVersionThatIsGoneIsAMistakeThatSaysSo() {
    assertThatThrownBy(() -> version(versions(2, State.IN_FORCE), 3))
        .isInstanceOf(CommandMistake.class);
    assertThatThrownBy(() -> version(List.of(), 1)).isInstanceOf(CommandMistake.class);
  }

  /** The first and the last version of a page, then how it is turned. */
  private static List<String> page(List<OwnGuide> all, int number) {
    ChatMessage page =
        message(HISTORY.versions(all, new Numbered("own-jam", number), Language.ENGLISH));
    List<String> versions =
        buttons(page).stream()
            .filter(button -> button.action().name().equals("version"))
            .map(button -> button.label().replaceAll("\\D", ""))
            .toList();
    return Stream.concat(
            Stream.of(versions.getFirst() + "…" + versions.getLast()),
            buttons(page).stream()
                .filter(button -> button.action().name().equals("versions"))
                .map(button -> button.label() + " " + button.action().text()))
        .toList();
  }

  private static List<String> offered(List<OwnGuide> all, int number) {
    return buttons(version(all, number)).stream().map(Control.Button::label).toList();
  }

  private static ChatMessage version(List<OwnGuide> all, int number) {
    return message(HISTORY.version(all, new Numbered("own-jam", number), Language.ENGLISH));
  }

  private static ChatMessage message(Answer answer) {
    return ((Answer.Show) answer).message();
  }

  private static List<Control.Button> buttons(ChatMessage message) {
    return message.parts().stream()
        .flatMap(part ->
            switch (part) {
              case Part.Entry entry -> Stream.of(entry.button());
              case Part.Controls several ->
                  several.controls().stream().map(Control.Button.class::cast);
              default -> Stream.empty();
            })
        .toList();
  }

  /** So many versions of one guide, the newest first and in this state. */
  private static List<OwnGuide> versions(int count, State newest) {
    CatalogueEntry entry =
        OwnGuideForm.entry(
            "shopify",
            Map.of(
                "title", "The lock jams",
                "words", "is jammed",
                "meaning", "The key does not turn.",
                "steps", "Oil it",
                "actor", "you"),
            Optional.empty());
    return IntStream.range(0, count)
        .mapToObj(before ->
            new OwnGuide(
                entry.called("own-jam"),
                count - before,
                before == 0 ? newest : State.IN_FORCE,
                "Kim",
                MutableClock.START))
        .toList();
  }
}
