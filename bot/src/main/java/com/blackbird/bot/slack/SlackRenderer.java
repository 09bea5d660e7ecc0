package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Shown;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.language.Language;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.MultiUsersSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.block.element.UsersSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives neutral messages the form of Block Kit.
 *
 * <p>Foreign words stand in rich text and plain text elements only, where Slack reads no markup.
 * Limits: https://docs.slack.dev/reference/block-kit/blocks
 */
final class SlackRenderer {
  /** The action id of every input of a form; its block id is the input's name. */
  static final String INPUT = "value";

  private static final int MAX_HEADER = 150;
  private static final int MAX_QUOTE = 2_900;
  private static final int MAX_OPTION = 75;
  private static final int MAX_MRKDWN = 2_900;
  private static final int MAX_FALLBACK = 3_000;

  /** The blocks of a message whose pictures, if any, are said in words. */
  List<LayoutBlock> blocks(ChatMessage message) {
    return blocks(message, Map.of());
  }

  /**
   * The blocks of a message.
   *
   * @param pictures Slack's ids of the pictures that it has; others are said in words
   */
  List<LayoutBlock> blocks(ChatMessage message, Map<ChatFile, String> pictures) {
    List<LayoutBlock> blocks = new ArrayList<>();
    for (Part part : message.parts()) {
      switch (part) {
        case Part.Header header ->
            blocks.add(
                HeaderBlock.builder().text(plain(Fold.label(header.text(), MAX_HEADER))).build());
        case Part.Text text -> blocks.add(SlackRichText.paragraph(text.text()));
        case Part.Quote quote ->
            blocks.add(SlackRichText.preformatted(Fold.to(quote.text(), MAX_QUOTE)));
        case Part.Said said -> {
          if (!said.prose().blocks().isEmpty()) {
            blocks.add(SlackRichText.prose(said.prose()));
          }
        }
        case Part.Fields fields -> blocks.add(SlackRichText.fields(fields.fields()));
        case Part.Items items ->
            items.items().forEach(item -> blocks.add(SlackRichText.paragraph(item)));
        case Part.Entry entry -> blocks.add(entry(entry));
        case Part.Note note -> blocks.add(note(note.text()));
        case Part.Image image -> blocks.add(image(image, pictures.get(image.file())));
        case Part.Attachment attachment -> {
          // No block shows a file; it follows as a message of its own.
        }
        case Part.Divider divider -> blocks.add(DividerBlock.builder().build());
        case Part.Controls controls -> blocks.add(controls(controls.controls()));
      }
    }
    return blocks;
  }

  /**
   * The same with the name of somebody above it.
   *
   * @param speaker whose words these are; null when nobody has to be named
   */
  List<LayoutBlock> blocks(
      ChatMessage message, Map<ChatFile, String> pictures, @Nullable Speaker speaker) {
    List<LayoutBlock> blocks = blocks(message, pictures);
    if (speaker != null) {
      blocks.addFirst(SlackRichText.paragraph(Rich.empty().bold(speaker.user().name())));
    }
    return blocks;
  }

  /** What notifications and screen readers say. */
  String fallback(ChatMessage message) {
    return SlackRichText.escape(Fold.to(message.plainText(), MAX_FALLBACK));
  }

  /**
   * The modal of a form.
   *
   * @param metadata comes back with the submission
   */
  View view(ChatForm form, String metadata, Language language) {
    return View.builder()
        .type("modal")
        .callbackId(form.submit().text())
        .privateMetadata(metadata)
        .title(ViewTitle.builder().type("plain_text").text(Shown.of(form.title())).build())
        .submit(ViewSubmit.builder().type("plain_text").text(form.submitLabel()).build())
        .close(
            ViewClose.builder().type("plain_text").text(SlackTexts.in(language).cancel()).build())
        .blocks(form.inputs().stream().map(SlackRenderer::input).toList())
        .build();
  }

  /** The app's home with this message on it. */
  View home(ChatMessage message) {
    return View.builder().type("home").blocks(blocks(message)).build();
  }

  /** A window that only tells. */
  View window(ChatMessage message, Language language) {
    return View.builder()
        .type("modal")
        .title(ViewTitle.builder().type("plain_text").text("Blackbird").build())
        .close(ViewClose.builder().type("plain_text").text(SlackTexts.in(language).close()).build())
        .blocks(blocks(message))
        .build();
  }

  private static LayoutBlock image(Part.Image image, @Nullable String id) {
    return id == null
        ? note(Rich.of(image.altText()))
        : ImageBlock.builder()
            .slackFile(SlackFileObject.builder().id(id).build())
            .altText(Shown.of(image.altText()))
            .build();
  }

  private static LayoutBlock entry(Part.Entry entry) {
    return SectionBlock.builder()
        .text(mrkdwn(entry.text()))
        .accessory(button(entry.button()))
        .build();
  }

  private static LayoutBlock note(Rich text) {
    return ContextBlock.builder().elements(List.of(mrkdwn(text))).build();
  }

  private static LayoutBlock controls(List<Control> controls) {
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

  private static BlockElement button(Control.Button button) {
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

  /** Only a text can be asked for: of a menu nothing may be chosen. */
  private static LayoutBlock input(ChatForm.Input input) {
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
    return choices.stream().map(SlackRenderer::option).toList();
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
        .map(SlackRenderer::option)
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

  private static MarkdownTextObject mrkdwn(Rich text) {
    return MarkdownTextObject.builder()
        .text(SlackRichText.mrkdwn(text, MAX_MRKDWN))
        .verbatim(true)
        .build();
  }

  private static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(Shown.of(text)).emoji(true).build();
  }
}
