package com.blackbird.activity.signature;

import com.blackbird.activity.signature.notation.Node;
import com.blackbird.activity.signature.wording.Evidence;
import com.blackbird.activity.signature.wording.Status;
import java.util.Locale;

/** The page that a server or a proxy shows instead of an answer: all it says is its status. */
final class Page {
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
      boolean begins = i == 0 || !Character.isLetterOrDigit(heading.charAt(i - 1));
      int status = begins ? Status.at(heading, i, heading.length()) : 0;
      if (status > 0) {
        return status;
      }
    }
    return 0;
  }
}
