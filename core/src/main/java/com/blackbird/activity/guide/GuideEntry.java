package com.blackbird.activity.guide;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of the catalogue: what an error means, who has to act and what to do.
 *
 * @param id lower-case words with dashes, unique in the catalogue, never changed
 * @param platform the key of the platform whose error it is, or {@link GuidePlatform#GENERIC}
 * @param title the trouble in a few words
 * @param meaning what happened, in plain words
 * @param steps what to do, in order
 * @param source where the wording or the fix is described; what an account wrote itself may lack it
 * @param translations what it says in other languages
 */
public record GuideEntry(
    String id,
    String platform,
    String title,
    Category category,
    String meaning,
    Actor actor,
    List<String> steps,
    Retry retry,
    Optional<URI> source,
    Map<Language, GuideWords> translations) {
  /** As long as a button can carry it. */
  public static final int LONGEST_ID = 64;

  /** As long as one line of an alert holds it. */
  public static final int LONGEST_TITLE = 80;

  private static final int LONGEST_MEANING = 400;
  private static final int MOST_STEPS = 8;
  private static final int LONGEST_STEP = 240;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Refuses what people could not read or a button could not carry. */
  public GuideEntry {
    steps = List.copyOf(steps);
    translations = Map.copyOf(translations);
    require(
        id.length() <= LONGEST_ID && ID.matcher(id).matches(),
        "id: use up to " + LONGEST_ID + " of a-z, 0-9 and dashes between words");
    require(
        fits(title, LONGEST_TITLE),
        "title",
        language -> GuideTexts.in(language).titleLength(LONGEST_TITLE));
    require(
        fits(meaning, LONGEST_MEANING),
        "meaning",
        language -> GuideTexts.in(language).meaningLength(LONGEST_MEANING));
    require(
        !steps.isEmpty() && steps.size() <= MOST_STEPS,
        "steps",
        language -> GuideTexts.in(language).stepCount(MOST_STEPS));
    require(
        steps.stream().allMatch(step -> fits(step, LONGEST_STEP)),
        "steps",
        language -> GuideTexts.in(language).stepLength(LONGEST_STEP));
    require(source.isEmpty() || isWebPage(source.get()), "source: give an https address");
  }

  /** An entry in English alone, or in the words of whoever wrote it. */
  public GuideEntry(
      String id,
      String platform,
      String title,
      Category category,
      String meaning,
      Actor actor,
      List<String> steps,
      Retry retry,
      Optional<URI> source) {
    this(id, platform, title, category, meaning, actor, steps, retry, source, Map.of());
  }

  /** The same entry in the words of this language, or as it is when there are none. */
  public GuideEntry in(Language language) {
    GuideWords words = translations.get(language);
    return words == null ? this : saying(words);
  }

  private GuideEntry saying(GuideWords words) {
    return new GuideEntry(
        id,
        platform,
        words.title(),
        category,
        words.meaning(),
        actor,
        words.steps(),
        words.later().isEmpty() ? retry : Retry.later(words.later()),
        source,
        translations);
  }

  GuideWords words() {
    return new GuideWords(title, meaning, steps, retry.after());
  }

  GuideEntry called(String other) {
    return new GuideEntry(
        other, platform, title, category, meaning, actor, steps, retry, source, translations);
  }

  GuideEntry translated(Map<Language, GuideWords> words) {
    return new GuideEntry(
        id, platform, title, category, meaning, actor, steps, retry, source, words);
  }

  private static boolean fits(String text, int longest) {
    return !text.isBlank() && text.length() <= longest && text.indexOf('\0') < 0;
  }

  private static boolean isWebPage(URI address) {
    return "https".equals(address.getScheme()) && address.getHost() != null;
  }

  /** What only files and programs can do wrong. */
  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }

  private static void require(boolean holds, String field, Said rule) {
    if (!holds) {
      throw new UnfitGuide(field, rule);
    }
  }
}
