package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.blocks.RichText;
import com.blackbird.sandbox.slack.blocks.Typed;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;

/** The content of what a person writes: the text as Slack stores it, and the same as rich text. */
public final class Written {
  private Written() {}

  /** The content of a message that was typed so. */
  public static Message.Content content(String typed) {
    String stored = Typed.stored(typed);
    return new Message.Content(stored, RichText.of(stored), Json.array(), Json.array(), null);
  }

  /** The same message typed anew; its files and what was shown of its links stay. */
  public static Message.Content again(Message before, String typed) {
    Message.Content old = before.content();
    return content(typed).withFiles(old.files()).withAttachments(old.attachments());
  }
}
