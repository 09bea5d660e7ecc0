package com.blackbird.sandbox.slack.blocks;

import static com.blackbird.sandbox.slack.blocks.CompositionObjects.CONFIRM;
import static com.blackbird.sandbox.slack.blocks.CompositionObjects.CONVERSATION_FILTER;
import static com.blackbird.sandbox.slack.blocks.CompositionObjects.DISPATCH;
import static com.blackbird.sandbox.slack.blocks.CompositionObjects.OPTION;
import static com.blackbird.sandbox.slack.blocks.CompositionObjects.OPTION_GROUP;
import static com.blackbird.sandbox.slack.blocks.CompositionObjects.OVERFLOW_OPTION;
import static com.blackbird.sandbox.slack.blocks.CompositionObjects.RICH_OPTION;
import static com.blackbird.sandbox.slack.blocks.CompositionObjects.SLACK_FILE;
import static com.blackbird.sandbox.slack.blocks.Rules.anything;
import static com.blackbird.sandbox.slack.blocks.Rules.bool;
import static com.blackbird.sandbox.slack.blocks.Rules.integer;
import static com.blackbird.sandbox.slack.blocks.Rules.list;
import static com.blackbird.sandbox.slack.blocks.Rules.matching;
import static com.blackbird.sandbox.slack.blocks.Rules.oneOf;
import static com.blackbird.sandbox.slack.blocks.Rules.plainText;
import static com.blackbird.sandbox.slack.blocks.Rules.string;
import static com.blackbird.sandbox.slack.blocks.Rules.url;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The documented rules of block elements.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/block-elements">Block elements</a>
 */
final class ElementCatalogue {
  private static final int ID = 255;
  private static final int PLACEHOLDER = 150;
  private static final int TEXT_INPUT = 3000;

  private static final Rule DATE = matching("\\d{4}-\\d{2}-\\d{2}", "date");
  private static final Rule TIME = matching("\\d{2}:\\d{2}", "time");
  private static final Map<String, Shape> ALL = new LinkedHashMap<>();

  static {
    // https://docs.slack.dev/reference/block-kit/block-elements/button-element
    ALL.put(
        "button",
        acting()
            .required("text", plainText(75))
            .optional("url", url(3000))
            .optional("value", string(0, 2000))
            .optional("style", oneOf("primary", "danger"))
            .optional("confirm", CONFIRM)
            .optional("accessibility_label", string(75)));
    // https://docs.slack.dev/reference/block-kit/block-elements/workflow-button-element
    ALL.put(
        "workflow_button",
        acting()
            .required("text", plainText(75))
            .required("workflow", anything())
            .optional("style", oneOf("primary", "danger"))
            .optional("accessibility_label", string(75)));
    // https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element
    ALL.put(
        "overflow",
        acting().required("options", list(1, 5, OVERFLOW_OPTION)).optional("confirm", CONFIRM));
    // https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element
    ALL.put(
        "checkboxes",
        asking()
            .required("options", list(1, 10, RICH_OPTION))
            .optional("initial_options", list(1, 10, RICH_OPTION)));
    // https://docs.slack.dev/reference/block-kit/block-elements/radio-button-group-element
    ALL.put(
        "radio_buttons",
        asking()
            .required("options", list(1, 10, RICH_OPTION))
            .optional("initial_option", RICH_OPTION));
    // https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element
    ALL.put("datepicker", placed().optional("initial_date", DATE));
    // https://docs.slack.dev/reference/block-kit/block-elements/time-picker-element
    ALL.put("timepicker", placed().optional("initial_time", TIME).optional("timezone", string(64)));
    // https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element
    ALL.put(
        "datetimepicker", asking().optional("initial_date_time", integer(1, Integer.MAX_VALUE)));
    selects();
    textInputs();
    // https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
    ALL.put(
        "file_input",
        acting()
            .optional("filetypes", list(1, 100, string(100)))
            .optional("max_files", integer(1, 10)));
    // https://docs.slack.dev/reference/block-kit/block-elements/image-element
    ALL.put(
        "image",
        new Shape()
            .required("alt_text", string(0, 2000))
            .optional("image_url", url(3000))
            .optional("slack_file", SLACK_FILE)
            .either("image_url", "slack_file"));
    // https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element
    ALL.put(
        "feedback_buttons",
        acting()
            .required("positive_button", feedbackButton())
            .required("negative_button", feedbackButton()));
    // https://docs.slack.dev/reference/block-kit/block-elements/icon-button-element
    ALL.put(
        "icon_button",
        acting()
            .required("icon", string(75))
            .required("text", plainText(75))
            .optional("value", string(0, 2000))
            .optional("confirm", CONFIRM)
            .optional("accessibility_label", string(75))
            .optional("visible_to_user_ids", anything()));
    ALL.put("mrkdwn", Rules.mrkdwnShape(3000));
    ALL.put("plain_text", Rules.plainShape(3000));
  }

