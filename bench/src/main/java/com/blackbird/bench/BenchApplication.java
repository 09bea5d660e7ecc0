package com.blackbird.bench;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/** Runs the bench that the first word names; further words change how much it does. */
public final class BenchApplication {
  private static final List<Bench> BENCHES =
      List.of(
          new IntakeStoreBench(),
          new IntakeHttpBench(),
          new PageBench(),
          new GuidesBench(),
          new DeliveryBench(),
          new ProblemIntakeBench(),
          new StormBench(),
          new ChatStormBench(),
          new ChaosBench(),
          new HeldBench(),
          new PinnedBench(),
          new TextBench(),
          new CountBench(),
          new RetentionBench(),
          new CrowdBench(),
          new LoadBench(),
          new GrowthBench(),
          new YearBench(),
          new GroupingBench(),
          new SilenceBench(),
          new RedactionBench(),
          new SignatureBench(),
          new AuditBench(),
          new StartBench());

  private BenchApplication() {}

  /** Prints what was measured; fails when nothing could be. */
  public static void main(String[] args) throws Exception {
    var name = args.length == 0 ? "" : args[0];
    var bench = BENCHES.stream().filter(b -> b.name().equals(name)).findFirst();
    if (bench.isEmpty()) {
      System.err.println("Name a bench: " + names());
      System.exit(2);
    }
    var settings =
        Settings.of(bench.orElseThrow().usual(), Arrays.asList(args).subList(1, args.length));
    bench.orElseThrow().run(settings, new Report(System.out));
  }

  private static String names() {
    return BENCHES.stream().map(Bench::name).collect(joining(", "));
  }
}
