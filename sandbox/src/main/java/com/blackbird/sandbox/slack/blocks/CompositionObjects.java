package com.blackbird.sandbox.slack.blocks;

import static com.blackbird.sandbox.slack.blocks.Rules.bool;
import static com.blackbird.sandbox.slack.blocks.Rules.list;
import static com.blackbird.sandbox.slack.blocks.Rules.oneOf;
import static com.blackbird.sandbox.slack.blocks.Rules.plainText;
import static com.blackbird.sandbox.slack.blocks.Rules.string;
import static com.blackbird.sandbox.slack.blocks.Rules.text;
import static com.blackbird.sandbox.slack.blocks.Rules.url;

/**
 * The documented rules of the objects that elements are composed of.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/composition-objects">Composition
 *     objects</a>
 */
final class CompositionObjects {
  // https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object
  static final Shape CONFIRM =
      new Shape()
          .required("title", plainText(100))
          .required("text", text(300))
          .required("confirm", plainText(30))
          .required("deny", plainText(30))
          .optional("style", oneOf("primary", "danger"));

  // https://docs.slack.dev/reference/block-kit/composition-objects/option-object
  static final Shape OPTION = option(plainText(75), plainText(75));
  static final Shape OVERFLOW_OPTION =
      option(plainText(75), plainText(75)).optional("url", url(3000));
  static final Shape RICH_OPTION = option(text(75), text(75));

  // https://docs.slack.dev/reference/block-kit/composition-objects/option-group-object
  static final Shape OPTION_GROUP =
      new Shape().required("label", plainText(75)).required("options", list(1, 100, OPTION));

  // https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object
  static final Shape DISPATCH =
      new Shape()
          .optional(
              "trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered")));

  // https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object
  static final Shape CONVERSATION_FILTER =
      new Shape()
          .optional("include", list(1, 4, oneOf("im", "mpim", "private", "public")))
          .optional("exclude_external_shared_channels", bool())
          .optional("exclude_bot_users", bool());

  // https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object
  static final Shape SLACK_FILE =
      new Shape().optional("id", string(255)).optional("url", url(3000)).one("id", "url");

  private CompositionObjects() {}

  private static Shape option(Rule label, Rule description) {
    return new Shape()
        .required("text", label)
        .required("value", string(0, 150))
        .optional("description", description);
  }
}
