package com.blackbird.bench;

import com.blackbird.activity.signature.Signatures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Goal P8: do messages become the problems that they are, and how fast. */
final class GroupingBench implements Bench {
  private static final String USUAL = "../shared/reference/platform-errors/messages.tsv";
  private static final double CONSISTENT = 0.98;
  private static final double UNIFIED = 0.80;
  private static final double PER_SECOND = 150_000;
  private static final int SHORT = 8_000;
  private static final int SHOWN = 110;

  private static final Grouping SIGNATURES =
      (platform, message) -> Signatures.of(platform, message).id();

  private final Path file;

  GroupingBench() {
    this(Path.of(System.getProperty("messages", USUAL)));
  }

  GroupingBench(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return "grouping";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("rounds", 5, "seconds", 2, "shuffles", 10, "seed", 8, "shown", 40);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var messages = LabelledMessage.read(file);
    report.say("grouping: %s, %,d labelled messages".formatted(settings, messages.size()));
    var score = new GroupingScore(messages, SIGNATURES);
    scores(report, messages, score, new GroupingScore(messages, new PlaceholderGrouping()));
    shuffle(settings, report, messages);
    speed(settings, report, messages);
    doubling(report, new GroupingSpeed(messages));
    listed(report, settings.get("shown"), "wrong merges", score.wrongMerges(), score, true);
    listed(report, settings.get("shown"), "wrong splits", score.wrongSplits(), score, false);
  }

  private static void scores(
      Report report, List<LabelledMessage> messages, GroupingScore ours, GroupingScore plain) {
    report.say("                       consistent  unified   placeholders: consistent  unified");
    score(report, "all", messages, ours, plain);
    messages.stream()
        .map(LabelledMessage::platform)
        .distinct()
        .sorted()
        .forEach(platform ->
            score(
                report,
                platform,
                messages.stream().filter(m -> m.platform().equals(platform)).toList(),
                ours,
                plain));
    report.atLeast("P8", "consistent", one(ours.consistent(messages)), CONSISTENT);
    report.atLeast("P8", "unified", one(ours.unified(messages)), UNIFIED);
  }

  private static void score(
      Report report,
      String what,
      List<LabelledMessage> of,
      GroupingScore ours,
      GroupingScore plain) {
    report.say(
        String.format(
            Locale.ROOT,
            "  %-16s %5d     %.3f    %.3f                   %.3f    %.3f",
            what,
            of.size(),
            ours.consistent(of),
            ours.unified(of),
            plain.consistent(of),
            plain.unified(of)));
  }

  /** The id may not depend on what was seen before. */
  private static void shuffle(Settings settings, Report report, List<LabelledMessage> messages) {
    var expected = messages.stream().map(GroupingBench::id).toList();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < messages.size(); i++) {
      places.add(i);
    }
    var random = new Random(settings.get("seed"));
    int others = 0;
    for (int shuffle = 0; shuffle < settings.get("shuffles"); shuffle++) {
      Collections.shuffle(places, random);
      for (int place : places) {
        others += id(messages.get(place)).equals(expected.get(place)) ? 0 : 1;
      }
    }
    report.atMost("P8", "other ids when shuffled", others, 0);
  }

  private static String id(LabelledMessage message) {
    return SIGNATURES.nameOf(message.platform(), message.message());
  }

  private static void speed(Settings settings, Report report, List<LabelledMessage> messages) {
    var race =
        new GroupingSpeed(messages)
            .race(
                settings.get("rounds"),
                settings.get("seconds"),
                SIGNATURES,
                new PlaceholderGrouping());
    var ours = race.getFirst();
    report.rate("signatures, one core", ours);
    report.rate("placeholders, one core", race.getLast());
    report.ratio("signatures / placeholders", ours.over(race.getLast()));
    report.atLeast("P8", "messages/s/core", ours, PER_SECOND);
  }

  /** Eight times as long may take eight times as long, and no more. */
  private static void doubling(Report report, GroupingSpeed speed) {
    var longer = HostileMessages.of(SHORT * 8);
    var worst = 0.0;
    var slowest = 0.0;
    var kind = "";
    for (var message : HostileMessages.of(SHORT).entrySet()) {
      double once = speed.secondsFor(SIGNATURES, message.getValue());
      double eight = speed.secondsFor(SIGNATURES, longer.getOrDefault(message.getKey(), ""));
      slowest = Math.max(slowest, eight);
      // Below a tenth of a millisecond the clock says nothing.
      double growth = eight / Math.max(once, 1e-4) / 8;
      if (growth > worst) {
        worst = growth;
        kind = message.getKey();
      }
    }
    report.say(
        String.format(
            Locale.ROOT,
            "  hostile, %,d to %,d characters: slowest %.2f ms, grows %.2f times its length (%s)",
            SHORT,
            SHORT * 8,
            slowest * 1e3,
            worst,
            kind));
    report.atMost("P8", "growth / length", worst, 2.0);
  }

  private static void listed(
      Report report,
      int shown,
      String what,
      Map<String, Set<String>> wrong,
      GroupingScore score,
      boolean problemFirst) {
    report.say("%s: %d".formatted(what, wrong.size()));
    wrong.entrySet().stream()
        .limit(shown)
        .forEach(entry -> {
          report.say("  " + entry.getKey());
          for (var part : entry.getValue()) {
            var sample =
                problemFirst
                    ? part + ": " + score.sample(entry.getKey(), part)
                    : score.sample(part, entry.getKey());
            report.say("      " + line(sample));
          }
        });
  }

  private static String line(String message) {
    var line = message.replaceAll("\\s+", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  private static Series one(double figure) {
    return new Series(List.of(figure));
  }
}
