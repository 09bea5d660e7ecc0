package com.blackbird.activity.export;

import com.blackbird.activity.activity.Activity;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An export on disk, in files that are each no longer than a chat takes. Each is a whole CSV with
 * its own line of names. They are deleted when this is closed.
 */
final class ExportParts implements AutoCloseable {
  private final long limit;
  private final int most;
  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final ActivityCsv csv;
  private final byte[] head;
  private @Nullable OutputStream out;
  private long written;

  /**
   * Nothing yet.
   *
   * @param limit how many bytes a file may have
   * @param most how many files there may be
   * @param shown gives of a reference and of a message what may be read
   */
  ExportParts(long limit, int most, UnaryOperator<String> shown) {
    this.csv = new ActivityCsv(line, shown);
    this.limit = limit;
    this.most = most;
    try {
      this.folder = Files.createTempDirectory("blackbird-export");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    csv.flush();
    this.head = line.toByteArray();
  }

  /** There is more than so many files hold. */
  static final class Overflow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overflow() {
      super("An export is larger than its files may be", null, false, false);
    }
  }

  /**
   * Adds a line.
   *
   * @throws Overflow when it has no room in the last file that there may be
   */
  void add(Activity activity) {
    line.reset();
    csv.add(activity);
    csv.flush();
    try {
      OutputStream current = out;
      if (current == null || written + line.size() > limit) {
        current = next();
      }
      line.writeTo(current);
      written += line.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files, finished. */
  List<Path> finish() {
    try {
      OutputStream current = out == null ? next() : out;
      current.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(files);
  }

  private OutputStream next() throws IOException {
    if (out != null) {
      out.close();
    }
    if (files.size() == most) {
      throw new Overflow();
    }
    Path file = folder.resolve("part-" + (files.size() + 1) + ".csv");
    OutputStream next = new BufferedOutputStream(Files.newOutputStream(file));
    files.add(file);
    next.write(head);
    written = head.length;
    out = next;
    return next;
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
