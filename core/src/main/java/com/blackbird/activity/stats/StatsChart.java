package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityVolume;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.language.Language;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.imageio.ImageIO;

/**
 * Volume above errors, each with its own axis: a few errors among thousands of activities would not
 * be seen in one. The card is opaque, so it reads the same on a light and on a dark page.
 */
final class StatsChart {
  static final int WIDTH = 1_200;

  private static final int HEIGHT = (int) (2 * ChartPanel.HEIGHT) + 20;
  private static final Color CARD = new Color(0xFAFBFC);
  private static final Color EDGE = new Color(0xAFB8C1);

  /** Told apart by everybody, also by those who do not see red: the panels have titles. */
  private static final Color ACTIVITIES = new Color(0x2F6FDE);

  private static final Color ERRORS = new Color(0xC9302C);

  private StatsChart() {}

  /** The chart as a PNG. */
  static ChatFile png(Stats stats, Language language) {
    StatsTexts say = StatsTexts.in(language);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    RoundRectangle2D card = new RoundRectangle2D.Double(2, 2, WIDTH - 4, HEIGHT - 4, 24, 24);
    canvas.setColor(CARD);
    canvas.fill(card);
    canvas.setColor(EDGE);
    canvas.setStroke(new BasicStroke(2));
    canvas.draw(card);
    ChartTimes times = times(stats, language);
    String activities = say.activitiesPer(times.bucket());
    String errors = say.errorsPer(times.bucket());
    new ChartPanel(activities, ACTIVITIES, ActivityVolume::activities, times, 10)
        .draw(canvas, stats.points());
    new ChartPanel(errors, ERRORS, ActivityVolume::errors, times, 10 + ChartPanel.HEIGHT)
        .draw(canvas, stats.points());
    canvas.dispose();
    return ChatFile.of("activities-and-errors.png", "image/png", encoded(image));
  }

  /** What the chart says, in words. */
  static String words(Stats stats, Language language) {
    StatsTexts say = StatsTexts.in(language);
    ChartTimes times = times(stats, language);
    List<ActivityVolume> points = stats.points();
    return say.chart(
        times.bucket(),
        times.words(points.getFirst().since()),
        times.words(points.getLast().since()),
        StatsWords.zone(stats.zone()),
        row(points, ActivityVolume::activities, say.activities(stats.now().activities()), times),
        row(points, ActivityVolume::errors, say.errors(stats.now().errors()), times));
  }

  private static String row(
      List<ActivityVolume> points,
      ToLongFunction<ActivityVolume> number,
      String sum,
      ChartTimes times) {
    ActivityVolume most = points.stream().max(Comparator.comparingLong(number)).orElseThrow();
    return number.applyAsLong(most) == 0
        ? sum
        : StatsTexts.in(times.language())
            .mostOn(sum, times.words(most.since()), number.applyAsLong(most));
  }

  private static ChartTimes times(Stats stats, Language language) {
    return new ChartTimes(stats.period().bucket(), stats.zone(), language);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
