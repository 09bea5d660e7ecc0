package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Shown;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people click, choose and fill in.
 *
 * <p>Limits: https://docs.slack.dev/reference/block-kit/block-elements
 */
final class SlackControls {
  /** The action id of every input of a form; its block id is the input's name. */
  static final String INPUT = "value";

  private static final int MAX_OPTION = 75;

  private SlackControls() {}

  /** A row of buttons and menus. */
  static LayoutBlock row(List<Control> controls) {
    List<BlockElement> elements = new ArrayList<>();
    for (Control control : controls) {
      elements.add(
          switch (control) {
            case Control.Button button -> button(button);
            case Control.Menu menu -> menu(menu);
          });
    }
    return ActionsBlock.builder().elements(elements).build();
  }

  /** One button. */
  static BlockElement button(Control.Button button) {
    return ButtonElement.builder()
        .actionId(button.action().text())
        .text(plain(button.label()))
        .style(
            switch (button.emphasis()) {
              case NORMAL -> null;
              case PRIMARY -> "primary";
              case DANGER -> "danger";
            })
        .build();
  }

  private static BlockElement menu(Control.Menu menu) {
    return StaticSelectElement.builder()
        .actionId(menu.action().text())
        .placeholder(plain(menu.placeholder()))
        .options(options(menu.choices()))
        .initialOption(chosen(menu.choices(), menu.selected()))
        .build();
  }

  /** What a form asks for. Only a text has to be given: of a menu nothing may be chosen. */
  static LayoutBlock input(ChatForm.Input input) {
    return InputBlock.builder()
        .blockId(input.name())
        .label(plain(input.label()))
        .optional(!(input instanceof ChatForm.TextInput text && text.required()))
        .element(element(input))
        .build();
  }

  private static BlockElement element(ChatForm.Input input) {
    return switch (input) {
      case ChatForm.TextInput text ->
          PlainTextInputElement.builder()
              .actionId(INPUT)
              .initialValue(text.initial().isEmpty() ? null : text.initial())
              .maxLength(text.maxLength())
              .multiline(text.isLong())
              .placeholder(text.hint().isBlank() ? null : plain(text.hint()))
              .build();
      case ChatForm.ChoiceInput choice ->
          StaticSelectElement.builder()
              .actionId(INPUT)
              .options(options(choice.choices()))
              .initialOption(chosen(choice.choices(), choice.selected()))
              .build();
      case ChatForm.ChoicesInput choices ->
          MultiStaticSelectElement.builder()
              .actionId(INPUT)
              .options(options(choices.choices()))
              .initialOptions(initial(options(chosen(choices))))
              .build();
      case ChatForm.PersonInput person -> UsersSelectElement.builder().actionId(INPUT).build();
      case ChatForm.PeopleInput people ->
          MultiUsersSelectElement.builder()
              .actionId(INPUT)
              .maxSelectedItems(ChatForm.PeopleInput.MOST)
              .initialUsers(initial(people.picked()))
              .build();
    };
  }

  private static List<OptionObject> options(List<Control.Choice> choices) {
    return choices.stream().map(SlackControls::option).toList();
  }

  private static OptionObject option(Control.Choice choice) {
    return OptionObject.builder()
        .text(plain(Fold.label(choice.label(), MAX_OPTION)))
        .value(choice.value())
        .build();
  }

  private static @Nullable OptionObject chosen(List<Control.Choice> choices, String value) {
    return choices.stream()
        .filter(choice -> choice.value().equals(value))
        .findFirst()
        .map(SlackControls::option)
        .orElse(null);
  }

  private static List<Control.Choice> chosen(ChatForm.ChoicesInput input) {
    return input.choices().stream()
        .filter(choice -> input.selected().contains(choice.value()))
        .toList();
  }

  /** Slack takes no empty list of what is chosen already. */
  private static <T> @Nullable List<T> initial(List<T> chosen) {
    return chosen.isEmpty() ? null : chosen;
  }

  /** Words in which Slack reads no markup. */
  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(Shown.of(text)).emoji(true).build();
  }
}
