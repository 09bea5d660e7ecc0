package com.blackbird.activity.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.relay.RelayJson.Body;
import com.blackbird.activity.relay.RelayPolicy.Known;
import com.blackbird.activity.relay.RelayPolicy.Missed;
import com.blackbird.activity.relay.RelayPolicy.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelayPolicyTest {
  private static final ChannelRef CHANNEL = new ChannelRef(ChatPlatform.SLACK, "T1", "C1");
  private static final ThreadRef THREAD = new ThreadRef(CHANNEL, "1.000000");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Speaker ANN = new Speaker(new ChatUser("U1", "Ann"), false, null);
  private static final Speaker BOT = new Speaker(new ChatUser("B1", "Blackbird"), true, null);

  @Test
  void plainTalkOfADeskStaysInternal() {
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, Prose.of("he is wrong"))).isFalse();
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, Prose.of("a > b"))).isFalse();
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, Prose.of(""))).isFalse();
  }

  @Test
  void aFaceIsNoAnswerToTheCustomer() {
    for (String face : List.of(">:(", ">.< him again", ">_>", " >;)", ">-<", ">=(")) {
      assertThat(RelayPolicy.isVisible(Visibility.MARKED, Prose.of(face))).as(face).isFalse();
    }
    for (String answer : List.of(">hello", "  > hello", "> :)", ">#1021 is fixed", ">¿Ya?")) {
      assertThat(RelayPolicy.isVisible(Visibility.MARKED, Prose.of(answer))).as(answer).isTrue();
    }
  }

  @Test
  void whatIsPastedAsCodeIsNoAnswerToTheCustomer() {
    var inline = new Prose.Paragraph(Rich.of(" ").code("> npm test").text(" fails here"));
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, new Prose(List.of(inline)))).isFalse();
    var lines = new Prose.Lines("> SELECT secret");
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, new Prose(List.of(lines)))).isFalse();
    var answer = new Prose.Paragraph(Rich.of("> try ").code("npm test"));
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, new Prose(List.of(answer)))).isTrue();
  }

  @Test
  void whatBeginsWithTheMarkIsVisibleHoweverThePlatformReadsTheMark() {
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, Prose.of("> hello"))).isTrue();
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, Prose.of(" >hello"))).isTrue();
    assertThat(RelayPolicy.isVisible(Visibility.MARKED, quoted("hello"))).isTrue();
    assertThat(RelayPolicy.shown(Visibility.MARKED, Prose.of("> hello")))
        .isEqualTo(Prose.of("hello"));
    assertThat(RelayPolicy.shown(Visibility.MARKED, quoted("hello"))).isEqualTo(Prose.of("hello"));
  }

  @Test
  void theWholeMessageIsVisibleAndKeepsItsFormatting() {
    var text =
        new Prose(
            List.of(new Prose.Paragraph(Rich.of("> try ").bold("this")), new Prose.Lines("a > b")));

    assertThat(RelayPolicy.shown(Visibility.MARKED, text).blocks())
        .containsExactly(
            new Prose.Paragraph(Rich.of("try ").bold("this")), new Prose.Lines("a > b"));
  }

  @Test
  void aQuoteOfACustomerStaysAQuote() {
    assertThat(RelayPolicy.shown(Visibility.EVERYTHING, quoted("hello")))
        .isEqualTo(quoted("hello"));
  }

  @Test
  void aNewerWordingCountsAndAnOlderOrRepeatedOneDoesNot() {
    assertThat(step("b", NOON, "c", NOON.plusSeconds(1))).isEqualTo(Step.CHANGE);
    assertThat(step("b", NOON, "b", NOON.plusSeconds(1))).isEqualTo(Step.CONFIRM);
    assertThat(step("b", NOON, "b", NOON)).isEqualTo(Step.NOTHING);
    assertThat(step("b", NOON, "c", NOON.minusSeconds(1))).isEqualTo(Step.NOTHING);
  }

  @Test
  void twoWordingsOfOneSecondAreTakenAsTheyComeAndTheFirstIsNotTakenAgain() {
    assertThat(step("b", NOON, "c", NOON)).isEqualTo(Step.CHANGE);
    assertThat(
            RelayPolicy.step(
                body("c"), NOON, Map.of(body("b").essence(), Set.of(NOON)), body("b"), NOON))
        .isEqualTo(Step.NOTHING);
  }

  @Test
  void whatWasWrittenChangedAndDeletedMeanwhileIsFound() {
    Instant asOf = NOON.plusSeconds(60);
    Missed missed =
        RelayPolicy.missed(
            THREAD,
            List.of(known("2", "same"), known("3", "old"), known("4", "gone")),
            List.of(
                posted("1", BOT, "the case"),
                posted("2", ANN, "same"),
                posted("3", ANN, "new"),
                posted("5", ANN, "missed")),
            true,
            asOf);

    assertThat(missed.lookAgain()).isFalse();
    assertThat(missed.events())
        .extracting(InboxStore::key)
        .map(key -> key.replaceFirst("^(\\w+)/(\\w).*", "$1$2"))
        .containsExactly("edited3", "posted5", "edited5", "deleted4");
  }

  @Test
  void whatWasHeardSinceThePlatformWasAskedIsLeftAlone() {
    Missed missed =
        RelayPolicy.missed(
            THREAD,
            List.of(known("2", "newer"), known("3", "just written")),
            List.of(posted("2", ANN, "older")),
            true,
            NOON);

    assertThat(missed.events()).isEmpty();
    assertThat(missed.lookAgain()).isTrue();
  }

  @Test
  void blankSpansBeforeTheMarkAreNoPartOfTheAnswer() {
    var text = new Prose(List.of(new Prose.Paragraph(Rich.of(" ").bold(" ").text("> hello"))));

    assertThat(RelayPolicy.shown(Visibility.MARKED, text)).isEqualTo(Prose.of("hello"));
  }

  @Test
  void ofALongThreadOnlyItsEndIsCompared() {
    Missed missed =
        RelayPolicy.missed(
            THREAD,
            List.of(known("2", "long ago"), known("7", "x"), known("8", "gone")),
            List.of(posted("7", ANN, "x")),
            false,
            NOON.plusSeconds(60));

    assertThat(missed.events())
        .filteredOn(ThreadEvent.Deleted.class::isInstance)
        .extracting(event -> ((ThreadEvent.Deleted) event).message().message())
        .containsExactly("8");
  }

  private static Step step(String known, Instant at, String told, Instant when) {
    return RelayPolicy.step(body(known), at, Map.of(), body(told), when);
  }

  private static Body body(String text) {
    return new Body(Prose.of(text), List.of(), null);
  }

  private static Prose quoted(String text) {
    return new Prose(List.of(new Prose.Quoted(Rich.of(text))));
  }

  private static Known known(String message, String text) {
    return new Known(new MessageRef(CHANNEL, message), body(text), NOON, NOON, false);
  }

  private static ThreadEvent.Posted posted(String message, Speaker speaker, String text) {
    return new ThreadEvent.Posted(
        THREAD, new MessageRef(CHANNEL, message), speaker, Prose.of(text), List.of(), null, NOON);
  }
}
