package com.blackbird.sandbox.slack.blocks;

import static com.blackbird.sandbox.slack.blocks.CompositionObjects.SLACK_FILE;
import static com.blackbird.sandbox.slack.blocks.ElementCatalogue.element;
import static com.blackbird.sandbox.slack.blocks.Rules.anything;
import static com.blackbird.sandbox.slack.blocks.Rules.bool;
import static com.blackbird.sandbox.slack.blocks.Rules.list;
import static com.blackbird.sandbox.slack.blocks.Rules.oneOf;
import static com.blackbird.sandbox.slack.blocks.Rules.plainText;
import static com.blackbird.sandbox.slack.blocks.Rules.string;
import static com.blackbird.sandbox.slack.blocks.Rules.text;
import static com.blackbird.sandbox.slack.blocks.Rules.url;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The documented rules of blocks and views.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</a>
 * @see <a href="https://docs.slack.dev/reference/views">Views</a>
 */
final class BlockCatalogue {
  private static final int ID = 255;
  private static final List<String> MENUS =
      List.of(
          "static_select",
          "external_select",
          "users_select",
          "channels_select",
          "conversations_select",
          "multi_static_select",
          "multi_external_select",
          "multi_users_select",
          "multi_channels_select",
          "multi_conversations_select");
  private static final Rule MENU_OR_BUTTON =
      menuOr(
          "button",
          "checkboxes",
          "datepicker",
          "datetimepicker",
          "overflow",
          "radio_buttons",
          "timepicker",
          "workflow_button");
  private static final Rule ACCESSORY =
      menuOr(
          "image",
          "button",
          "checkboxes",
          "datepicker",
          "overflow",
          "radio_buttons",
          "timepicker",
          "workflow_button");
  private static final Rule QUESTION =
      menuOr(
          "checkboxes",
          "datepicker",
          "datetimepicker",
          "email_text_input",
          "file_input",
          "number_input",
          "plain_text_input",
          "radio_buttons",
          "rich_text_input",
          "timepicker",
          "url_text_input");
  private static final Map<String, Shape> BLOCKS = new LinkedHashMap<>();

  static {
    // https://docs.slack.dev/reference/block-kit/blocks/actions-block
    BLOCKS.put("actions", block().required("elements", list(1, 25, MENU_OR_BUTTON)));
    // https://docs.slack.dev/reference/block-kit/blocks/context-block
    BLOCKS.put(
        "context",
        block().required("elements", list(1, 10, element("image", "mrkdwn", "plain_text"))));
    // https://docs.slack.dev/reference/block-kit/blocks/context-actions-block
    BLOCKS.put(
        "context_actions",
        block()
            .only(Surface.MESSAGE)
            .required("elements", list(1, 5, element("feedback_buttons", "icon_button"))));
    // https://docs.slack.dev/reference/block-kit/blocks/divider-block
    BLOCKS.put("divider", block());
    // https://docs.slack.dev/reference/block-kit/blocks/file-block
    BLOCKS.put(
        "file",
        block()
            .only(Surface.MESSAGE)
            .required("external_id", string(ID))
            .required("source", oneOf("remote")));
    // https://docs.slack.dev/reference/block-kit/blocks/header-block
    BLOCKS.put("header", block().required("text", plainText(150)));
    // https://docs.slack.dev/reference/block-kit/blocks/image-block
    BLOCKS.put(
        "image",
        block()
            .required("alt_text", string(0, 2000))
            .optional("image_url", url(3000))
            .optional("slack_file", SLACK_FILE)
            .optional("title", plainText(2000))
            .either("image_url", "slack_file"));
    // https://docs.slack.dev/reference/block-kit/blocks/input-block
    BLOCKS.put(
        "input",
        block()
            .required("label", plainText(2000))
            .required("element", QUESTION)
            .optional("hint", plainText(2000))
            .optional("optional", bool())
            .optional("dispatch_action", bool()));
    // https://docs.slack.dev/reference/block-kit/blocks/markdown-block
    BLOCKS.put("markdown", block().only(Surface.MESSAGE).required("text", string(12_000)));
    // https://docs.slack.dev/reference/block-kit/blocks/section-block
    BLOCKS.put(
        "section",
        block()
            .optional("text", text(3000))
            .optional("fields", list(1, 10, text(2000)))
            .optional("accessory", ACCESSORY)
            .optional("expand", bool())
            .either("text", "fields"));
    // https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
    BLOCKS.put("rich_text", block().required("elements", list(1, 1000, anything())));
    // https://docs.slack.dev/reference/block-kit/blocks/table-block
    BLOCKS.put(
        "table",
        block()
            .only(Surface.MESSAGE)
            .required("rows", list(1, 100, list(1, 20, anything())))
            .optional("column_settings", list(1, 20, anything())));
    // https://docs.slack.dev/reference/block-kit/blocks/video-block
    BLOCKS.put(
        "video",
        block()
            .open()
            .required("alt_text", string(2000))
            .required("title", plainText(199))
            .required("thumbnail_url", url(3000))
            .required("video_url", url(3000)));
    newest();
  }

  /** The blocks of a message, a modal or a home. */
  static final Rule BLOCK = Rules.typed(BLOCKS);

  /** A modal. */
  static final Shape MODAL =
      view()
          .required("title", plainText(24))
          .optional("submit", plainText(24))
          .optional("close", plainText(24))
          .optional("clear_on_close", bool())
          .optional("notify_on_close", bool())
          .optional("submit_disabled", bool());

  /** An App Home. */
  static final Shape HOME = view();

  private BlockCatalogue() {}

  private static Rule menuOr(String... others) {
    return element(Stream.concat(Stream.of(others), MENUS.stream()).toArray(String[]::new));
  }

  private static Shape block() {
    return new Shape().optional("block_id", string(ID));
  }

  private static Shape view() {
    return new Shape()
        .required("blocks", anything())
        .optional("private_metadata", string(0, 3000))
        .optional("callback_id", string(0, ID))
        .optional("external_id", string(0, ID));
  }

  /** Blocks of 2025 and 2026, of which only the limits named in the types package are checked. */
  private static void newest() {
    // https://docs.slack.dev/reference/block-kit/blocks/alert-block
    BLOCKS.put("alert", block().open().only(Surface.MODAL).required("text", text(200)));
    // https://docs.slack.dev/reference/block-kit/blocks/card-block
    Shape card =
        block()
            .open()
            .only(Surface.MESSAGE)
            .optional("title", text(150))
            .optional("subtitle", text(150))
            .optional("body", text(200))
            .optional("actions", list(1, 3, element("button")));
    BLOCKS.put("card", card);
    // https://docs.slack.dev/reference/block-kit/blocks/carousel-block
    BLOCKS.put(
        "carousel", block().open().only(Surface.MESSAGE).required("elements", list(1, 10, card)));
    // https://docs.slack.dev/reference/block-kit/blocks/container-block
    BLOCKS.put(
        "container",
        block()
            .open()
            .only(Surface.MESSAGE)
            .required(
                "child_blocks",
                list(1, 10, (child, at, findings) -> BLOCK.check(child, at, findings))));
    for (String type : new String[] {"data_table", "plan", "task_card"}) {
      BLOCKS.put(type, block().open().only(Surface.MESSAGE));
    }
  }
}
