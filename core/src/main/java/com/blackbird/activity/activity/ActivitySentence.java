package com.blackbird.activity.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a list shows, in one sentence: "17 errors on 5 orders, last 24 h". */
final class ActivitySentence {
  private static final Pattern AGO =
      Pattern.compile("(?:(?:last|past) )?(\\d+) ?([a-z])[a-z]*(?: ago)?");
  private static final Map<String, String> PLURALS =
      Map.of(
          "error", "errors",
          "success", "successes",
          "order", "orders",
          "customer", "customers",
          "product", "products",
          "pull", "pulled",
          "push", "pushed");

  private final ActivityView view;
  private final IntegrationNames names;
  private final String type;

  /**
   * A sentence in the making.
   *
   * @param type the type that all of them have, or empty
   */
  ActivitySentence(ActivityView view, IntegrationNames names, String type) {
    this.view = view;
    this.names = names;
    this.type = type;
  }

  /** A sentence about what a page shows; a page that is all there is tells the type, too. */
  static ActivitySentence of(ShownList list) {
    ActivityPage page = list.page();
    List<String> types =
        page.activities().stream().map(one -> ActivityWords.type(one.type())).distinct().toList();
    boolean whole = page.next() == null && !page.hasNewer();
    String asked = list.view().single(ActivityView.TYPE);
    return new ActivitySentence(
        list.view(), list.names(), whole && types.size() == 1 ? types.getFirst() : asked);
  }

  /** The sentence; without numbers when nobody has counted. */
  String of(Optional<ActivityCount> count) {
    List<String> parts = new ArrayList<>();
    parts.add(count.map(this::counted).orElseGet(() -> ActivityWords.capital(things(2))));
    boolean typed = count.map(known -> known.references().orElse(0) > 0).orElse(false);
    parts.addAll(filters(!(typed && view.single(ActivityView.TYPE).equals(type))));
    return String.join(", ", parts);
  }

  /** What nothing was found of, and where: "No errors, last 24 h". */
  String nothing() {
    List<String> parts = new ArrayList<>();
    parts.add("No " + things(2));
    parts.addAll(filters(true));
    return String.join(", ", parts);
  }

  private String counted(ActivityCount count) {
    if (!count.exact()) {
      return "More than " + number(count.activities()) + " " + things(2);
    }
    if (count.activities() == 0) {
      return "No " + things(2);
    }
    String what = number(count.activities()) + " " + things(count.activities());
    long references = count.references().orElse(0);
    String on = references == 0 ? "" : " on " + number(references) + " " + records(references);
    boolean mixed = status().isEmpty() && count.errors() > 0;
    return what + on + (mixed ? ", " + failed(count) : "");
  }

  private static String failed(ActivityCount count) {
    return count.errors() == count.activities() ? "all failed" : number(count.errors()) + " failed";
  }

  private String things(long many) {
    String status = status();
    if (status.isEmpty()) {
      return many == 1 ? "activity" : "activities";
    }
    return many == 1 ? status : plural(status);
  }

  /** What has a category has failed. */
  private String status() {
    return view.all(ActivityView.CATEGORY).isEmpty() ? view.single(ActivityView.STATUS) : "error";
  }

  private String records(long many) {
    String one = type.isEmpty() ? "record" : type;
    return many == 1 ? one : type.isEmpty() ? "records" : plural(type);
  }

  private List<String> filters(boolean withType) {
    List<String> words = new ArrayList<>();
    List<String> types = view.all(ActivityView.TYPE);
    if (withType && !types.isEmpty()) {
      words.add(types.stream().map(ActivitySentence::plural).collect(Collectors.joining(" or ")));
    }
    for (String direction : view.all(ActivityView.DIRECTION)) {
      words.add(plural(direction));
    }
    List<String> categories = view.all(ActivityView.CATEGORY);
    if (!categories.isEmpty()) {
      words.add(
          categories.stream().map(ActivitySentence::category).collect(Collectors.joining(" or ")));
    }
    if (!view.all(ActivityView.PROBLEM).isEmpty()) {
      words.add("of one problem");
    }
    for (String integration : view.all(ActivityView.INTEGRATION)) {
      words.add(names.of(integration));
    }
    words.addAll(view.all(ActivityView.REFERENCE));
    view.all(ActivityView.TEXT).forEach(text -> words.add("“" + text + "”"));
    time(view.single(ActivityView.SINCE), view.single(ActivityView.UNTIL)).ifPresent(words::add);
    return words;
  }

  /** Since and until in words. */
  static Optional<String> time(String since, String until) {
    if (since.isEmpty() && until.isEmpty()) {
      return Optional.empty();
    }
    if (since.equals(until)) {
      return Optional.of(since);
    }
    if (until.isEmpty()) {
      return Optional.of(
          ago(since)
              .orElse(TimeWords.isOpen(since) && !since.contains(":") ? since : "since " + since));
    }
    return Optional.of(since.isEmpty() ? "until " + until : since + " to " + until);
  }

  private static Optional<String> ago(String since) {
    Matcher ago = AGO.matcher(since.toLowerCase(Locale.ROOT));
    if (!ago.matches() || !TimeWords.isAgo(since)) {
      return Optional.empty();
    }
    boolean one = ago.group(1).equals("1");
    return Optional.of(
        "last "
            + switch (ago.group(2)) {
              case "m" -> ago.group(1) + " min";
              case "h" -> one ? "hour" : ago.group(1) + " h";
              case "d" -> one ? "24 h" : ago.group(1) + " days";
              default -> one ? "7 days" : ago.group(1) + " weeks";
            });
  }

  private static String category(String word) {
    return word.equals(ActivityQuery.UNKNOWN) ? "not recognised" : word.replace('-', ' ');
  }

  private static String plural(String value) {
    return PLURALS.getOrDefault(value, value);
  }

  private static String number(long value) {
    return String.format(Locale.ENGLISH, "%,d", value);
  }
}
