package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Shown;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.language.Language;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
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
  private static final int MAX_HEADER = 150;
  private static final int MAX_QUOTE = 2_900;
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
                HeaderBlock.builder()
                    .text(SlackControls.plain(Fold.label(header.text(), MAX_HEADER)))
                    .build());
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
        case Part.Controls controls -> blocks.add(SlackControls.row(controls.controls()));
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
        .blocks(form.inputs().stream().map(SlackControls::input).toList())
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
        .accessory(SlackControls.button(entry.button()))
        .build();
  }

  private static LayoutBlock note(Rich text) {
    return ContextBlock.builder().elements(List.of(mrkdwn(text))).build();
  }

  private static MarkdownTextObject mrkdwn(Rich text) {
    return MarkdownTextObject.builder()
        .text(SlackRichText.mrkdwn(text, MAX_MRKDWN))
        .verbatim(true)
        .build();
  }
}
