package com.blackbird.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChatFormTest {
  /** Slack would not open it, and the person would read that there is no answer. */
  @Test
  void aTranslationThatIsTooLongForATitleIsCut() {
    ChatForm form =
        new ChatForm(
            ActionRef.of("sample.submit"),
            "Diese Lösung zurückziehen",
            "Unwiderruflich zurückziehen",
            List.of(new ChatForm.TextInput("why", "Warum?", "", "", false, 10)));

    assertThat(form.title()).isEqualTo("Diese Lösung zurückzieh…");
    assertThat(form.submitLabel()).hasSize(ChatForm.MAX_TITLE).endsWith("…");
  }

  @Test
  void whatIsInAFieldAlreadyFits() {
    var pasted = new ChatForm.TextInput("text", "Text", "", "x".repeat(400), false, 255);
    var tooMuch = new ChatForm.TextInput("text", "Text", "", "x".repeat(4_000), false, 255);

    assertThat(pasted.maxLength()).isEqualTo(400);
    assertThat(tooMuch.initial()).hasSize(tooMuch.maxLength()).hasSize(3_000);
  }
}
