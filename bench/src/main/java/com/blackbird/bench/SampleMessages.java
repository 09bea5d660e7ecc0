package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors as platforms word them, each time with other values. */
final class SampleMessages {
  private static final Pattern BLANK = Pattern.compile("\\{(number|sku|email|uuid)}");

  private final Map<String, List<String>> templates;

  SampleMessages() {
    this.templates =
        lines().stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", 2))
            .collect(groupingBy(l -> l[0], mapping(l -> l[1].translateEscapes(), toList())));
  }

  /** One of the platform's errors. */
  String next(String platform, Random random) {
    var known = Objects.requireNonNull(templates.get(platform), platform);
    return BLANK
        .matcher(known.get(random.nextInt(known.size())))
        .replaceAll(blank -> Matcher.quoteReplacement(value(blank.group(1), random)));
  }

  private static String value(String kind, Random random) {
    return switch (kind) {
      case "number" -> Long.toString(random.nextLong(10_000, 10_000_000_000L));
      case "sku" -> "SKU-" + Integer.toString(random.nextInt(), Character.MAX_RADIX);
      case "email" -> "customer" + random.nextInt(1_000_000) + "@example.com";
      default -> new UUID(random.nextLong(), random.nextLong()).toString();
    };
  }

  private static List<String> lines() {
    try (var file = SampleMessages.class.getResourceAsStream("/samples/messages.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
