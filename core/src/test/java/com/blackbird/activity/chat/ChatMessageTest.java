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
}
