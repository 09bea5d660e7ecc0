package com.blackbird.activity.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadStart;
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
      assertThat(StoredMessage.read(StoredMessage.write(message(text), Manner.PLAIN)))
          .as("seed " + seed)
          .isEqualTo(message(text));
    }
  }

  @Test
  void theBytesOfFilesThatAnOlderVersionKeptInsideComeBack() {
    ChatMessage read =
        StoredMessage.read(
            """
            {"format":1,"message":{"tone":"NEUTRAL","parts":[
              {"is":"Attachment","file":{"name":"log.csv","mediaType":"text/csv","bytes":"YQ=="}}]}}
            """);

    assertThat(read.attachments())
        .singleElement()
        .satisfies(file -> assertThat(file.bytes()).isEqualTo(new byte[] {'a'}));
  }

  @Test
  void theMannerComesBackAsItWas() {
    var manner =
        new Manner(
            new ThreadStart("BB-7 \0", true, List.of("urgent"), List.of("U1")),
            new Speaker(
                new ChatUser("U1", "Ann"), false, URI.create("https://example.org/ann.png")),
            true,
            new Manner.Mark(
                new MessageRef(new ChannelRef(ChatPlatform.SLACK, "T1", "C1"), "1.2"), "✅"));

    assertThat(StoredMessage.manner(StoredMessage.write(manner))).isEqualTo(manner);
    assertThat(StoredMessage.write(manner)).matches("[ -~]+");
    assertThat(StoredMessage.manner(StoredMessage.write(Manner.PLAIN))).isEqualTo(Manner.PLAIN);
  }

  @Test
  void theJsonIsPlainTextThatEveryDatabaseTakes() {
    assertThat(StoredMessage.write(message("\0 \uD83D é"), Manner.PLAIN)).matches("[ -~]+");
  }

  @Test
  void whatANewerVersionWroteIsLeftToIt() {
    String json = StoredMessage.write(ChatMessage.of("x"), Manner.PLAIN);
    assertThatThrownBy(() -> StoredMessage.read(json.replace("\"format\":1", "\"format\":3")))
        .isInstanceOf(UnreadableMessage.class);
    assertThatThrownBy(() -> StoredMessage.read(json.replace("\"Text\"", "\"Hologram\"")))
        .isInstanceOf(UnreadableMessage.class);
  }

  private static void assertComesBack(ChatMessage message) {
    assertThat(StoredMessage.read(StoredMessage.write(message, Manner.PLAIN))).isEqualTo(message);
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
