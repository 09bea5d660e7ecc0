package com.blackbird.activity.signature;

import com.blackbird.activity.signature.wording.Evidence;
import com.blackbird.activity.signature.wording.Phrase;
import com.blackbird.activity.signature.wording.SystemFault;
import com.blackbird.activity.signature.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is left of a message when its shape and its values are taken away. */
final class Essence {
  /** So many telling words identify an error without its code, which not every shape carries. */
  private static final int TELLING = 3;

  /** With so many telling words a bare number adds nothing; not every shape carries it. */
  private static final int TELLING_BESIDE_NUMBER = 2;

  /** Shorter codes, such as Xero's 10 for any validation, name no error. */
  private static final int SHORTEST_CODE = 3;

  private static final int LONGEST_FIELD = 120;

  /** What is called like a field and is about the whole record. */
  private static final Set<String> NO_FIELDS =
      Set.of("base", "global", "general", "attributes", "non_field_errors", "nonFieldErrors");

  private static final String WORDLESS = "An error without a message";

  private final Evidence evidence = new Evidence();
  private final List<Words> said = new ArrayList<>(4);
  private final List<String> templates = new ArrayList<>(4);
  private final Words words = new Words();
  private final String template;
  private final String canonical;

  Essence(String message) {
    if (!TreeReading.read(message, evidence, 0)) {
      evidence.statement(message, "", false);
    }
    // Reading a sentence adds to the evidence, but no sentences.
    evidence.statements().forEach(this::read);
    template = gather();
    canonical = identify();
  }

  /** What identifies the error, besides its platform. */
  String canonical() {
    return canonical;
  }

  /** The sentence that matters, with places for its values; a vague one has its code behind it. */
  String template() {
    var code = evidence.codes().isEmpty() ? "" : evidence.codes().getFirst();
    if (!template.isBlank()) {
      boolean vague = words.informative() < TELLING && !code.isEmpty();
      return vague ? "%s (%s)".formatted(template, code) : template;
    }
    if (!code.isEmpty()) {
      return code;
    }
    return evidence.status() > 0 ? "HTTP " + evidence.status() : WORDLESS;
  }

  private void read(Evidence.Statement statement) {
    var phrase = Phrase.read(statement.text(), evidence);
    var field = statement.field().isEmpty() ? phrase.field() : statement.field();
    var own = phrase.words();
    boolean tells = !statement.fragment() || own.informative() >= TELLING;
    boolean whole = tells && phrase.isSentence();
    said.add(phrase.isKind() ? new Words() : wordsOf(field, whole).before(own));
    templates.add((statement.fragment() ? field + " " : "") + phrase.template());
  }

  private static Words wordsOf(String field, boolean sentence) {
    var name = field.length() > LONGEST_FIELD ? field.substring(0, LONGEST_FIELD) : field;
    var words = new Words();
    int last = lastPart(name);
    if (!NO_FIELDS.contains(name.substring(last))) {
      words.add(name, sentence ? last : 0, name.length());
      words.close();
    }
    return words;
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

  /**
   * Takes the sentences that say something, or all when none does; the template is the first of
   * them that has a telling word.
   */
  private String gather() {
    boolean telling = false;
    for (var one : said) {
      telling |= one.informative() > 1 && !isStatus(one);
    }
    var first = "";
    int informative = 0;
    for (int i = 0; i < said.size(); i++) {
      var one = said.get(i);
      if (!telling || (one.informative() > 0 && !isStatus(one))) {
        words.addAll(one);
        if (first.isEmpty() || (informative == 0 && one.informative() > 0)) {
          first = templates.get(i);
          informative = one.informative();
        }
      }
    }
    return first;
  }

  /** "Unprocessable Entity" beside a sentence that says what is wrong. */
  private boolean isStatus(Words one) {
    return said.size() > 1 && one.status() > 0;
  }

  private String identify() {
    var fault = SystemFault.of(words);
    if (!fault.isEmpty()) {
      return fault;
    }
    int named = evidence.codes().isEmpty() ? words.status() : 0;
    if (named > 0) {
      return "http " + named;
    }
    if (words.informative() >= TELLING) {
      return words.toString();
    }
    var codes = codes();
    if (words.informative() > 0) {
      if (codes.tellsMoreThan(words)) {
        words.addAll(codes);
      }
      return words.toString();
    }
    return codes.isEmpty() ? "http " + evidence.status() + words.withoutHttp() : codes.toString();
  }

  /**
   * The codes; where there are none and no telling word either, the kind of error and its place.
   */
  private Words codes() {
    boolean silent = words.informative() == 0;
    var codes = new Words();
    for (var code : evidence.codes()) {
      boolean number = Leaves.isNumbered(code);
      boolean told = number && words.informative() >= TELLING_BESIDE_NUMBER;
      if (silent || (code.length() >= SHORTEST_CODE && !told)) {
        codes.addCode(code);
      }
    }
    if (evidence.codes().isEmpty() && silent) {
      evidence.classes().forEach(name -> codes.add(name, 0, name.length()));
      codes.add(evidence.place(), 0, evidence.place().length());
    }
    codes.close();
    return codes;
  }
}