  private ElementCatalogue() {}

  /** An element of one of these types. */
  static Rule element(String... types) {
    Map<String, Shape> allowed = new LinkedHashMap<>();
    for (String type : types) {
      allowed.put(type, Objects.requireNonNull(ALL.get(type), type));
    }
    return Rules.typed(allowed);
  }

  // https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
  // https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element
  private static void selects() {
    ALL.put("static_select", withOptions(placed()).optional("initial_option", OPTION));
    ALL.put(
        "multi_static_select",
        withOptions(several()).optional("initial_options", list(1, 100, OPTION)));
    ALL.put(
        "external_select",
        placed().optional("initial_option", OPTION).optional("min_query_length", integer(0, 3000)));
    ALL.put(
        "multi_external_select",
        several()
            .optional("initial_options", list(1, 100, OPTION))
            .optional("min_query_length", integer(0, 3000)));
    ALL.put("users_select", placed().optional("initial_user", string(ID)));
    ALL.put("multi_users_select", several().optional("initial_users", list(1, 100, string(ID))));
    ALL.put("channels_select", answering(placed()).optional("initial_channel", string(ID)));
    ALL.put(
        "multi_channels_select", several().optional("initial_channels", list(1, 100, string(ID))));
    ALL.put(
        "conversations_select",
        conversations(answering(placed())).optional("initial_conversation", string(ID)));
    ALL.put(
        "multi_conversations_select",
        conversations(several()).optional("initial_conversations", list(1, 100, string(ID))));
  }

  // https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element
  private static void textInputs() {
    ALL.put(
        "plain_text_input",
        typing()
            .optional("multiline", bool())
            .optional("min_length", integer(0, TEXT_INPUT))
            .optional("max_length", integer(1, TEXT_INPUT)));
    ALL.put("email_text_input", typing());
    ALL.put("url_text_input", typing());
    ALL.put(
        "number_input",
        typing()
            .required("is_decimal_allowed", bool())
            .optional("min_value", anything())
            .optional("max_value", anything()));
    ALL.put(
        "rich_text_input",
        acting()
            .optional("initial_value", anything())
            .optional("dispatch_action_config", DISPATCH)
            .optional("focus_on_load", bool())
            .optional("placeholder", plainText(PLACEHOLDER)));
  }

  private static Shape acting() {
    return new Shape().optional("action_id", string(ID));
  }

  private static Shape asking() {
    return acting().optional("confirm", CONFIRM).optional("focus_on_load", bool());
  }

  private static Shape placed() {
    return asking().optional("placeholder", plainText(PLACEHOLDER));
  }

  private static Shape several() {
    return placed().optional("max_selected_items", integer(1, 100));
  }

  private static Shape typing() {
    return acting()
        .optional("initial_value", string(0, TEXT_INPUT))
        .optional("dispatch_action_config", DISPATCH)
        .optional("focus_on_load", bool())
        .optional("placeholder", plainText(PLACEHOLDER));
  }

  private static Shape withOptions(Shape shape) {
    return shape
        .optional("options", list(1, 100, OPTION))
        .optional("option_groups", list(1, 100, OPTION_GROUP))
        .either("options", "option_groups");
  }

  private static Shape answering(Shape shape) {
    return shape.optional("response_url_enabled", bool());
  }

  private static Shape conversations(Shape shape) {
    return shape
        .optional("default_to_current_conversation", bool())
        .optional("filter", CONVERSATION_FILTER);
  }

  private static Shape feedbackButton() {
    return new Shape()
        .required("text", plainText(75))
        .required("value", string(0, 2000))
        .optional("accessibility_label", string(75));
  }
}
