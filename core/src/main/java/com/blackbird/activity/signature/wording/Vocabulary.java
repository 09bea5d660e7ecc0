package com.blackbird.activity.signature.wording;

import java.util.HashMap;
import java.util.Map;

/** The words that play a part in every error. They are few, and none belongs to one platform. */
final class Vocabulary {
  private static final Map<String, Integer> TRAITS = new HashMap<>();

  static {
    are(Trait.SILENT, "a an the is are was were be been being has have had do does did this that");
    are(
        Trait.SILENT,
        "these those your you it its we our of sorry please s re ve already also and");
    are(Trait.SILENT, "there i");
    are(Trait.GENERIC, "error fail failed failure invalid occurred exception while processing");
    are(Trait.GENERIC, "process request response bad unable could not can must field value");
    are(Trait.GENERIC, "parameter param resource validation required missing found unknown");
    are(Trait.GENERIC, "unexpected internal server service unauthorized forbidden wrong something");
    are(Trait.GENERIC, "went in to for on with by at from or try again later http status code");
    are(Trait.GENERIC, "message returned conflict too many one more details denied set id null");
    are(Trait.GENERIC, "object data property attribute system fatal uncaught operation call api");
    are(Trait.GENERIC, "warning type graphql graph ql rest soap rpc");
    are(Trait.VERB, "is are was were has have be been not cannot can can't must does doesn't did");
    are(Trait.VERB, "failed could isn't already");
    are(
        Trait.HTTP,
        "http status code error from returned response request failed with client server");
    are(Trait.HTTP, "by to");
    are(Trait.ADVICE, "see for contact please try check read learn visit refer click go consult");
    are(Trait.ADVICE, "verify retry reduce use");
    are(Trait.OCCASION, "error failed failure while an unable could exception when");
    are(Trait.FIELD, "attribute field parameter param property column element header argument key");
    are(Trait.FIELD, "required mandatory node");
    are(Trait.ABSENT, "exist exists found unsupported unknown recognized taken");
    are(Trait.REQUIRED, "required mandatory missing must empty blank");
    are(Trait.UNKNOWN, "unsupported unknown unrecognized undefined");
    are(Trait.ACCESS, "scope permission authorized approved approval access privilege");
    are(Trait.INPUT, "value got supplied given received provided large long short address entered");
    are(Trait.INPUT, "actual was query input");
    are(Trait.CHOICE, "options values following choices of expected");
    are(
        Trait.PLACE,
        "country currency currencyref currencycode locale language marketplace region");
    are(Trait.PLACE, "province user warehouse location customer carrier timezone");
    are(Trait.RECORD, "item product variant order invoice contact account vendor supplier partner");
    are(Trait.RECORD, "branch outlet store shop plant channel category brand plan project agent");
    are(Trait.RECORD, "state status stage type method mode unit zone owner role profile template");
    are(Trait.RECORD, "pricelist carrier warehouse location customer user employee register team");
    are(Trait.RECORD, "courier table database constraint");
    are(Trait.ATTEMPT, "failed failure stopped export import sync synchronization upload download");
    are(Trait.NAMING, "code sku named called name number id key");
    are(Trait.KIND, "error exception violation failure fault");
    are(Trait.PREPOSITION, "at by on with for from in to since until");
    are(
        Trait.UNIT,
        "ms s sec secs min mins m h hr hrs d us ns kb mb gb tb kib mib b kg g lb oz cm mm");
    are(Trait.UNIT, "px st nd rd th x k second minute hour day byte milliseconds");
  }

  private Vocabulary() {}

  private static void are(Trait trait, String words) {
    for (var word : words.split(" ", -1)) {
      TRAITS.merge(normal(word, 0, word.length()), trait.bit(), (a, b) -> a | b);
    }
  }

  /** The parts that a word in its normal form plays. */
  static int traits(String normal) {
    var traits = TRAITS.get(normal);
    return traits == null ? 0 : traits;
  }

  /** One form for a word's spellings: case, plural, British and American. */
  static String normal(String text, int start, int end) {
    var word = new char[end - start];
    int size = 0;
    char before = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      c = c < 0x80 ? lower(c) : Character.toLowerCase(c);
      if (c == 'l' && before == 'l') {
        continue;
      }
      word[size++] = before == 'i' && c == 's' && isVerbEnding(text, i, end) ? 'z' : c;
      before = c;
    }
    boolean plural = size > 3 && word[size - 1] == 's' && "siu".indexOf(word[size - 2]) < 0;
    return new String(word, 0, plural ? size - 1 : size);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
  }

  private static boolean isVerbEnding(String text, int at, int end) {
    return at + 1 < end && "eaiEAI".indexOf(text.charAt(at + 1)) >= 0;
  }
}
