package com.blackbird.sandbox.slack.blocks;

import com.blackbird.sandbox.slack.world.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pieces of one paragraph: text with its styles, links, mentions and emoji.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting text</a>
 */
final class InlineText {
  private static final Pattern PIECE =
      Pattern.compile(
          "<@(?<user>[A-Z0-9]+)(?:\\|[^>]*)?>"
              + "|<#(?<channel>[A-Z0-9]+)(?:\\|[^>]*)?>"
              + "|<!(?<range>here|channel|everyone)(?:\\|[^>]*)?>"
              + "|<!subteam\\^(?<group>[A-Z0-9]+)(?:\\|[^>]*)?>"
              + "|<(?<url>(?:https?://|mailto:)[^>|]+)(?:\\|(?<label>[^>]*))?>"
              + "|`(?<code>[^`\\n]+)`"
              + "|(?<![\\w*])\\*(?<bold>\\S(?:[^*\\n]*\\S)?)\\*(?![\\w*])"
              + "|(?<![\\w_])_(?<italic>\\S(?:[^_\\n]*\\S)?)_(?![\\w_])"
              + "|(?<![\\w~])~(?<strike>\\S(?:[^~\\n]*\\S)?)~(?![\\w~])"
              + "|(?<![\\w:]):(?<emoji>[a-z0-9_+'-]*[a-z+][a-z0-9_+'-]*):(?![\\w:])");
  private static final List<String> STYLES = List.of("bold", "italic", "strike");

  private InlineText() {}

  /** Adds the pieces of a stored text. */
  static void add(String stored, ArrayNode elements) {
    add(stored, Set.of(), elements);
  }

  /** Text without any meaning in it. */
  static ObjectNode plain(String stored) {
    return Json.object().put("type", "text").put("text", Typed.unescaped(stored));
  }

  private static void add(String stored, Set<String> styles, ArrayNode elements) {
    Matcher piece = PIECE.matcher(stored);
    int end = 0;
    while (piece.find()) {
      text(stored.substring(end, piece.start()), styles, elements);
      add(piece, styles, elements);
      end = piece.end();
    }
    text(stored.substring(end), styles, elements);
  }

  private static void add(Matcher piece, Set<String> styles, ArrayNode elements) {
    for (String style : STYLES) {
      if (piece.group(style) != null) {
        add(piece.group(style), with(styles, style), elements);
        return;
      }
    }
    if (piece.group("code") != null) {
      text(piece.group("code"), with(styles, "code"), elements);
      return;
    }
    elements.add(styled(token(piece), styles));
  }

  private static ObjectNode token(Matcher piece) {
    ObjectNode token = Json.object();
    if (piece.group("user") != null) {
      return token.put("type", "user").put("user_id", piece.group("user"));
    }
    if (piece.group("channel") != null) {
      return token.put("type", "channel").put("channel_id", piece.group("channel"));
    }
    if (piece.group("range") != null) {
      return token.put("type", "broadcast").put("range", piece.group("range"));
    }
    if (piece.group("group") != null) {
      return token.put("type", "usergroup").put("usergroup_id", piece.group("group"));
    }
    if (piece.group("emoji") != null) {
      return token.put("type", "emoji").put("name", piece.group("emoji"));
    }
    token.put("type", "link").put("url", Typed.unescaped(piece.group("url")));
    String label = piece.group("label");
    return label == null ? token : token.put("text", Typed.unescaped(label));
  }

  private static void text(String stored, Set<String> styles, ArrayNode elements) {
    if (!stored.isEmpty()) {
      elements.add(styled(plain(stored), styles));
    }
  }

  private static Set<String> with(Set<String> styles, String more) {
    Set<String> all = new TreeSet<>(styles);
    all.add(more);
    return all;
  }

  private static ObjectNode styled(ObjectNode element, Set<String> styles) {
    if (!styles.isEmpty()) {
      ObjectNode style = element.putObject("style");
      styles.forEach(name -> style.put(name, true));
    }
    return element;
  }
}
