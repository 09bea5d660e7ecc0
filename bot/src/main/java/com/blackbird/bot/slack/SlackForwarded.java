package com.blackbird.bot.slack;

import com.slack.api.model.Attachment;
import com.slack.api.model.Message;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody forwards with a message. Slack attaches it in the same way as it shows what is
 * behind a link to a message, but the link of such a one stands in the text.
 */
final class SlackForwarded {
  private static final Pattern PLACE = Pattern.compile("/archives/[A-Z0-9]+/p\\d+");

  private SlackForwarded() {}

  /** The messages that are forwarded with this one. */
  static List<Attachment> in(Message message) {
    return message.getAttachments() == null
        ? List.of()
        : message.getAttachments().stream()
            .filter(one -> Boolean.TRUE.equals(one.isMsgUnfurl()) && !isLink(message, one))
            .toList();
  }

  private static boolean isLink(Message message, Attachment shown) {
    String text = message.getText();
    String from = shown.getFromUrl() == null ? shown.getOriginalUrl() : shown.getFromUrl();
    if (text == null || from == null) {
      return false;
    }
    Matcher place = PLACE.matcher(from);
    return text.contains(place.find() ? place.group() : from);
  }

  /** Its words, with Slack's markup. */
  static String words(Attachment forwarded) {
    String text = forwarded.getText();
    String shown = text == null || text.isEmpty() ? forwarded.getFallback() : text;
    return shown == null ? "" : shown;
  }
}
