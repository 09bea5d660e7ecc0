package com.blackbird.sandbox.slack.blocks;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The kinds of rules that the catalogue is written in. */
final class Rules {
  private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.+");

  private Rules() {}

  /** Anything at all. */
  static Rule anything() {
    return (_, _, _) -> {};
  }

  /** A string of at least one and at most this many characters. */
  static Rule string(int max) {
    return string(1, max);
  }

  static Rule string(int min, int max) {
    return (value, pointer, findings) -> {
      if (!value.isString()) {
        findings.add("must provide a string", pointer);
        return;
      }
      String text = value.asString("");
      int length = text.codePointCount(0, text.length());
      if (length < min) {
        findings.add("must be more than " + (min - 1) + " characters", pointer);
      } else if (length > max) {
        findings.add("must be less than " + (max + 1) + " characters", pointer);
      }
    };
  }

  /** An address with its scheme. */
  static Rule url(int max) {
    return (value, pointer, findings) -> {
      string(max).check(value, pointer, findings);
      if (value.isString() && !ADDRESS.matcher(value.asString("")).matches()) {
        findings.add("must be a valid url", pointer);
      }
    };
  }

  static Rule bool() {
    return (value, pointer, findings) -> {
      if (!value.isBoolean()) {
        findings.add("must provide a boolean", pointer);
      }
    };
  }

  static Rule integer(int min, int max) {
    return (value, pointer, findings) -> {
      if (!value.isIntegralNumber()) {
        findings.add("must provide an integer", pointer);
      } else if (value.asInt(0) < min) {
        findings.add("must be greater than or equal to " + min, pointer);
      } else if (value.asInt(0) > max) {
        findings.add("must be less than or equal to " + max, pointer);
      }
    };
  }

  static Rule oneOf(String... allowed) {
    List<String> values = List.of(allowed);
    return (value, pointer, findings) -> {
      if (!values.contains(value.asString(""))) {
        findings.add("must be one of: " + String.join(", ", values), pointer);
      }
    };
  }

  static Rule matching(String pattern, String wanted) {
    Pattern compiled = Pattern.compile(pattern);
    return (value, pointer, findings) -> {
      if (!compiled.matcher(value.asString("")).matches()) {
        findings.add("must be a valid " + wanted, pointer);
      }
    };
  }

  static Rule list(int min, int max, Rule item) {
    return (value, pointer, findings) -> {
      if (!value.isArray()) {
        findings.add("must provide an array", pointer);
        return;
      }
      if (value.size() < min) {
        findings.add("no fewer than " + min + " items allowed", pointer);
      }
      if (value.size() > max) {
        findings.add("no more than " + max + " items allowed", pointer);
      }
      for (int i = 0; i < value.size(); i++) {
        item.check(value.get(i), pointer + "/" + i, findings);
      }
    };
  }

  /** An object whose {@code type} names one of these shapes. */
  static Rule typed(Map<String, Shape> shapes) {
    return (value, pointer, findings) -> {
      if (!value.isObject()) {
        findings.add("must provide an object", pointer);
        return;
      }
      String type = value.path("type").asString("");
      Shape shape = shapes.get(type);
      if (type.isEmpty()) {
        findings.add("missing required field: type", pointer);
      } else if (shape == null) {
        findings.add("unsupported type: " + type, pointer + "/type");
      } else {
        shape.check(value, pointer, findings);
      }
    };
  }

  /** Text that knows no formatting. */
  static Rule plainText(int max) {
    return typed(Map.of("plain_text", plainShape(max)));
  }

  /** Text with or without formatting. */
  static Rule text(int max) {
    return typed(Map.of("plain_text", plainShape(max), "mrkdwn", mrkdwnShape(max)));
  }

  static Shape plainShape(int max) {
    return new Shape().required("text", string(max)).optional("emoji", bool());
  }

  static Shape mrkdwnShape(int max) {
    return new Shape().required("text", string(max)).optional("verbatim", bool());
  }
}
