package com.blackbird.activity.guide;

import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form in which an account writes a guide of its own, and the entry that it makes. */
final class OwnGuideForm {
  private static final String TITLE = "title";
  private static final String WORDS = "words";
  private static final String MEANING = "meaning";
  private static final String STEPS = "steps";
  private static final String ACTOR = "actor";
  private static final String OWN = "own-";
  private static final int LONGEST_SLUG = 40;
  private static final int LONGEST_WORDS = 300;
  private static final int LONGEST_STEPS = 1_000;
  private static final int LONGEST_MEANING = 400;

  /** What both platforms' forms hold; Slack's limit is 3,000. */
  private static final int LONGEST_FIELD = 3_000;

  private OwnGuideForm() {}

  /** The form, with what stands there already. */
  static ChatForm ask(ActionRef submit, Optional<CatalogueEntry> before, Language language) {
    return ask(submit, before, before.map(OwnGuideForm::words), language);
  }

  /** The form for an error that nobody knows, with a proposal how to recognise it. */
  static ChatForm ask(ActionRef submit, String proposal, Language language) {
    return ask(submit, Optional.empty(), Optional.of(proposal), language);
  }

  private static ChatForm ask(
      ActionRef submit,
      Optional<CatalogueEntry> before,
      Optional<String> words,
      Language language) {
    GuideTexts say = GuideTexts.in(language);
    Optional<GuideEntry> guide = before.map(CatalogueEntry::guide);
    return new ChatForm(
        submit,
        say.ownGuide(),
        say.tryIt(),
        List.of(
            text(
                TITLE,
                say.troubleInFewWords(),
                say.warehouseMissing(),
                guide.map(GuideEntry::title),
                GuideEntry.LONGEST_TITLE),
            text(WORDS, say.whatTheErrorSays(), "warehouse * is not mapped", words, LONGEST_WORDS),
            text(
                MEANING,
                say.whatItMeans(),
                say.plainWords(),
                guide.map(GuideEntry::meaning),
                LONGEST_MEANING),
            text(
                STEPS,
                say.whatToDo(),
                say.openMapping(),
                guide.map(entry -> shown(entry.steps())),
                LONGEST_STEPS),
            new ChatForm.ChoiceInput(
                ACTOR,
                say.whoHasToAct(),
                Arrays.stream(Actor.values())
                    .map(actor -> new Choice(say.actor(actor, say.anyPlatform()), actor.word()))
                    .toList(),
                guide.map(GuideEntry::actor).orElse(Actor.YOU).word())));
  }

  private static ChatForm.Input text(
      String name, String label, String hint, Optional<String> before, int longest) {
    String initial = before.orElse("");
    return new ChatForm.TextInput(
        name, label, hint, initial, true, Math.max(longest, initial.length()));
  }

  /** By what an entry is recognised, as it is written in the form. */
  static String words(CatalogueEntry entry) {
    return shown(entry.clues().stream().map(OwnGuideForm::words).toList());
  }

  private static String words(Clue clue) {
    return (clue.text().code() + " " + clue.text().says()).strip();
  }

  /** As much as fits in a field. */
  private static String shown(List<String> parts) {
    String all = String.join("; ", parts);
    return all.substring(0, Math.min(all.length(), LONGEST_FIELD)).strip();
  }

  /**
   * The entry that was written.
   *
   * @param before what it changes, if anything; keeps what the form does not ask for, and what was
   *     left as it was shown, whatever the form cannot show of it
   * @throws UnfitGuide when it cannot be one
   */
  static CatalogueEntry entry(
      String platform, Map<String, String> values, Optional<CatalogueEntry> before) {
    Optional<GuideEntry> guide = before.map(CatalogueEntry::guide);
    String title = value(values, TITLE);
    return new CatalogueEntry(
        new GuideEntry(
            guide.map(GuideEntry::id).orElseGet(() -> OWN + slug(title)),
            platform,
            title,
            guide.map(GuideEntry::category).orElse(Category.CONFIGURATION),
            value(values, MEANING),
            Actor.of(value(values, ACTOR)).orElse(Actor.YOU),
            guide
                .map(GuideEntry::steps)
                .filter(steps -> shown(steps).equals(value(values, STEPS)))
                .orElseGet(() -> list(value(values, STEPS))),
            guide.map(GuideEntry::retry).orElse(Retry.of(Retry.When.AFTER_STEPS)),
            guide.flatMap(GuideEntry::source)),
        clues(value(values, WORDS), before),
        before.map(CatalogueEntry::examples).orElse(List.of()),
        before.map(CatalogueEntry::counterexamples).orElse(List.of()));
  }

  private static List<Clue> clues(String words, Optional<CatalogueEntry> before) {
    List<Clue> old = before.map(CatalogueEntry::clues).orElse(List.of());
    if (before.filter(entry -> words(entry).equals(words)).isPresent()) {
      return old;
    }
    return list(words).stream()
        .map(part ->
            old.stream()
                .filter(clue -> words(clue).equals(part))
                .findFirst()
                .orElseGet(() -> clue(part)))
        .toList();
  }

  /** One word with an underscore is a code, as nobody writes so in a sentence. */
  private static Clue clue(String words) {
    boolean code = words.indexOf(' ') < 0 && words.indexOf('_') > 0;
    return Clue.of(new Clue.Text(code ? words : "", code ? "" : words, List.of()));
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "").strip();
  }

  private static List<String> list(String text) {
    return Stream.of(text.split("[;\n]", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The title's own letters; its hash when there are none that an id may have. */
  private static String slug(String title) {
    List<String> words = new ArrayList<>();
    for (String word : title.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    String slug = String.join("-", words);
    String cut = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    String whole = cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    return whole.isEmpty() ? DerivedUuid.of(title).toString().substring(0, 8) : whole;
  }
}
