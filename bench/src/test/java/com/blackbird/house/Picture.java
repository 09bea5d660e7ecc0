package com.blackbird.house;

import java.util.List;
import java.util.stream.Collectors;

/** ARCHITECTURE.md, where it says what the compiled classes and the rules say as well. */
final class Picture {
  static final String FILE = "ARCHITECTURE.md";
  private static final String BEGIN =
      "<!-- Drawn from the compiled classes by StructureTest (-DupdateStructure). -->";
  private static final String END = "<!-- The end of the picture. -->";

  private Picture() {}

  /** The document as it has to be. */
  static String drawnInto(String document, Uses uses) {
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new AssertionError(FILE + " has lost the lines between which the picture stands");
    }
    String text = document.substring(0, begin + BEGIN.length()) + "\n\n" + mermaid(uses) + "\n";
    text += document.substring(end);
    for (Rooms room : Rooms.all()) {
      text = text.replaceAll(row(room), "$1" + room.words() + "$2");
    }
    return text;
  }

  /** A room's row: its name, what it is, and what it may use. */
  private static String row(Rooms room) {
    return "(?m)^(\\| `" + room.name() + "` \\|[^\\n]*\\| )[^|\\n]*( \\|)$";
  }

  private static String mermaid(Uses uses) {
    StringBuilder drawn = new StringBuilder("```mermaid\nflowchart TD\n");
    for (String module : List.of("bot", "core")) {
      drawn.append("  subgraph ").append(module).append('\n');
      for (Rooms room : Rooms.all()) {
        if (room.name().startsWith(module.equals("core") ? "activity." : "bot.")) {
          drawn.append("    %s[%s]\n".formatted(id(room.name()), room.shortName()));
        }
      }
      drawn.append("  end\n");
    }
    for (Rooms room : Rooms.all().reversed()) {
      String used =
          uses.nearest(room.name()).stream().map(Picture::id).collect(Collectors.joining(" & "));
      if (!used.isEmpty()) {
        drawn.append("  %s --> %s\n".formatted(id(room.name()), used));
      }
    }
    return drawn.append("```\n").toString();
  }

  private static String id(String room) {
    return room.replace('.', '_');
  }
}
