package com.blackbird.activity.guide;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file with the name of its place, read strictly: what is not asked for is a mistake.
 */
final class YamlNode {
  private final String where;
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  YamlNode(String where, @Nullable Object node) {
    this.where = where;
    if (!(node instanceof Map<?, ?> map)) {
      throw new BadCatalogue(where, "write fields with their values");
    }
    map.forEach((key, value) -> fields.put(String.valueOf(key), value));
  }

  String where() {
    return where;
  }

  /** A text that must be there. */
  String text(String field) {
    return words(field, take(field));
  }

  /** A text, or an empty one. */
  String optionalText(String field) {
    Object value = take(field);
    return value == null ? "" : words(field, value);
  }

  /** A list of texts, or an empty one; a single text is a list of one. */
  List<String> texts(String field) {
    return nodes(field).stream().map(value -> words(field, value)).toList();
  }

  /** A list of parts, or an empty one. */
  <T> List<T> parts(String field, Function<YamlNode, T> reader) {
    List<T> parts = new ArrayList<>();
    for (Object node : nodes(field)) {
      parts.add(reader.apply(new YamlNode(where + ", " + field + " " + (parts.size() + 1), node)));
    }
    return parts;
  }

  /** Parts by their names. */
  <T> Map<String, T> named(String field, Function<YamlNode, T> reader) {
    YamlNode all = new YamlNode(where + ", " + field, take(field));
    Map<String, T> parts = new LinkedHashMap<>();
    all.fields.forEach(
        (name, node) -> parts.put(name, reader.apply(new YamlNode(all.where + " " + name, node))));
    return parts;
  }

  /** An address, if there is one. */
  Optional<URI> optionalAddress(String field) {
    String text = optionalText(field);
    return text.isEmpty() ? Optional.empty() : Optional.of(address(field, text));
  }

  private URI address(String field, String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new BadCatalogue(where, field + ": not an address");
    }
  }

  /** What stands there, read by the caller. */
  @Nullable Object raw(String field) {
    return take(field);
  }

  /** Refuses the fields that nobody asked for. */
  void done() {
    for (String field : fields.keySet()) {
      if (!asked.contains(field)) {
        throw new BadCatalogue(
            where, "I do not know “" + field + "”; I know " + String.join(", ", asked));
      }
    }
  }

  private List<?> nodes(String field) {
    Object value = take(field);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list ? list : List.of(value);
  }

  private String words(String field, @Nullable Object value) {
    if (value == null || value instanceof Map || value instanceof List) {
      throw new BadCatalogue(where, field + ": write a text");
    }
    return value.toString().strip();
  }

  private @Nullable Object take(String field) {
    asked.add(field);
    return fields.get(field);
  }
}
