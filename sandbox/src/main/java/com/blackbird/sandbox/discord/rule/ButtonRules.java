package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.Json;
import java.util.Set;

/** Checks a button: https://discord.com/developers/docs/components/reference#button. */
final class ButtonRules {
  private static final int LINK = 5;
  private static final int PREMIUM = 6;

  private ButtonRules() {}

  static void check(Cursor button) {
    button.field("style").required().oneOf(Set.of(1, 2, 3, 4, LINK, PREMIUM));
    button.field("label").length(0, Limits.BUTTON_LABEL);
    button.field("custom_id").length(1, Limits.CUSTOM_ID);
    int style = Json.integer(button.node(), "style", 0);
    if (style == LINK) {
      checkLink(button);
    } else if (style != PREMIUM) {
      button.field("custom_id").required();
      refuseUrl(button);
    }
    boolean named =
        !Json.text(button.node(), "label").isEmpty() || Json.has(button.node(), "emoji");
    if (!named && style != PREMIUM) {
      button.wrong("BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji");
    }
  }

  private static void checkLink(Cursor button) {
    UrlRules.check(button.field("url").required().length(1, Limits.BUTTON_URL), false);
    if (button.field("custom_id").isPresent()) {
      button.wrong(
          "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
          "A custom id and url cannot both be specified");
    }
  }

  private static void refuseUrl(Cursor button) {
    if (button.field("url").isPresent()) {
      button.wrong(
          "BUTTON_COMPONENT_INVALID_URL", "Only a button of the style link can have a url");
    }
  }
}
