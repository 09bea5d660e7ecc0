package com.blackbird.activity.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words of a platform's message that a person needs, without the envelope around them. */
final class MessageGist {
  private static final int MOST = 3;
  private static final List<String> CONTAINERS =
      List.of(
          "userErrors",
          "customerUserErrors",
          "errors",
          "Errors",
          "error",
          "Error",
          "Fault",
          "fault",
          "Elements",
          "ValidationErrors",
          "o:errorDetails");
  private static final List<String> WORDS =
      List.of(
          "error_description",
          "message",
          "Message",
          "errorMessage",
          "ErrorMessage",
          "msg",
          "title",
          "reason",
          "description",
          "text");
  private static final List<String> DETAILS = List.of("detail", "Detail", "details", "o:detail");
  private static final List<String> TAGS =
      List.of(
          "LongMessage",
          "faultstring",
          "Message",
          "message",
          "detail",
          "description",
          "title",
          "h1");
  private static final Pattern STATUS = Pattern.compile("\\b(?:HTTP|status:?) ?(\\d{3})\\b");

  private MessageGist() {}

  /** One line; empty when the platform said nothing. */
  static String of(String message) {
    MessageBody body = MessageBody.of(message);
    String gist =
        switch (body.kind()) {
          case JSON -> body.json() == null ? "" : of(body.json(), "");
          case MARKUP -> markup(body.text());
          case WORDS -> "";
        };
    if (gist.isBlank()) {
      return oneLine(message);
    }
    Matcher status = STATUS.matcher(body.before());
    return (status.find() ? "HTTP " + status.group(1) + ": " : "") + oneLine(gist);
  }

  private static String of(JsonNode node, String label) {
    if (node.isString()) {
      return label.isEmpty() ? node.asString() : label + " " + node.asString();
    }
    if (node.isArray()) {
      return several(node.valueStream().map(item -> of(item, label)).toList());
    }
    return node.isObject() ? ofObject(node) : "";
  }

  private static String ofObject(JsonNode object) {
    for (String name : CONTAINERS) {
      JsonNode inner = object.path(name);
      String words = inner.isObject() && said(inner).isEmpty() ? fields(inner) : of(inner, "");
      if (!words.isBlank()) {
        return words;
      }
    }
    String said = said(object);
    return said.isEmpty()
        ? object
            .valueStream()
            .filter(JsonNode::isContainer)
            .map(inner -> of(inner, ""))
            .filter(words -> !words.isBlank())
            .findFirst()
            .orElse("")
        : said;
  }

  /** What the object itself says in words, with the detail when it adds something. */
  private static String said(JsonNode object) {
    String words = first(object, WORDS);
    String detail = first(object, DETAILS);
    if (words.isEmpty() || detail.contains(words)) {
      return detail;
    }
    return detail.isEmpty() || words.contains(detail) ? words : words + ": " + detail;
  }

  private static String first(JsonNode object, List<String> names) {
    return names.stream()
        .map(object::path)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** Errors by field, as in {@code {"zip": ["is not valid"]}}; "base" means no field. */
  private static String fields(JsonNode errors) {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : errors.properties()) {
      all.add(of(field.getValue(), field.getKey().equals("base") ? "" : field.getKey()));
    }
    return several(all);
  }

  private static String several(List<String> all) {
    Set<String> different =
        all.stream()
            .filter(words -> !words.isBlank())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String shown = different.stream().limit(MOST).collect(Collectors.joining("; "));
    return different.size() > MOST ? shown + "; and " + (different.size() - MOST) + " more" : shown;
  }

  private static String markup(String text) {
    String words = "";
    for (String tag : TAGS) {
      @Nullable String found = tag(text, tag);
      if (found != null && words.isEmpty()) {
        words = found;
      } else if (found != null && tag.equals("detail") && !found.contains(words)) {
        return words + ": " + found;
      } else if (found != null && tag.equals("detail")) {
        return found;
      }
    }
    return words;
  }

  /** The words inside the first such element, in any namespace, when there are words. */
  private static @Nullable String tag(String text, String name) {
    Matcher found =
        Pattern.compile(
                "<(?:[\\w-]+:)?" + name + "(?:\\s[^<>]*)?>([^<]*[^<\\s][^<]*)<",
                Pattern.CASE_INSENSITIVE)
            .matcher(text);
    return found.find() ? unescaped(found.group(1)).strip() : null;
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
