package com.blackbird.bot.slack;

import com.slack.api.model.Attachment;
import com.slack.api.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The words of somebody's message, as a person reads them. */
final class SlackWords {
  /** Links and mentions: of {@code <address|label>} the label, of the others the address. */
  private static final Pattern ANGLE = Pattern.compile("<(?:[^<>|]*\\|)?([^<>|]*)>");

  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]{1,32})(?:\\|[^<>]*)?>");
  private static final Pattern GROUP =
      Pattern.compile("<!subteam\\^([A-Z0-9]{1,32})(?:\\|[^<>]*)?>");
  private static final Pattern CHANNEL = Pattern.compile("<#[A-Z0-9]{1,32}\\|([^<>]*)>");
  private static final Pattern ADDRESS =
      Pattern.compile("<(?:mailto:)?(https?://[^<>|]+|[^<>|@\\s]+@[^<>|\\s]+)(?:\\|[^<>]*)?>");

  private SlackWords() {}

  /** The text and what is attached. */
  static String of(Message message) {
    return unescaped(ANGLE.matcher(marked(message)).replaceAll("$1"));
  }

  /** The same with Slack's markup. */
  static String marked(Message message) {
    List<String> words = new ArrayList<>();
    words.add(message.getText());
    if (message.getAttachments() != null) {
      for (Attachment attachment : message.getAttachments()) {
        words.add(attachment.getPretext());
        words.add(attachment.getTitle());
        words.add(attachment.getText() == null ? attachment.getFallback() : attachment.getText());
      }
    }
    return String.join("\n", words.stream().filter(Objects::nonNull).toList());
  }

  /**
   * What a person typed after the command, as they saw it; whom they mentioned as {@code person:ID}
   * or {@code group:ID}. https://docs.slack.dev/interactivity/implementing-slash-commands
   */
  static String typed(String text) {
    String named = PERSON.matcher(text).replaceAll("person:$1");
    named = GROUP.matcher(named).replaceAll("group:$1");
    named = CHANNEL.matcher(named).replaceAll("#$1");
    named = ADDRESS.matcher(named).replaceAll("$1");
    return unescaped(named);
  }

  /** Slack escapes these three: https://docs.slack.dev/messaging/formatting-message-text */
  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
