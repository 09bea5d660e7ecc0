package com.blackbird.activity.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoredMessageTest {
  @Test
  void everyPartComesBackAsItWas() {
    assertComesBack(message("plain"));
  }

  @Test
  void foreignTextComesBackAsItWas() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String text =
          random
              .ints(1 + random.nextInt(40), 0, 0x1_0000)
              .mapToObj(unit -> String.valueOf((char) unit))
              .collect(Collectors.joining());
      assertThat(StoredMessage.read(StoredMessage.write(message(text))))
          .as("seed " + seed)
          .isEqualTo(message(text));
    }
  }

  @Test
  void filesComeBackWithTheirBytes() {
    byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', 0};
    ChatMessage read =
        StoredMessage.read(
            StoredMessage.write(
                ChatMessage.headed("A chart")
                    .image(ChatFile.of("chart.png", "image/png", bytes), "All went well")
                    .attach(ChatFile.of("log.csv", "text/csv", new byte[] {'a'}))
                    .build()));

    assertThat(read.images())
        .singleElement()
        .satisfies(image -> {
          assertThat(image.altText()).isEqualTo("All went well");
          assertThat(image.file().name()).isEqualTo("chart.png");
          assertThat(image.file().mediaType()).isEqualTo("image/png");
          assertThat(image.file().bytes()).isEqualTo(bytes);
        });
    assertThat(read.attachments()).extracting(ChatFile::name).containsExactly("log.csv");
  }

  @Test
  void theJsonIsPlainTextThatEveryDatabaseTakes() {
    assertThat(StoredMessage.write(message("\0 \uD83D é"))).matches("[ -~]+");
  }

  @Test
  void whatANewerVersionWroteIsLeftToIt() {
    String json = StoredMessage.write(ChatMessage.of("x"));
    assertThatThrownBy(() -> StoredMessage.read(json.replace("\"format\":1", "\"format\":2")))
        .isInstanceOf(UnreadableMessage.class);
    assertThatThrownBy(() -> StoredMessage.read(json.replace("\"Text\"", "\"Hologram\"")))
        .isInstanceOf(UnreadableMessage.class);
  }

  private static void assertComesBack(ChatMessage message) {
    assertThat(StoredMessage.read(StoredMessage.write(message))).isEqualTo(message);
  }

  private static ChatMessage message(String text) {
    return ChatMessage.headed(text)
        .tone(Tone.BAD)
        .text(
            Rich.of(text)
                .bold(text)
                .code(text)
                .link(URI.create("https://example.org/a?b=c"), text)
                .time(Instant.parse("2026-11-23T10:00:00.123456789Z")))
        .part(new Part.Quote(text))
        .part(
            new Part.Said(
                new Prose(
                    List.of(
                        new Prose.Paragraph(
                            new Rich(
                                List.of(
                                    new Rich.Italic(text),
                                    new Rich.Struck(text),
                                    new Rich.Address(URI.create("https://example.org/"))))),
                        new Prose.Quoted(Rich.of(text)),
                        new Prose.Lines(text),
                        new Prose.Listed(true, List.of(Rich.of(text)))))))
        .part(new Part.Fields(List.of(new Part.Field(text, Rich.of(text)))))
        .part(new Part.Items(List.of(Rich.of(text), Rich.empty())))
        .part(new Part.Entry(Rich.of(text), new Button(ActionRef.of("a.go", "x"), "Go")))
        .note(text)
        .part(new Part.Divider())
        .controls(
            List.of(
                new Button(ActionRef.of("a.stop"), "Stop", Emphasis.DANGER),
                new Menu(ActionRef.of("a.menu", "y"), text, List.of(new Choice("All", "*")), "*")))
        .build();
  }
}
