package com.blackbird.activity.stats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Letters as shapes. Java's own fonts need libraries and fonts of the machine, which a bare JDK and
 * many images do not have; drawing a word there throws.
 */
final class ChartLetters {
  private static final double UNITS = 1_000;
  private static final ChartLetters ALL = read();

  private final Map<Integer, Letter> letters = new HashMap<>();

  private record Letter(double advance, Path2D outline) {}

  private ChartLetters() {}

  /** How wide the text is at this size. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(c -> ALL.letter(c).advance()).sum() * size / UNITS;
  }

  /** The text with the beginning of its base line at this point. */
  static Shape text(String text, double size, double x, double y) {
    Path2D all = new Path2D.Double();
    double scale = size / UNITS;
    double at = x;
    for (int c : text.codePoints().toArray()) {
      Letter letter = ALL.letter(c);
      all.append(
          letter.outline().getPathIterator(new AffineTransform(scale, 0, 0, scale, at, y)), false);
      at += letter.advance() * scale;
    }
    return all;
  }

  /** Whether there is an outline of each of its letters, so that none becomes a question mark. */
  static boolean canWrite(String text) {
    return text.codePoints().allMatch(ALL.letters::containsKey);
  }

  private Letter letter(int codePoint) {
    return letters.getOrDefault(codePoint, Objects.requireNonNull(letters.get((int) '?')));
  }

  private static ChartLetters read() {
    ChartLetters all = new ChartLetters();
    try (InputStream in = ChartLetters.class.getResourceAsStream("letters.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(all::add);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] parts = line.split(" ", 3);
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (String step : parts[2].isEmpty() ? new String[0] : parts[2].split(" ", -1)) {
      draw(outline, step);
    }
    letters.put(Integer.valueOf(parts[0]), new Letter(Double.parseDouble(parts[1]), outline));
  }

  private static void draw(Path2D outline, String step) {
    if (step.equals("Z")) {
      outline.closePath();
      return;
    }
    String[] numbers = step.substring(1).split(",", -1);
    double[] n = new double[numbers.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = Double.parseDouble(numbers[i]);
    }
    switch (step.charAt(0)) {
      case 'M' -> outline.moveTo(n[0], n[1]);
      case 'L' -> outline.lineTo(n[0], n[1]);
      case 'Q' -> outline.quadTo(n[0], n[1], n[2], n[3]);
      default -> outline.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
    }
  }
}
