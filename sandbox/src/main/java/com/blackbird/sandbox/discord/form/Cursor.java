package com.blackbird.sandbox.discord.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A place in a request's body that can be checked, and remembers what was wrong with it. */
public record Cursor(JsonNode node, String path, FormErrors errors) {

  /** The whole body. */
  public static Cursor of(JsonNode body, FormErrors errors) {
    return new Cursor(body, "", errors);
  }

  /** The field of this object. */
  public Cursor field(String name) {
    return new Cursor(node.path(name), path.isEmpty() ? name : path + "." + name, errors);
  }

  /** The elements of this array. */
  public List<Cursor> items() {
    List<Cursor> items = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      items.add(new Cursor(node.path(i), path.isEmpty() ? "" + i : path + "." + i, errors));
    }
    return items;
  }

  /** Whether there is a value. */
  public boolean isPresent() {
    return !Json.isNothing(node);
  }

  /** Says what is wrong here. */
  public void wrong(String code, String message) {
    errors.add(path, code, message);
  }

  /** A value must be here. */
  public Cursor required() {
    if (!isPresent()) {
      wrong("BASE_TYPE_REQUIRED", "This field is required");
    }
    return this;
  }

  /** A text, when present, has a length between the two, counted in code points. */
  public Cursor length(int min, int max) {
    if (!isPresent()) {
      return this;
    }
    if (!node.isString()) {
      wrong("STRING_TYPE_CONVERT", "Could not interpret \"" + node + "\" as string.");
      return this;
    }
    String text = node.stringValue();
    int length = text.codePointCount(0, text.length());
    if (min == 0 && length > max) {
      wrong("BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
    } else if (length < min || length > max) {
      wrong("BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
    }
    return this;
  }

  /** A list, when present, has so many elements. */
  public Cursor count(int min, int max) {
    if (!isPresent()) {
      return this;
    }
    if (!node.isArray()) {
      wrong("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
    } else if (min == 0 && node.size() > max) {
      wrong("BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
    } else if (node.size() < min || node.size() > max) {
      wrong("BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
    }
    return this;
  }

  /** A whole number, when present, lies between the two. */
  public Cursor range(long min, long max) {
    if (!isPresent()) {
      return this;
    }
    if (!node.isIntegralNumber()) {
      wrong("NUMBER_TYPE_COERCE", "Value \"" + node + "\" is not int.");
    } else if (node.longValue() < min) {
      wrong("NUMBER_TYPE_MIN", "int value should be greater than or equal to " + min + ".");
    } else if (node.longValue() > max) {
      wrong("NUMBER_TYPE_MAX", "int value should be less than or equal to " + max + ".");
    }
    return this;
  }

  /** A whole number, when present, is one of these. */
  public Cursor oneOf(Set<Integer> allowed) {
    if (isPresent() && !(node.isIntegralNumber() && allowed.contains(node.intValue()))) {
      wrong("BASE_TYPE_CHOICES", "Value must be one of " + allowed + ".");
    }
    return this;
  }
}
