package com.blackbird.activity.signature;

import java.util.ArrayList;
import java.util.List;

/** What is left of a message when its shape and its values are taken away. */
record Essence(String canonical, String template, String title) {
  private static final int LONGEST_TITLE = 120;

  /** So many telling words identify an error without its code, which not every shape carries. */
  private static final int TELLING = 3;

  static Essence of(String message) {
    var evidence = new Evidence();
    if (!TreeReading.read(message, evidence, 0)) {
      evidence.statement(message, "", false);
    }
    return new Builder(evidence, message).build();
  }

  private static final class Builder {
    private final Evidence evidence;
    private final String message;
    private final List<Words> said = new ArrayList<>(4);
    private final List<String> templates = new ArrayList<>(4);
    private final Words words = new Words();

    Builder(Evidence evidence, String message) {
      this.evidence = evidence;
      this.message = message;
    }

    Essence build() {
      for (var statement : List.copyOf(evidence.statements())) {
        add(statement);
      }
      boolean telling = said.stream().anyMatch(w -> w.informative() > 1);
      String best = "";
      for (int i = 0; i < said.size(); i++) {
        if (!telling || said.get(i).informative() > 0) {
          words.addAll(said.get(i));
          if (best.isEmpty()) best = templates.get(i);
        }
      }
      var canonical = canonical();
      if (best.isEmpty()) best = canonical;
      return new Essence(canonical, best, title(best));
    }

    private void add(Evidence.Statement statement) {
      var phrase = Phrase.read(statement.text(), evidence);
      var own = phrase.words();
      var field = new Words();
      var name = statement.field().isEmpty() ? phrase.field() : statement.field();
      name = name.length() > LONGEST_TITLE ? name.substring(0, LONGEST_TITLE) : name;
      if (!name.equals("base")) {
        boolean sentence = !statement.fragment() && phrase.isSentence();
        field.add(name, sentence ? lastPart(name) : 0, name.length());
        field.close();
      }
      said.add(phrase.isKind() ? new Words() : field.before(own));
      templates.add((statement.fragment() ? statement.field() + " " : "") + phrase.template());
    }

    /** A whole sentence names its subject itself; of its path the end is enough. */
    private static int lastPart(String path) {
      int end = path.length();
      while (end > 0 && !Character.isLetter(path.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && ".[/".indexOf(path.charAt(start - 1)) < 0) {
        start--;
      }
      return start;
    }

    private String canonical() {
      var fault = SystemFault.of(words.toString());
      if (!fault.isEmpty()) {
        return fault;
      }
      int named = Status.named(words.withoutHttp().strip());
      if (named > 0 && evidence.codes().isEmpty()) {
        return "http " + named;
      }
      if (words.informative() >= TELLING) {
        return words.toString();
      }
      var all = new Words();
      for (var code : evidence.codes()) {
        if (words.informative() == 0 || code.length() > 2) {
          all.addCode(code);
        }
      }
      if (evidence.codes().isEmpty() && words.informative() == 0) {
        for (var name : evidence.classes()) {
          all.add(name, 0, name.length());
        }
        all.add(evidence.place(), 0, evidence.place().length());
      }
      all.close();
      if (words.informative() == 0 && all.isEmpty()) {
        return "http " + evidence.status() + words.withoutHttp();
      }
      if (words.informative() == 0) {
        return all.toString();
      }
      if (all.tellsMoreThan(words)) {
        words.addAll(all);
      }
      return words.toString();
    }

    private static String title(String template) {
      return template.length() > LONGEST_TITLE
          ? template.substring(0, LONGEST_TITLE - 1) + "…"
          : template;
    }
  }
}
