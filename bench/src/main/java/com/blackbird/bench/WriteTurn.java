package com.blackbird.bench;

import java.util.List;

/** Writes the same batches into the same, emptied table, in one way or another. */
final class WriteTurn {
  private static final double NANOS_A_SECOND = 1e9;

  private final BenchDatabase database;
  private final List<Batch> batches;
  private final int rows;
  private final Contents expected;

  /** Learns from the reference what the table must hold afterwards. */
  WriteTurn(BenchDatabase database, List<Batch> batches, Writer reference) throws Exception {
    this.database = database;
    this.batches = batches;
    this.rows = batches.stream().mapToInt(Batch::size).sum();
    write(reference);
    this.expected = Contents.of(database.jdbc());
    if (expected.rows() != rows) {
      throw new IllegalStateException("the reference wrote %s of %d".formatted(expected, rows));
    }
  }

  /** How many rows a second one connection writes. */
  double take(String side, Writer writer) throws Exception {
    return check(side, write(writer));
  }

  /** How many rows a second several connections write together. */
  double take(String side, Writer writer, Crowd crowd, Latencies latencies) throws Exception {
    database.empty();
    long start = System.nanoTime();
    latencies.add(crowd.run(batches, writer));
    return check(side, System.nanoTime() - start);
  }

  private long write(Writer writer) throws Exception {
    database.empty();
    long start = System.nanoTime();
    for (var batch : batches) {
      writer.write(batch);
    }
    return System.nanoTime() - start;
  }

  private double check(String side, long nanos) {
    Contents.of(database.jdbc()).mustEqual(expected, side);
    return rows * NANOS_A_SECOND / nanos;
  }
}
