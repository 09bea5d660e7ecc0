package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Shown;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.components.thumbnail.Thumbnail;
import net.dv8tion.jda.api.modals.Modal;
import org.jspecify.annotations.Nullable;

/**
 * Gives neutral messages the form of components V2: one container with an accent colour.
 *
 * <p>Limits: https://discord.com/developers/docs/components/reference
 */
final class DiscordRenderer {
  /** All words of a message together. */
  static final int MAX_TEXT = 4_000;

  private static final int MAX_BUTTONS_IN_ROW = 5;
  private static final int MAX_CHOICE = 100;
  private static final int MAX_HINT = 100;
  private static final int MAX_NAME = 80;
  private static final int LEAST_TEXT = 60;
  private static final String BETWEEN_ITEMS = "\n\n";

  /** https://discord.com/developers/docs/reference#snowflakes */
  private static final Pattern SNOWFLAKE = Pattern.compile("\\d{1,19}");

  /** The one container of a message. */
  Container container(ChatMessage message) {
    return container(message, null);
  }

  /**
   * The one container of a message.
   *
   * @param speaker whose words it brings: shown by name and picture; null when they are the bot's
   */
  Container container(ChatMessage message, @Nullable Speaker speaker) {
    if (speaker == null) {
      return Container.of(children(message, MAX_TEXT)).withAccentColor(colour(message.tone()));
    }
    TextDisplay name =
        words(DiscordMarkdown.of(Rich.empty().bold(Fold.label(speaker.user().name(), MAX_NAME))));
    List<ContainerChildComponent> children =
        children(message, MAX_TEXT - name.getContent().length());
    List<TextDisplay> head = new ArrayList<>(List.of(name));
    if (!children.isEmpty() && children.getFirst() instanceof TextDisplay words) {
      children.removeFirst();
      head.add(words);
    }
    if (speaker.picture() == null) {
      children.addAll(0, head);
    } else {
      children.addFirst(Section.of(Thumbnail.fromUrl(speaker.picture().toString()), head));
    }
    return Container.of(children);
  }

  private static List<ContainerChildComponent> children(ChatMessage message, int room) {
    List<ContainerChildComponent> children = new ArrayList<>();
    int left = room - length(message.parts());
    int over = Math.max(0, least(message.parts()) - room);
    for (Part part : message.parts()) {
      switch (part) {
        case Part.Quote quote -> {
          String text = quote(quote, Math.max(LEAST_TEXT, left + room(quote)));
          left += room(quote) - text.length();
          children.add(words(text));
        }
        case Part.Divider divider -> children.add(Separator.createDivider(Separator.Spacing.SMALL));
        case Part.Entry entry ->
            children.add(
                Section.of(button(entry.button()), words(fitting(part, entry.text().plain()))));
        case Part.Controls controls -> children.addAll(rows(controls.controls()));
        case Part.Items items -> {
          String text = text(items);
          String fitting = fitting(items.items(), Math.max(LEAST_TEXT, text.length() - over));
          over -= text.length() - fitting.length();
          children.add(words(fitting));
        }
        case Part.Image image -> children.add(MediaGallery.of(DiscordFiles.picture(image)));
        case Part.Attachment attachment ->
            children.add(FileDisplay.fromFile(DiscordFiles.upload(attachment.file())));
        case Part.Said said -> {
          String text = said(said, room - length(message.parts()) + text(said).length());
          if (!text.isBlank()) {
            children.add(words(text));
          }
        }
        case Part.Header header -> children.add(words(fitting(part, header.text())));
        case Part.Text text -> children.add(words(fitting(part, text.text().plain())));
        case Part.Fields fields -> children.add(words(fitting(part, plain(fields))));
        case Part.Note note -> children.add(words(fitting(part, note.text().plain())));
      }
    }
    return children;
  }

  /** Discord refuses words of blanks alone. */
  private static TextDisplay words(String text) {
    return TextDisplay.of(text.isBlank() ? DiscordMarkdown.JOINT : text);
  }

  /** The window of a form. */
  Modal modal(ChatForm form) {
    return Modal.create(form.submit().text(), Shown.of(form.title()))
        .addComponents(form.inputs().stream().map(DiscordRenderer::input).toList())
        .build();
  }

