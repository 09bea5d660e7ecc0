package com.blackbird.bench;

import java.util.Locale;

/**
 * How things stand on a day of a year that is lived.
 *
 * @param partitions of the log
 * @param page the median in milliseconds of the first page, and so on
 */
record LivedMonth(
    int day,
    int partitions,
    TableSizes sizes,
    double indexBytesARow,
    double page,
    double find,
    double stats) {
  private static final double MEGA = 1e6;

  static String header() {
    return "| day | partitions | MB | rows | dead rows | index bytes a row | page ms | find ms"
        + " | stats ms |";
  }

  static String line() {
    return "| ---: ".repeat(9) + "|";
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %d | %d | %.1f | %,d | %,d | %.0f | %.2f | %.2f | %.2f |",
        day,
        partitions,
        sizes.bytes() / MEGA,
        sizes.tables().stream().mapToLong(TableSizes.Table::live).sum(),
        sizes.tables().stream().mapToLong(TableSizes.Table::dead).sum(),
        indexBytesARow,
        page,
        find,
        stats);
  }
}
