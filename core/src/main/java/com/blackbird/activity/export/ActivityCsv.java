package com.blackbird.activity.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Activities as lines of CSV: RFC 4180, UTF-8 with a byte order mark so that Excel reads it as
 * such.
 */
public final class ActivityCsv implements AutoCloseable {
  /** The media type of what is written. */
  public static final String MEDIA_TYPE = "text/csv";

  /** The columns, from left to right. */
  public static final List<String> COLUMNS =
      List.of(
          "createdAt",
          "integration",
          "direction",
          "type",
          "status",
          "reference",
          "message",
          "messageCut",
          "id");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final CsvWriter csv;
  private final UnaryOperator<String> shown;

  /** Begins with the line of the columns' names; shows everything. */
  public ActivityCsv(OutputStream out) {
    this(out, UnaryOperator.identity());
  }

  /**
   * Begins with the line of the columns' names.
   *
   * @param shown gives of a reference and of a message what may be read
   */
  ActivityCsv(OutputStream out, UnaryOperator<String> shown) {
    this.shown = shown;
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    try {
      writer.write(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord(COLUMNS);
  }

  /**
   * Writes all activities of the query, newest first, with what may be read of references and
   * messages; returns how many.
   */
  public static long write(
      OutputStream out,
      ActivityLog log,
      AccountId account,
      ActivityQuery query,
      UnaryOperator<String> shown) {
    try (ActivityCsv csv = new ActivityCsv(out, shown)) {
      return log.stream(account, query, csv::add);
    }
  }

  /** Adds a line. */
  public void add(Activity activity) {
    csv.writeRecord(
        activity.createdAt().toString(),
        activity.integration().text(),
        activity.direction().text(),
        activity.type().text(),
        activity.status().text(),
        SafeCell.of(activity.reference() == null ? "" : shown.apply(activity.reference())),
        SafeCell.of(shown.apply(activity.message())),
        String.valueOf(activity.messageCut()),
        SafeCell.of(activity.senderId()));
  }

  /** Hands on what has been added so far. */
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
