package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;

/**
 * What people click, choose and fill in.
 *
 * <p>Limits: https://discord.com/developers/docs/components/reference
 */
final class DiscordControls {
  private static final int MAX_BUTTONS_IN_ROW = 5;
  private static final int MAX_CHOICE = 100;
  private static final int MAX_HINT = 100;

  /** https://discord.com/developers/docs/reference#snowflakes */
  private static final Pattern SNOWFLAKE = Pattern.compile("\\d{1,19}");

  private DiscordControls() {}

  /** Menus each on a row of their own, then the buttons. */
  static List<ActionRow> rows(List<Control> controls) {
    List<ActionRow> rows = new ArrayList<>();
    List<Button> buttons = new ArrayList<>();
    for (Control control : controls) {
      switch (control) {
        case Control.Button button -> buttons.add(button(button));
        case Control.Menu menu -> rows.add(ActionRow.of(menu(menu)));
      }
    }
    for (int i = 0; i < buttons.size(); i += MAX_BUTTONS_IN_ROW) {
      rows.add(ActionRow.of(buttons.subList(i, Math.min(buttons.size(), i + MAX_BUTTONS_IN_ROW))));
    }
    return rows;
  }

  /** One button. */
  static Button button(Control.Button button) {
    ButtonStyle style =
        switch (button.emphasis()) {
          case NORMAL -> ButtonStyle.SECONDARY;
          case PRIMARY -> ButtonStyle.PRIMARY;
          case DANGER -> ButtonStyle.DANGER;
        };
    return Button.of(style, button.action().text(), Shown.of(button.label()));
  }

  private static StringSelectMenu menu(Control.Menu menu) {
    return StringSelectMenu.create(menu.action().text())
        .setPlaceholder(Fold.label(Shown.of(menu.placeholder()), MAX_HINT))
        .addOptions(options(menu.choices(), List.of(menu.selected())))
        .build();
  }

  private static List<SelectOption> options(List<Control.Choice> choices, List<String> selected) {
    return choices.stream()
        .map(choice ->
            SelectOption.of(Fold.label(Shown.of(choice.label()), MAX_CHOICE), choice.value())
                .withDefault(selected.contains(choice.value())))
        .toList();
  }

  /** What a form asks for. */
  static Label input(ChatForm.Input input) {
    return switch (input) {
      case ChatForm.TextInput text ->
          Label.of(
              Shown.of(text.label()),
              TextInput.create(
                      text.name(), text.isLong() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                  .setPlaceholder(
                      text.hint().isBlank() ? null : Fold.label(Shown.of(text.hint()), MAX_HINT))
                  .setRequired(text.required())
                  .setMaxLength(text.maxLength())
                  .setValue(text.initial().isEmpty() ? null : text.initial())
                  .build());
      case ChatForm.ChoiceInput choice ->
          Label.of(
              Shown.of(choice.label()),
              StringSelectMenu.create(choice.name())
                  .addOptions(options(choice.choices(), List.of(choice.selected())))
                  .setRequired(false)
                  .build());
      case ChatForm.ChoicesInput choices ->
          Label.of(
              Shown.of(choices.label()),
              StringSelectMenu.create(choices.name())
                  .addOptions(options(choices.choices(), choices.selected()))
                  .setMaxValues(choices.choices().size())
                  .setRequired(false)
                  .build());
      case ChatForm.PersonInput person ->
          Label.of(
              Shown.of(person.label()),
              EntitySelectMenu.create(person.name(), EntitySelectMenu.SelectTarget.USER)
                  .setRequired(false)
                  .build());
      case ChatForm.PeopleInput people ->
          Label.of(
              Shown.of(people.label()),
              EntitySelectMenu.create(people.name(), EntitySelectMenu.SelectTarget.USER)
                  .setRequired(false)
                  .setMaxValues(ChatForm.PeopleInput.MOST)
                  .setDefaultValues(
                      people.picked().stream()
                          .filter(id -> SNOWFLAKE.matcher(id).matches())
                          .map(EntitySelectMenu.DefaultValue::user)
                          .toList())
                  .build());
    };
  }
}
