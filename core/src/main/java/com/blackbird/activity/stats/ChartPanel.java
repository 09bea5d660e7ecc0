package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityVolume;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * One row of bars with its title, its axes and the number of its highest bar.
 *
 * @param title what the bars count
 * @param colour of the bars
 * @param top where the panel begins, in pixels from above
 */
record ChartPanel(
    String title,
    Color colour,
    ToLongFunction<ActivityVolume> number,
    ChartTimes times,
    double top) {
  static final double HEIGHT = 400;

  private static final Color INK = new Color(0x1F2328);
  private static final Color QUIET = new Color(0x57606A);
  private static final Color GRID = new Color(0xD0D7DE);

  /** Readable when the chart is as wide as a phone, about a third of its own width. */
  private static final double TITLE = 38;

  private static final double SMALL = 34;
  private static final double LEFT = 130;
  private static final double RIGHT = StatsChart.WIDTH - 40;
  private static final double LABEL_ROOM = 160;

  void draw(Graphics2D canvas, List<ActivityVolume> points) {
    long total = points.stream().mapToLong(number).sum();
    write(canvas, INK, TITLE, title, 40, top + 50);
    String sum = ChartScale.label(total, times.language());
    write(canvas, colour, TITLE, sum, RIGHT - ChartLetters.width(sum, TITLE), top + 50);

    long most = points.stream().mapToLong(number).max().orElse(0);
    ChartScale scale = ChartScale.holding(most);
    for (long mark : new long[] {0, scale.top() / 2, scale.top()}) {
      double y = y(mark, scale);
      canvas.setColor(GRID);
      canvas.setStroke(new BasicStroke(mark == 0 ? 3 : 1.5f));
      canvas.draw(new Line2D.Double(LEFT, y, RIGHT, y));
      String label = ChartScale.label(mark, times.language());
      write(canvas, QUIET, SMALL, label, LEFT - 16 - ChartLetters.width(label, SMALL), y + 12);
    }
    bars(canvas, points, scale, most);
    timeAxis(canvas, points);
  }

  private void bars(Graphics2D canvas, List<ActivityVolume> points, ChartScale scale, long most) {
    double step = (RIGHT - LEFT) / points.size();
    double width = Math.max(1, Math.min(step * 0.72, 90));
    boolean said = false;
    for (int i = 0; i < points.size(); i++) {
      long value = number.applyAsLong(points.get(i));
      if (value > 0) {
        double x = LEFT + step * i + (step - width) / 2;
        double y = Math.min(y(value, scale), y(0, scale) - 4);
        canvas.setColor(colour);
        canvas.fill(bar(x, y, width, y(0, scale) - y));
        if (value == most && !said) {
          said = true;
          highest(canvas, ChartScale.label(most, times.language()), x + width / 2, y - 10);
        }
      }
    }
  }

  private static Shape bar(double x, double y, double width, double height) {
    double round = Math.min(width, 10);
    return width < 4 || height < round
        ? new Rectangle2D.Double(x, y, width, height)
        : new RoundRectangle2D.Double(x, y, width, height, round, round);
  }

  private static void highest(Graphics2D canvas, String label, double middle, double y) {
    double width = ChartLetters.width(label, SMALL);
    double x = Math.clamp(middle - width / 2, LEFT, RIGHT - width);
    write(canvas, INK, SMALL, label, x, y);
  }

  private void timeAxis(Graphics2D canvas, List<ActivityVolume> points) {
    double step = (RIGHT - LEFT) / points.size();
    for (int i : times.labelled(points, (int) ((RIGHT - LEFT) / LABEL_ROOM))) {
      String label = times.axis(points.get(i).since(), points.size());
      double width = ChartLetters.width(label, SMALL);
      double x = Math.clamp(LEFT + step * (i + 0.5) - width / 2, LEFT - 40, RIGHT - width);
      write(canvas, QUIET, SMALL, label, x, y(0, new ChartScale(2)) + 46);
    }
  }

  private double y(long value, ChartScale scale) {
    double floor = top + HEIGHT - 70;
    double ceiling = top + 125;
    return floor - (floor - ceiling) * value / scale.top();
  }

  private static void write(
      Graphics2D canvas, Color colour, double size, String text, double x, double y) {
    canvas.setColor(colour);
    canvas.fill(ChartLetters.text(text, size, x, y));
  }
}
