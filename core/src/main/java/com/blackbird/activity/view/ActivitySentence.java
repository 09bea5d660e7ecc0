package com.blackbird.activity.view;

import com.blackbird.activity.activity.ActivityCount;
import com.blackbird.activity.activity.ActivityPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a list shows, in one sentence: "17 errors on 5 orders, last 24 h". */
final class ActivitySentence {
  private static final Pattern AGO =
      Pattern.compile("(?:(?:last|past) )?(\\d+) ?(mo|[a-z])[a-z]*(?: ago)?");
  private final ActivityTexts say;
  private final ActivityView view;
  private final IntegrationNames names;
  private final List<String> categories;
  private final String type;

  /**
   * A sentence in the making.
   *
   * @param categories those that are asked for, in words
   * @param type the type that all of them have, or empty
   */
  ActivitySentence(
      ActivityTexts say,
      ActivityView view,
      IntegrationNames names,
      List<String> categories,
      String type) {
    this.say = say;
    this.view = view;
    this.names = names;
    this.categories = List.copyOf(categories);
    this.type = type;
  }

  /** A sentence about what a page shows; a page that is all there is tells the type, too. */
  static ActivitySentence of(ShownList list) {
    ActivityPage page = list.page();
    List<String> types =
        page.activities().stream().map(one -> one.type().text()).distinct().toList();
    boolean whole = page.next() == null && !page.hasNewer();
    String asked = list.view().single(ActivityView.TYPE);
    return new ActivitySentence(
        ActivityTexts.in(list.language()),
        list.view(),
        list.names(),
        list.categories().stream()
            .filter(word -> list.view().all(ActivityView.CATEGORY).contains(word.value()))
            .map(word -> list.language().withinSentence(word.label().in(list.language())))
            .toList(),
        whole && types.size() == 1 ? types.getFirst() : asked);
  }

  /** The sentence; without numbers when nobody has counted. */
  String of(Optional<ActivityCount> count) {
    List<String> parts = new ArrayList<>();
    parts.add(count.map(this::counted).orElseGet(() -> say.things(status())));
    boolean typed = count.map(known -> known.references().orElse(0) > 0).orElse(false);
    parts.addAll(filters(!(typed && view.single(ActivityView.TYPE).equals(type))));
    return String.join(", ", parts);
  }

  /** What nothing was found of, and where: "No errors, last 24 h". */
  String nothing() {
    List<String> parts = new ArrayList<>();
    parts.add(say.none(status()));
    parts.addAll(filters(true));
    return String.join(", ", parts);
  }

  private String counted(ActivityCount count) {
    if (!count.exact()) {
      return count.activities() < ActivityCount.MOST_FOUND
          ? say.things(status())
          : say.moreThan(status(), count.activities());
    }
    if (count.activities() == 0) {
      return say.none(status());
    }
    String some = say.some(status(), count.activities());
    long references = count.references().orElse(0);
    String what = references == 0 ? some : say.onRecords(some, type, references);
    boolean mixed = status().isEmpty() && count.errors() > 0;
    return mixed ? what + ", " + failed(count) : what;
  }

  private String failed(ActivityCount count) {
    return count.errors() == count.activities()
        ? say.allFailed(count.errors())
        : say.someFailed(count.errors());
  }

  /** What has a category has failed. */
  private String status() {
    return view.all(ActivityView.CATEGORY).isEmpty() ? view.single(ActivityView.STATUS) : "error";
  }

  private List<String> filters(boolean withType) {
    List<String> words = new ArrayList<>();
    List<String> types = view.all(ActivityView.TYPE);
    if (withType && !types.isEmpty()) {
      types.stream().map(say::types).reduce(say::or).ifPresent(words::add);
    }
    view.all(ActivityView.DIRECTION).forEach(direction -> words.add(say.ways(direction)));
    categories.stream().reduce(say::or).ifPresent(words::add);
    if (!view.all(ActivityView.PROBLEM).isEmpty()) {
      words.add(say.ofOneProblem());
    }
    for (String integration : view.all(ActivityView.INTEGRATION)) {
      words.add(names.of(integration));
    }
    words.addAll(view.all(ActivityView.REFERENCE));
    view.all(ActivityView.TEXT).forEach(text -> words.add(say.quoted(text)));
    time().ifPresent(words::add);
    return words;
  }

  /** Since and until in words. */
  Optional<String> time() {
    String since = view.single(ActivityView.SINCE);
    String until = view.single(ActivityView.UNTIL);
    if (since.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    if (since.equals(until)) {
      return Optional.of(day(since));
    }
    if (until.isEmpty()) {
      boolean open = TimeWords.isOpen(since) && !since.contains(":");
      return Optional.of(ago(since).orElseGet(() -> open ? day(since) : say.since(day(since))));
    }
    return Optional.of(
        since.isEmpty() ? say.until(day(until)) : say.between(day(since), day(until)));
  }

  /** A day's or a week's name in the reader's language; what else is typed stays as it is. */
  private String day(String typed) {
    return say.day(typed, typed.toLowerCase(Locale.ROOT).replace(' ', '_'));
  }

  private Optional<String> ago(String since) {
    Matcher ago = AGO.matcher(since.toLowerCase(Locale.ROOT));
    if (!ago.matches() || !TimeWords.isAgo(since)) {
      return Optional.empty();
    }
    return Optional.of(say.last(ago.group(2), Integer.parseInt(ago.group(1))));
  }
}
