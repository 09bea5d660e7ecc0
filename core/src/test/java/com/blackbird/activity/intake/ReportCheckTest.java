package com.blackbird.activity.intake;

import static com.blackbird.activity.intake.IntakeHarness.item;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.intake.Parsed.Rejected;
import com.blackbird.activity.intake.Parsed.Valid;
import com.blackbird.activity.testing.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCheckTest {
  private final ArrayBody bodies =
      new ArrayBody(ReportFormat.JSON, new ReportCheck(new MutableClock()));

  @Test
  void validReportIsTaken() throws IOException {
    var activity = valid(item("evt-1", "\"status\":\"SUCCESS\"", "\"unknown\":{\"a\":[1]}"));

    assertThat(activity.senderId()).isEqualTo("evt-1");
    assertThat(activity.direction()).isEqualTo(Direction.PULL);
    assertThat(activity.status()).isEqualTo(ActivityStatus.SUCCESS);
    assertThat(activity.createdAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"status\":\"eror\"     | status: \"eror\" is not allowed; use success or error",
        "\"status\":null         | status: missing; use success or error",
        "\"status\":             | status: missing; use success or error",
        "\"status\":1            | status: must be text, not a number",
        "\"status\":{\"a\":[1]}  | status: must be text, not an object",
        "\"message\":[[1],[2]]   | message: must be text, not an array",
        "\"message\":true        | message: must be text, not true or false",
        "\"type\":\"invoice\"    | type: \"invoice\" is not allowed; use order or customer or product",
        "\"direction\":\"both\"  | direction: \"both\" is not allowed; use pull or push",
        "\"integration\":\"a b\" | integration: \"a b\" is not allowed; use 1 to 64 of a-z, 0-9,",
        "\"reference\":\"a\\u0000\" | reference: contains U+0000 or half a surrogate pair",
        "\"reference\":\"\\ud83d\"  | reference: contains U+0000 or half a surrogate pair",
        "\"createdAt\":          | createdAt: missing; use a time with an offset, such as 2026",
        "\"createdAt\":1763892000 | createdAt: must be text, not a number",
        "\"createdAt\":\"2026-11-23T10:00:00\"  | createdAt: \"2026-11-23T10:00:00\" is not allowed; use a time with an offset",
        "\"createdAt\":\"yesterday\"            | createdAt: \"yesterday\" is not allowed",
        "\"createdAt\":\"1999-12-31T23:59:59Z\" | createdAt: \"1999-12-31T23:59:59Z\" is before 2000",
        "\"createdAt\":\"2026-11-23T10:10:01Z\" | createdAt: \"2026-11-23T10:10:01Z\" is more than 10 minutes ahead",
        "\"createdAt\":\"+999999999-01-01T00:00:00Z\" | createdAt: \"+999999999-01-01T00:00:00Z\" is more than",
        "\"type\":\"order\",\"type\":\"order\"  | type: given twice; give it once",
      })
  void wrongFieldIsNamedWithWhatIsAllowed(String field, String reason) throws IOException {
    var rejected = rejected(item("evt-1", field.strip()));

    assertThat(rejected.reason()).startsWith(reason);
    assertThat(rejected.id()).isEqualTo("evt-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-23T10:10:00Z",
        "2026-11-23T12:00:00+02:00",
        "2000-01-01T00:00:00Z",
        "2026-11-23T09:00Z",
        "2026-11-23t09:00:00.123456789z"
      })
  void timesWithAnOffsetAreTaken(String time) throws IOException {
    assertThat(valid(item("evt-1", "\"createdAt\":\"" + time + "\"")).createdAt()).isNotNull();
  }

  @Test
  void numberNamesARecordByItsText() throws IOException {
    var activity = valid("{\"id\":1e3," + item("x", "\"reference\":10210").substring(10));

    assertThat(activity.senderId()).isEqualTo("1e3");
    assertThat(activity.reference()).isEqualTo("10210");
  }

  @Test
  void missingOrEmptyReferenceAndMessageAreFine() throws IOException {
    var activity = valid(item("evt-1", "\"reference\":null", "\"message\":"));

    assertThat(activity.reference()).isNull();
    assertThat(activity.message()).isEmpty();
    assertThat(valid(item("evt-1", "\"reference\":\"\"")).reference()).isNull();
  }

  @Test
  void idAndReferenceHaveALength() throws IOException {
    var longest = "😀".repeat(255);
    assertThat(valid(item(longest)).senderId()).isEqualTo(longest);
    var rejected = rejected(item(longest + "x"));
    assertThat(rejected.reason()).isEqualTo("id: too long; use up to 255 characters");
    assertThat(rejected.id()).hasSizeLessThanOrEqualTo(255);
    assertThat(rejected(item("a", "\"reference\":\"" + longest + "x\"")).reason())
        .isEqualTo("reference: too long; use up to 255 characters");
    assertThat(rejected(item(" ")).reason()).startsWith("id: missing; give each activity");
  }

  @Test
  void longMessageIsCutBetweenTwoCharacters() throws IOException {
    var fits = "x".repeat(IntakeLimits.MESSAGE_BYTES);
    var whole = valid(item("a", "\"message\":\"" + fits + "\""));
    var cut = valid(item("a", "\"message\":\"xxx" + "😀".repeat(20_000) + "\""));

    assertThat(whole.message()).isEqualTo(fits);
    assertThat(whole.messageCut()).isFalse();
    assertThat(cut.messageCut()).isTrue();
    assertThat(cut.message()).isEqualTo("xxx" + "😀".repeat(16_383));
    assertThat(cut.message().getBytes(StandardCharsets.UTF_8))
        .hasSize(IntakeLimits.MESSAGE_BYTES - 1);
  }

  @Test
  void messageKeepsWhatCanBeStored() throws IOException {
    assertThat(valid(item("a", "\"message\":\"a\\u0000b\\ud83dc\"")).message())
        .isEqualTo("a\uFFFDb\uFFFDc");
  }

  @Test
  void sendersWordsAreRepeatedOnlyInPart() throws IOException {
    assertThat(rejected(item("a", "\"type\":\"" + "é".repeat(100_000) + "\"")).reason())
        .hasSizeLessThan(150);
    assertThat(rejected(item("a", "\"type\":\"\\ud83d\"")).reason()).contains("\uFFFD");
  }

  private Activity valid(String item) throws IOException {
    return assertThat(parse(item))
        .isInstanceOf(Valid.class)
        .extracting(p -> ((Valid) p).activity())
        .actual();
  }

  private Rejected rejected(String item) throws IOException {
    return (Rejected) parse(item);
  }

  private Parsed parse(String item) throws IOException {
    return bodies.read(new ByteArrayInputStream(item.getBytes(StandardCharsets.UTF_8))).getFirst();
  }
}
