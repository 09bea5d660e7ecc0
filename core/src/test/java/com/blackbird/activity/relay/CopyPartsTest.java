package com.blackbird.activity.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.relay.CopyParts.Copy;
import com.blackbird.activity.relay.SaidFile.State;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyPartsTest {
  @Test
  void aLongTextIsSplitInOrderAndLosesNothing() {
    String paste =
        IntStream.range(0, 2_500)
            .mapToObj("line %04d *x* 🙂"::formatted)
            .collect(Collectors.joining("\n"));
    for (ChatPlatform platform : ChatPlatform.values()) {
      for (Prose text : List.of(Prose.of(paste), new Prose(List.of(new Prose.Lines(paste))))) {
        List<Copy> copies = of(text, List.of(), platform);

        assertThat(copies).allMatch(copy -> isWithin(copy, platform));
        assertThat(words(copies)).isEqualTo(paste.replace("\n", ""));
      }
    }
  }

  @Test
  void aTextWithoutAnyPlaceToBreakIsSplitBetweenCharacters() {
    String paste = "🙂".repeat(20_000);

    assertThat(words(of(Prose.of(paste), List.of(), ChatPlatform.DISCORD))).isEqualTo(paste);
  }

  @Test
  void formattingStays() {
    var text =
        new Prose(
            List.of(
                new Prose.Paragraph(Rich.of("see ").code("x")),
                new Prose.Listed(true, List.of(Rich.of("one"), Rich.of("two")))));

    assertThat(of(text, List.of(), ChatPlatform.SLACK))
        .singleElement()
        .satisfies(
            copy -> assertThat(copy.message().plainText()).isEqualTo("see x\n1. one\n2. two"));
  }

  @Test
  void quotesAndListsAreDrawnAsSuchWhereTheyFitWhole() {
    var quote = new Prose(List.of(new Prose.Quoted(Rich.of("as you said"))));
    var longList =
        new Prose(List.of(new Prose.Listed(false, List.of(Rich.of("word ".repeat(10_000))))));

    assertThat(of(quote, List.of(), ChatPlatform.DISCORD))
        .singleElement()
        .satisfies(copy -> assertThat(copy.message().parts()).contains(new Part.Said(quote)));
    assertThat(of(longList, List.of(), ChatPlatform.DISCORD))
        .hasSizeGreaterThan(1)
        .allMatch(copy -> isWithin(copy, ChatPlatform.DISCORD));
  }

  /** Whoever answers line by line writes more pieces than a platform takes in one message. */
  @Test
  void aMessageOfManyPiecesIsSplitInOrder() {
    List<Prose.Block> lines =
        IntStream.range(100, 300)
            .<Prose.Block>mapToObj(number ->
                number % 2 == 0
                    ? new Prose.Quoted(Rich.of("asked" + number))
                    : new Prose.Paragraph(Rich.of("said" + number)))
            .toList();
    for (ChatPlatform platform : ChatPlatform.chats()) {
      List<Copy> copies = of(new Prose(lines), List.of(), platform);

      assertThat(copies)
          .hasSizeGreaterThan(1)
          .allMatch(copy -> copy.message().parts().size() <= PlatformLimits.of(platform).parts());
      assertThat(words(copies))
          .isEqualTo(lines.stream().map(Prose.Block::plain).collect(Collectors.joining()));
    }
  }

  @Test
  void aCodeBlockThatFitsIntoOneMessageIsNotTornApart() {
    String code = "line\n".repeat(300);
    var text =
        new Prose(
            List.of(new Prose.Paragraph(Rich.of("word ".repeat(400))), new Prose.Lines(code)));

    assertThat(of(text, List.of(), ChatPlatform.SLACK))
        .hasSize(2)
        .last()
        .satisfies(
            copy -> assertThat(copy.message().parts()).containsExactly(new Part.Quote(code)));
  }

  @Test
  void theSignsAroundFormattedWordsTakeTheirRoom() {
    Rich bold = Rich.empty();
    for (int word = 0; word < 600; word++) {
      bold = bold.bold("ab").text(" ");
    }

    assertThat(of(new Prose(List.of(new Prose.Paragraph(bold))), List.of(), ChatPlatform.DISCORD))
        .hasSize(2);
  }

  @Test
  void howeverManyFilesStayBehindAllOfThemAreNamed() {
    List<SaidFile> films =
        IntStream.range(0, 60)
            .mapToObj(number -> file(number + "_".repeat(240) + ".mp4", 60L << 20, State.TOO_LARGE))
            .toList();
    List<Copy> copies = of(Prose.of("word ".repeat(600)), films, ChatPlatform.DISCORD);

    assertThat(copies)
        .allMatch(copy -> isWithin(copy, ChatPlatform.DISCORD))
        .allMatch(copy -> copy.message().parts().size() <= 30);
    assertThat(words(copies)).contains("0____", "59____");
  }

  @Test
  void aFileWithoutAByteIsNamedInsteadAndKeepsTheOthersFromNothing() {
    SaidFile empty = file("empty.log", 0, State.KEPT);
    SaidFile full = file("full.log", 1, State.KEPT);

    assertThat(text(empty, ChatPlatform.SLACK))
        .isEqualTo("empty.log was not passed on: it is empty.");
    assertThat(of(Prose.of("logs"), List.of(empty, full), ChatPlatform.SLACK))
        .last()
        .satisfies(copy ->
            assertThat(copy.message().attachments())
                .extracting(ChatFile::name)
                .containsExactly("full.log"));
  }

  @Test
  void thirtyFilesGoInThreeMessagesOfTen() {
    List<SaidFile> files =
        IntStream.range(0, 30).mapToObj(number -> file("same name.txt", 10, State.KEPT)).toList();
    List<Copy> copies = of(Prose.of("logs"), files, ChatPlatform.DISCORD);

    assertThat(copies).hasSize(4);
    assertThat(copies.get(1).message().attachments())
        .extracting(ChatFile::name)
        .hasSize(10)
        .startsWith("same_name.txt", "2-same_name.txt")
        .doesNotHaveDuplicates();
  }

  @Test
  void aFileThatIsTooLargeIsNamedWithItsSizeInstead() {
    long large = 200L << 20;

    assertThat(text(file("film.mp4", large, State.TOO_LARGE), ChatPlatform.SLACK))
        .isEqualTo("film.mp4 (200 MB) was not passed on: I pass on files of up to 50 MB.");
    assertThat(text(file("film.mp4", 20L << 20, State.KEPT), ChatPlatform.DISCORD))
        .isEqualTo("film.mp4 (20 MB) was not passed on: it is too large for Discord.");
    assertThat(text(file("film.mp4", 10, State.LOST), ChatPlatform.SLACK))
        .isEqualTo("film.mp4 (10 B) was not passed on: I could not get it.");
  }

  @Test
  void namesBecomeSuchThatEveryPlatformKeepsThem() {
    assertThat(named("../Übersicht (1).pdf").safeName()).isEqualTo("bersicht_1_.pdf");
    assertThat(named("…").safeName()).isEqualTo("file");
    assertThat(named("a".repeat(300) + ".txt").safeName()).hasSize(80).endsWith(".txt");
  }

  @Test
  void theDigestFollowsWhatIsSaidAndOtherFilesAreAnotherMessage() {
    SaidFile one = file("a.txt", 1, State.KEPT);
    SaidFile other = file("a.txt", 1, State.KEPT);

    assertThat(names(one)).isEqualTo(names(one)).isNotEqualTo(names(other));
    assertThat(of(Prose.of("x"), List.of(), ChatPlatform.SLACK).getFirst().digest())
        .isNotEqualTo(of(Prose.of("y"), List.of(), ChatPlatform.SLACK).getFirst().digest());
  }

  private static List<String> names(SaidFile file) {
    return of(Prose.of("x"), List.of(file), ChatPlatform.SLACK).stream().map(Copy::name).toList();
  }

  private static String text(SaidFile file, ChatPlatform platform) {
    return of(Prose.of(""), List.of(file), platform).getFirst().message().plainText();
  }

  private static boolean isWithin(Copy copy, ChatPlatform platform) {
    var limits = PlatformLimits.of(platform);
    return limits.weight(copy.message().plainText()) <= limits.text();
  }

  private static String words(List<Copy> copies) {
    return copies.stream()
        .map(copy -> copy.message().plainText().replace("\n", ""))
        .collect(Collectors.joining());
  }

  private static List<Copy> of(Prose text, List<SaidFile> files, ChatPlatform platform) {
    ChatFile.Source bytes = ChatFile.of("x", "text/plain", new byte[0]).source();
    return CopyParts.of(
        text, "", files, platform, () -> RelayTexts.in(Language.ENGLISH), file -> bytes);
  }

  private static SaidFile named(String name) {
    return file(name, 1, State.KEPT);
  }

  private static SaidFile file(String name, long length, State state) {
    return new SaidFile(UUID.randomUUID(), name, "text/plain", length, state);
  }
}
