package com.blackbird.activity.alert;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.language.Language;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much must go wrong before a channel hears of it. */
public sealed interface Threshold {
  /** Every problem is told at its first error. */
  Threshold FIRST = new First();

  /** How far back one has to look. */
  Duration within();

  /** The form that {@link #parse} reads. */
  String text();

  /** In words, for a list of subscriptions. */
  String words(Language language);

  /**
   * Whether so much has gone wrong.
   *
   * @param errors of the problem within the time
   * @param failed all errors of the integration within the time
   * @param all all activities of the integration within the time
   */
  boolean isReached(long errors, long failed, long all);

  /** The first error is enough. */
  record First() implements Threshold {
    @Override
    public Duration within() {
      return Duration.ZERO;
    }

    @Override
    public String text() {
      return "first";
    }

    @Override
    public String words(Language language) {
      return AlertTexts.in(language).fromTheFirst();
    }

    @Override
    public boolean isReached(long errors, long failed, long all) {
      return true;
    }
  }

  /** So many errors of one problem within a time. */
  record Count(int errors, Duration within) implements Threshold {
    @Override
    public String text() {
      return errors + " in " + span(within);
    }

    @Override
    public String words(Language language) {
      return AlertTexts.in(language).fromSoMany(errors, span(within));
    }

    @Override
    public boolean isReached(long errors, long failed, long all) {
      return errors >= this.errors;
    }
  }

  /**
   * So great a share of an integration's activities fails within a time, of {@value #AT_LEAST} or
   * more: one failure of two says little.
   */
  record Rate(int percent, Duration within) implements Threshold {
    static final int AT_LEAST = 10;

    @Override
    public String text() {
      return percent + "% in " + span(within);
    }

    @Override
    public String words(Language language) {
      return AlertTexts.in(language).fromShare(percent, span(within));
    }

    @Override
    public boolean isReached(long errors, long failed, long all) {
      return errors > 0 && all >= AT_LEAST && failed * 100 >= percent * all;
    }
  }

  /**
   * Reads what a person typed, such as {@code 5 in 10m}, {@code 5/10m} or {@code 10% in 1h}.
   *
   * @throws CommandMistake that says what is understood
   */
  static Threshold parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.matches("first|first error|1|every|any")) {
      return FIRST;
    }
    Matcher form = Form.PATTERN.matcher(text);
    if (form.matches()) {
      int number = Integer.parseInt(form.group(1));
      Duration within = Form.span(form.group(3), form.group(4));
      boolean isRate = form.group(2) != null;
      if (number >= 1 && within.compareTo(Form.LONGEST) <= 0 && (!isRate || number <= 100)) {
        return isRate ? new Rate(number, within) : new Count(number, within);
      }
    }
    throw new CommandMistake(language -> {
      AlertTexts say = AlertTexts.in(language);
      return say.notAThreshold(typed, say.thresholdForms());
    });
  }

  private static String span(Duration within) {
    return within.toMinutes() % 60 == 0 ? within.toHours() + "h" : within.toMinutes() + "m";
  }

  /** How a threshold is written. */
  final class Form {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern PATTERN =
        Pattern.compile(
            "(\\d{1,6})\\s*(%)?(?:\\s*errors?)?\\s*(?:in|/|within|per)\\s*(\\d{1,4})\\s*(m|h)[a-z]*");

    private Form() {}

    private static Duration span(String number, String unit) {
      Duration one = unit.equals("h") ? Duration.ofHours(1) : Duration.ofMinutes(1);
      return one.multipliedBy(Math.max(1, Long.parseLong(number)));
    }
  }
}
