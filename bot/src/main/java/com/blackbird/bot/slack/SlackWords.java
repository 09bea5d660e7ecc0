package com.blackbird.bot.slack;

import com.blackbird.activity.command.TypedMention;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.Attachment;
import com.slack.api.model.Field;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final Gson JSON = GsonFactory.createSnakeCase();

  private SlackWords() {}

  /** The text, what is attached, and what other apps say in blocks and in fields alone. */
  static String of(Message message) {
    String words = plain(marked(message));
    for (String further : further(message)) {
      if (!words.contains(further) && !words.contains(plain(further))) {
        words += "\n" + plain(further);
      }
    }
    return words;
  }

  private static String plain(String marked) {
    return unescaped(ANGLE.matcher(marked).replaceAll("$1"));
  }

  private static List<String> further(Message message) {
    List<String> words = new ArrayList<>();
    collect(JSON.toJsonTree(message.getBlocks()), words);
    if (message.getAttachments() != null) {
      for (Attachment attachment : message.getAttachments()) {
        collect(JSON.toJsonTree(attachment.getBlocks()), words);
        if (attachment.getFields() != null) {
          attachment.getFields().forEach(field -> words.addAll(saidIn(field)));
        }
      }
    }
    return words;
  }

  private static List<String> saidIn(Field field) {
    return Stream.of(field.getTitle(), field.getValue()).filter(Objects::nonNull).toList();
  }

  /** Whatever kind of block there is, what it says is called {@code text}; buttons say nothing. */
  private static void collect(JsonElement json, List<String> words) {
    if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(one -> collect(one, words));
    } else if (json.isJsonObject() && !isActions(json.getAsJsonObject())) {
      for (Map.Entry<String, JsonElement> part : json.getAsJsonObject().entrySet()) {
        if (part.getKey().equals("text") && part.getValue().isJsonPrimitive()) {
          words.add(part.getValue().getAsString());
        } else {
          collect(part.getValue(), words);
        }
      }
    }
  }

  private static boolean isActions(JsonObject block) {
    return block.has("type")
        && List.of("actions", "button").contains(block.get("type").getAsString());
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
    String named = PERSON.matcher(text).replaceAll(TypedMention.PERSON + "$1");
    named = GROUP.matcher(named).replaceAll(TypedMention.GROUP + "$1");
    named = CHANNEL.matcher(named).replaceAll("#$1");
    named = ADDRESS.matcher(named).replaceAll("$1");
    return unescaped(named);
  }

  /** Slack escapes these three: https://docs.slack.dev/messaging/formatting-message-text */
  static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
