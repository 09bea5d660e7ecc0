package com.blackbird.activity.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.ActivityVolume;
import com.blackbird.activity.activity.Bucket;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.language.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatsChartTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:20:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 72, 7 * 24, 30 * 24, 90 * 24, 366 * 24})
  void aPeriodOfAnyLengthIsDrawn(int hours) throws IOException {
    Stats stats = stats(Duration.ofHours(hours), BERLIN, 40);
    BufferedImage image = image(StatsChart.png(stats, Language.ENGLISH));

    assertThat(image.getWidth()).isEqualTo(1_200);
    assertThat(colours(image, 0x2F6FDE)).as("bars of activities").isGreaterThan(500);
    assertThat(StatsChart.words(stats, Language.ENGLISH)).hasSizeLessThan(Part.Image.MAX_ALT_TEXT);
  }

  @Test
  void itIsAnOpaqueCardSoThatItReadsOnLightAndDark() throws IOException {
    BufferedImage image =
        image(StatsChart.png(stats(Duration.ofDays(7), ZoneOffset.UTC, 10), Language.ENGLISH));

    for (int x = 20; x < image.getWidth() - 20; x += 20) {
      for (int y = 20; y < image.getHeight() - 20; y += 20) {
        assertThat(image.getRGB(x, y) >>> 24).isEqualTo(0xFF);
      }
    }
  }

  @Test
  void aQuietTimeIsDrawnToo() throws IOException {
    Stats stats = stats(Duration.ofDays(7), ZoneOffset.UTC, 0);

    assertThat(colours(image(StatsChart.png(stats, Language.ENGLISH)), 0xC9302C))
        .as("only the zero")
        .isLessThan(1_500);
    assertThat(StatsChart.words(stats, Language.ENGLISH))
        .isEqualTo(
            "Activities and errors per day from 17 Nov to 23 Nov (UTC): 0 activities; no errors.");
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterOfALabelCanBeDrawn(Language language) {
    StatsTexts say = StatsTexts.in(language);
    StringBuilder labels = new StringBuilder("0,.kM:");
    for (Bucket bucket : Bucket.values()) {
      labels.append(say.activitiesPer(bucket)).append(say.errorsPer(bucket));
    }
    for (int day = 0; day < 366; day++) {
      Instant begin = NOW.minus(Duration.ofDays(day));
      ChartTimes times = new ChartTimes(Bucket.DAY, BERLIN, language);
      labels.append(times.axis(begin, 7)).append(times.axis(begin, 90));
    }

    assertThat(labels.toString()).is(new Condition<>(ChartLetters::canWrite, "drawn in full"));
  }

  @Test
  void theAltTextSaysWhatTheChartShows() {
    List<ActivityVolume> points =
        new ArrayList<>(stats(Duration.ofDays(7), ZoneOffset.UTC, 0).points());
    points.set(1, point(points.get(1), 1_200, 3));
    points.set(4, point(points.get(4), 40, 9));

    assertThat(StatsChart.words(with(points), Language.ENGLISH))
        .isEqualTo(
            "Activities and errors per day from 17 Nov to 23 Nov (UTC): 1,240 activities, most on"
                + " 18 Nov: 1,200; 12 errors, most on 21 Nov: 9.");
  }

  /** A picture to look at: {@code -DchartTo=folder} writes some. */
  @Test
  void aChartCanBeLookedAt() throws IOException {
    String folder = System.getProperty("chartTo");
    for (int days : new int[] {1, 7, 30, 90}) {
      ChatFile chart = StatsChart.png(stats(Duration.ofDays(days), BERLIN, 300), Language.GERMAN);
      assertThat(chart.length()).isBetween(1_000L, 200_000L);
      if (folder != null) {
        Files.write(Path.of(folder, "chart-" + days + ".png"), chart.bytes());
      }
    }
  }

  @Test
  void lettersNeedNoFontOfTheMachine() {
    assertThat(ChartLetters.width("Activities", 30)).isBetween(100.0, 200.0);
    assertThat(ChartLetters.text("é", 30, 0, 0).getBounds().isEmpty()).as("a stand-in").isFalse();
  }

  private static Stats stats(Duration length, ZoneId zone, int most) {
    Period period = Period.last(length, NOW, zone);
    Random random = new Random(7);
    Duration step = period.bucket() == Bucket.DAY ? Duration.ofDays(1) : Duration.ofHours(1);
    List<ActivityVolume> points = new ArrayList<>();
    for (Instant since = period.since(); since.isBefore(period.until()); since = since.plus(step)) {
      int number = most == 0 ? 0 : 1 + random.nextInt(most);
      int errors = most == 0 ? 0 : random.nextInt(1 + number / 9);
      points.add(new ActivityVolume(since, since.plus(step), number - errors, errors));
    }
    return new Stats(
        Set.of(),
        period,
        zone,
        points,
        new Totals(0, 0),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  private static ActivityVolume point(ActivityVolume old, long activities, long errors) {
    return new ActivityVolume(old.since(), old.until(), activities - errors, errors);
  }

  private static Stats with(List<ActivityVolume> points) {
    Stats stats = stats(Duration.ofDays(7), ZoneOffset.UTC, 0);
    return new Stats(
        Set.of(),
        stats.period(),
        stats.zone(),
        points,
        stats.before(),
        stats.forgotten(),
        List.of(),
        List.of(),
        List.of(),
        false);
  }

  private static BufferedImage image(ChatFile file) throws IOException {
    try (InputStream in = file.open()) {
      return ImageIO.read(in);
    }
  }

  private static long colours(BufferedImage image, int rgb) {
    long found = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        found += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
      }
    }
    return found;
  }
}