  private static int length(List<Part> parts) {
    return parts.stream()
        .mapToInt(part -> part instanceof Part.Quote quote ? room(quote) : text(part).length())
        .sum();
  }

  /** All words, of each quote only what is always shown of it. */
  private static int least(List<Part> parts) {
    return parts.stream()
        .mapToInt(part ->
            part instanceof Part.Quote quote
                ? Math.min(room(quote), LEAST_TEXT)
                : text(part).length())
        .sum();
  }

  /** What a quote takes when it is not folded. */
  private static int room(Part.Quote quote) {
    return DiscordMarkdown.codeBlock(quote.text()).length();
  }

  /** What a person wrote. */
  private static String said(Part.Said said, int limit) {
    return folded(text(said), said.prose().plain(), limit);
  }

  private static String fitting(Part part, String plain) {
    return folded(text(part), plain, MAX_TEXT);
  }

  private static String plain(Part.Fields fields) {
    return fields.fields().stream()
        .map(field -> field.label() + ": " + field.value().plain())
        .collect(Collectors.joining("\n"));
  }

  /** As many as there is room for, and the beginning of the others. */
  private static String fitting(List<Rich> items, int limit) {
    int whole = items.size();
    String text = joined(items);
    while (text.length() > limit && whole > 0) {
      whole--;
      String kept = joined(items.subList(0, whole)) + (whole == 0 ? "" : BETWEEN_ITEMS);
      String rest =
          items.subList(whole, items.size()).stream()
              .map(Rich::plain)
              .collect(Collectors.joining(BETWEEN_ITEMS));
      text = kept + folded(rest, limit - kept.length());
    }
    return text;
  }

  private static String joined(List<Rich> items) {
    return items.stream().map(DiscordMarkdown::of).collect(Collectors.joining(BETWEEN_ITEMS));
  }

  /**
   * All of it where it fits; what does not is folded, and loses its formatting by that: half a
   * piece of code would be none, and live.
   */
  private static String folded(String whole, String plain, int limit) {
    return whole.length() <= limit ? whole : folded(plain, limit);
  }

  private static String folded(String plain, int limit) {
    int room = Math.max(LEAST_TEXT, limit);
    String folded = DiscordMarkdown.escape(Fold.to(plain, room));
    while (folded.length() > limit && room > LEAST_TEXT) {
      room = Math.max(LEAST_TEXT, room - (folded.length() - limit));
      folded = DiscordMarkdown.escape(Fold.to(plain, room));
    }
    return folded;
  }

  private static String quote(Part.Quote quote, int limit) {
    int frame = DiscordMarkdown.codeBlock("").length();
    String whole = DiscordMarkdown.codeBlock(quote.text());
    return whole.length() <= limit
        ? whole
        : DiscordMarkdown.codeBlock(Fold.to(quote.text(), limit - frame));
  }

  private static String text(Part part) {
    return switch (part) {
      case Part.Header header -> "### " + DiscordMarkdown.escape(header.text());
      case Part.Text text -> DiscordMarkdown.of(text.text());
      case Part.Quote quote -> DiscordMarkdown.codeBlock(quote.text());
      case Part.Said said -> DiscordMarkdown.of(said.prose());
      case Part.Fields fields ->
          fields.fields().stream()
              .map(field ->
                  "**"
                      + DiscordMarkdown.escape(field.label())
                      + ":** "
                      + DiscordMarkdown.of(field.value()))
              .collect(Collectors.joining("\n"));
      case Part.Items items -> joined(items.items());
      case Part.Entry entry -> DiscordMarkdown.of(entry.text());
      case Part.Note note -> "-# " + DiscordMarkdown.of(note.text()).replace("\n", "\n-# ");
      case Part.Image image -> "";
      case Part.Attachment attachment -> "";
      case Part.Divider divider -> "";
      case Part.Controls controls -> "";
    };
  }

  private static List<ActionRow> rows(List<Control> controls) {
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

  private static Button button(Control.Button button) {
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

  private static Label input(ChatForm.Input input) {
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

  private static int colour(Tone tone) {
    return switch (tone) {
      case NEUTRAL -> 0x5865F2;
      case GOOD -> 0x248046;
      case WARNING -> 0xF0B232;
      case BAD -> 0xDA373C;
    };
  }
}
