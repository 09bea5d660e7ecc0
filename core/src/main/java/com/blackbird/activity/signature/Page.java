package com.blackbird.activity.signature;

import com.blackbird.activity.signature.notation.Node;
import com.blackbird.activity.signature.wording.Evidence;
import com.blackbird.activity.signature.wording.Status;
import java.util.Locale;
import java.util.Set;

/** The page that a server or a proxy shows instead of an answer: all it says is its status. */
final class Page {
  private static final Set<String> BEFORE = Set.of("http", "error", "status", "code");

  private Page() {}

  /** Reads the status off the page's title and heading; false when this is no page or has none. */
  static boolean read(Node node, Evidence evidence) {
    int status = statusOf(node, false);
    evidence.status(status);
    return status > 0;
  }

  private static int statusOf(Node node, boolean heading) {
    int status = heading ? statusIn(node.text()) : 0;
    for (var child : node.children()) {
      if (status > 0) {
        return status;
      }
      var name = child.name().toLowerCase(Locale.ROOT);
      switch (name) {
        case "html", "head", "body", "center", "div" -> status = statusOf(child, false);
        case "title", "h1", "h2" -> status = child.isLeaf() ? statusIn(child.text()) : 0;
        default -> {
          // A document of another kind, or a part without a heading.
        }
      }
    }
    return status;
  }

  private static int statusIn(String heading) {
    for (int i = 0; i + 2 < heading.length(); i++) {
      int status = opens(heading, i) ? Status.at(heading, i, heading.length()) : 0;
      if (status > 0) {
        return status;
      }
    }
    return 0;
  }

  /** "shop.example | 522: ..." and "Error 522", unlike "Brand 522 does not exist". */
  private static boolean opens(String heading, int at) {
    int end = at;
    while (end > 0 && heading.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(heading.charAt(start - 1))) {
      start--;
    }
    return start == end
        || (end < at && BEFORE.contains(heading.substring(start, end).toLowerCase(Locale.ROOT)));
  }
}
