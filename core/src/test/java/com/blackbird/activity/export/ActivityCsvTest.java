package com.blackbird.activity.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.Fuzz;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivityCsvTest {
  private static final String SIGNS = "=+-@\t\r\n\0＝＋－＠'\"',;| \u00a0\u200b\ufeffabcé注\"=\n'1";
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\"\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+@＝＋－＠-].*");
  private static final String STARTS_A_FORMULA = "=+-@\t\r\n\0＝＋－＠";

  @Test
  void aFileBeginsWithAByteOrderMarkAndTheNamesOfTheColumns() {
    assertThat(csv(List.of()))
        .isEqualTo(
            "\uFEFFcreatedAt,integration,direction,type,status,reference,message,messageCut,id\r\n");
  }

  @Test
  void aLineSaysWhatWasLogged() {
    Activity activity =
        Activities.failed("shopify-main").id("evt-1").message("a \"b\",\nc").build();

    assertThat(csv(List.of(activity))).endsWith("error,#1021,\"a \"\"b\"\",\nc\",false,evt-1\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "'=1",
        "'x",
        " =1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "-5",
        "-"
      })
  void whatMightBeAFormulaIsGuarded(String text) {
    assertThat(SafeCell.of(text)).isEqualTo("'" + text);
    assertThat(SafeCell.read(SafeCell.of(text))).isEqualTo(text);
  }

  /** What begins a cell where the decimal sign is a comma, or behind a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a;=1+1 | a;'=1+1
          a; \\t@x | a; \\t'@x
          a;'=1 | a;''=1
          a\\n-1\\r\\n+2 | a\\n'-1\\r\\n'+2
          a;"=1" | a;"'=1"
          a;b=1;'c | a;b=1;'c
          """)
  void whatMightBeAFormulaElsewhereIsGuarded(String text, String cell) {
    String real = text.translateEscapes();

    assertThat(SafeCell.of(real)).isEqualTo(cell.translateEscapes());
    assertThat(SafeCell.read(SafeCell.of(real))).isEqualTo(real);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#1021", "out of stock", "a=b", " x", "5-1", "\"=1\""})
  void otherTextStaysAsItIs(String text) {
    assertThat(SafeCell.of(text)).isEqualTo(text);
  }

  /** S8: nothing begins a formula, nothing is lost. */
  @Test
  void tenThousandRowsOfAnythingComeBackAndNoneRunsInASpreadsheet() {
    Fuzz.each(1_000, ActivityCsvTest::assertTenRowsComeBack);
  }

  private static void assertTenRowsComeBack(RandomGenerator random) {
    List<Activity> activities = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      activities.add(
          Activities.failed("shopify-main")
              .id(text(random) + i)
              .reference(i % 7 == 0 ? null : text(random))
              .message(text(random))
              .build());
    }

    String csv = csv(activities).substring(1);
    for (String cell : csv.split("[;\t\r\n]", -1)) {
      assertThat(cell).as("behind another separator").doesNotMatch(FORMULA);
    }
    List<List<String>> rows = Rfc4180.read(csv);
    assertThat(rows).hasSize(11);
    for (int i = 0; i < activities.size(); i++) {
      List<String> row = rows.get(i + 1);
      Activity activity = activities.get(i);
      assertThat(row).hasSize(ActivityCsv.COLUMNS.size());
      assertThat(row)
          .allMatch(cell -> cell.isEmpty() || STARTS_A_FORMULA.indexOf(cell.charAt(0)) < 0);
      assertThat(List.of(row.get(5), row.get(6), row.get(8)).stream().map(SafeCell::read))
          .containsExactly(
              activity.reference() == null ? "" : activity.reference(),
              activity.message(),
              activity.senderId());
    }
  }

  private static String text(RandomGenerator random) {
    return random
        .ints(1 + random.nextInt(12), 0, SIGNS.length())
        .mapToObj(at -> SIGNS.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  private static String csv(List<Activity> activities) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ActivityCsv csv = new ActivityCsv(bytes)) {
      activities.forEach(csv::add);
    }
    return bytes.toString(UTF_8);
  }
}
