package com.blackbird.bot.house;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links of a document to other files of the project and to its own headings. */
final class Links {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```");

  private Links() {}

  /** The links that lead to nothing. */
  static List<String> broken(Path document) {
    return inside(document).filter(link -> !leadsSomewhere(document, link)).toList();
  }

  /** The files to which the document's links lead. */
  static Set<Path> of(Path document) {
    return inside(document).map(link -> target(document, link)).collect(Collectors.toSet());
  }

  private static Stream<String> inside(Path document) {
    return Words.all(LINK, prose(document)).stream().filter(link -> !link.matches("(?i)[a-z]+:.*"));
  }

  private static boolean leadsSomewhere(Path document, String link) {
    String[] parts = link.split("#", 2);
    Path file = target(document, link);
    return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
  }

  private static Path target(Path document, String link) {
    String file = link.split("#", 2)[0];
    return file.isEmpty()
        ? document
        : document.resolveSibling(URLDecoder.decode(file, StandardCharsets.UTF_8)).normalize();
  }

  private static Set<String> anchors(Path document) {
    return Words.all(HEADING, prose(document)).stream()
        .map(Links::anchor)
        .collect(Collectors.toSet());
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  private static String prose(Path document) {
    return CODE.matcher(Repository.text(document)).replaceAll("");
  }
}
