package com.blackbird.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.Control.Button;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatMessageTest {
  @Test
  void twoControlsThatDoTheSameAreRefusedBecauseAPlatformWouldRefuseThem() {
    Button button = new Button(ActionRef.of("log.older", "v"), "Older");

    assertThatThrownBy(() -> ChatMessage.headed("Log").controls(List.of(button, button)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("log.older:v");
  }

  @Test
  void aCopyForOthersHasNothingToClick() {
    Button button = new Button(ActionRef.of("hub.manage", "shopify"), "Manage");
    ChatMessage message =
        ChatMessage.headed("Hub")
            .part(new Part.Entry(Rich.of("Main store"), button))
            .controls(List.of(new Button(ActionRef.of("hub.page", "1"), "Next")))
            .build();

    assertThat(message.withoutControls().parts())
        .containsExactly(new Part.Header("Hub"), new Part.Text(Rich.of("Main store")));
  }

  @Test
  void anActionThatNoButtonCanCarryIsRefused() {
    assertThatThrownBy(() -> ActionRef.of("log.older", "x".repeat(91)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ActionRef.of("log older", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anActionIsReadAsItWasWritten() {
    ActionRef action = ActionRef.of("activity.open", "a:b:c");

    assertThat(ActionRef.parse(action.text())).isEqualTo(action);
    assertThat(ActionRef.parse("help")).isEqualTo(ActionRef.of("help"));
  }

  @Test
  void whatAPictureSaysIsAmongTheWords() {
    ChatFile chart = ChatFile.of("chart.png", "image/png", new byte[] {1});
    ChatMessage message = ChatMessage.headed("Stats").image(chart, "3 errors on Monday").build();

    assertThat(message.plainText()).isEqualTo("Stats\n3 errors on Monday");
    assertThat(message.images()).extracting(Part.Image::file).containsExactly(chart);
  }

  @Test
  void twoFilesOfOneNameAreRefusedBecauseAPlatformCouldNotTellThemApart() {
    ChatFile file = ChatFile.of("a.csv", "text/csv", new byte[0]);

    assertThatThrownBy(() -> ChatMessage.headed("Two").attach(file).attach(file).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.csv");
  }

  @Test
  void aNameThatAPlatformWouldChangeIsRefused() {
    assertThatThrownBy(() -> ChatFile.of("a b/c.csv", "text/csv", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFilesBytesAreReadAsOftenAsWanted() {
    ChatFile file = ChatFile.of("a.csv", "text/csv", new byte[] {1, 2, 3});

    assertThat(file.bytes()).isEqualTo(file.bytes()).containsExactly(1, 2, 3);
    assertThat(file.length()).isEqualTo(3);
  }

  @Test
  void aDirectConversationIsNamedByItsPerson() {
    assertThat(ChannelRef.direct(ChatPlatform.SLACK, "T1", "U1").person()).isEqualTo("U1");
    assertThat(new ChannelRef(ChatPlatform.SLACK, "T1", "C1").isDirect()).isFalse();
  }
}
