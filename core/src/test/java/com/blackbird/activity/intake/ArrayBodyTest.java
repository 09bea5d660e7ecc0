package com.blackbird.activity.intake;

import static com.blackbird.activity.intake.IntakeHarness.item;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.intake.Parsed.Rejected;
import com.blackbird.activity.intake.Parsed.Valid;
import com.blackbird.activity.testing.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrayBodyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "x",
        "[",
        "[{]",
        "{\"id\":\"a\"",
        "[{\"id\":\"a\"},",
        "[{\"id\":\"a\"}] x",
        "[{\"id\":\"a\"}][]",
        "{} {}",
        "\"text\"",
        "12",
        "null",
        "[{\"id\":\"a\u0001\"}]",
        "[{'id':1}]",
        "[NaN]"
      })
  void bodyThatIsNoJsonOfActivitiesIsMalformed(String body) {
    assertThatThrownBy(() -> read(ReportFormat.JSON, body))
        .isInstanceOf(MalformedBody.class)
        .hasMessageStartingWith("the body ");
  }

  @Test
  void deepNestingIsMalformed() {
    var deep = "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThatThrownBy(() -> read(ReportFormat.JSON, deep)).isInstanceOf(MalformedBody.class);
  }

  @Test
  void onlyUtf8IsRead() {
    for (var bytes :
        List.of(
            item("é").getBytes(ISO_8859_1),
            item("a").getBytes(UTF_16),
            "{\"id\":\"\u00c0\u0080\"}".getBytes(ISO_8859_1),
            "{\"id\":\"\u00ed\u00a0\u0080\"}".getBytes(ISO_8859_1))) {
      assertThatThrownBy(() -> read(ReportFormat.JSON, new ByteArrayInputStream(bytes)))
          .isInstanceOf(MalformedBody.class);
    }
  }

  @Test
  void byteOrderMarkIsSkipped() throws IOException {
    assertThat(read(ReportFormat.JSON, "\uFEFF" + item("a"))).hasOnlyElementsOfType(Valid.class);
  }

  @Test
  void elementThatIsNoObjectIsRejectedByItself() throws IOException {
    var parsed = read(ReportFormat.JSON, "[1, null, [[]], " + item("a") + "]");

    assertThat(parsed).hasSize(4);
    assertThat(((Rejected) parsed.get(1)).reason())
        .isEqualTo("activity: must be a JSON object, not null");
    assertThat(parsed.get(3)).isInstanceOf(Valid.class);
    assertThat(parsed).extracting(Parsed::index).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void emptyArrayHoldsNothing() throws IOException {
    assertThat(read(ReportFormat.JSON, " [ ] ")).isEmpty();
  }

  @Test
  void tenThousandItemsAreTheMost() throws IOException {
    var items = "{},".repeat(IntakeLimits.ARRAY_ITEMS - 1);
    assertThat(read(ReportFormat.JSON, "[" + items + "{}]")).hasSize(IntakeLimits.ARRAY_ITEMS);
    assertThatThrownBy(() -> read(ReportFormat.JSON, "[" + items + "{},{}]"))
        .isInstanceOf(BodyTooLarge.class)
        .hasMessageContaining("10,000");
  }

  @Test
  void thirtyTwoMebibytesAreTheMost() throws IOException {
    var object = item("a");
    assertThat(read(ReportFormat.JSON, padded(object, IntakeLimits.ARRAY_BYTES))).hasSize(1);
    assertThatThrownBy(() -> read(ReportFormat.JSON, padded(object, IntakeLimits.ARRAY_BYTES + 1)))
        .isInstanceOf(BodyTooLarge.class)
        .hasMessageContaining("32 MiB");
  }

  @Test
  void cutConnectionIsNotTheSendersMistake() {
    var cut = CutStream.after("[{\"id\":");

    assertThatThrownBy(() -> read(ReportFormat.JSON, cut)).isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @CsvSource({"CLOUDEVENT,[]", "CLOUDEVENTS,{}"})
  void oneCloudEventIsNoBatch(ReportFormat format, String body) {
    assertThatThrownBy(() -> read(format, body))
        .isInstanceOf(MalformedBody.class)
        .hasMessageContaining("application/cloudevents");
  }

  @Test
  void envelopeStandsInForWhatTheDataLacks() throws IOException {
    var parsed =
        read(
            ReportFormat.CLOUDEVENT,
            """
            {"data":{"direction":"push","type":"product","status":"success"},
             "specversion":"1.0","id":"ce-1","source":"https://shop.example/apps/Shopify-Main/?x=1",
             "type":"com.example.sync","time":"2026-11-23T09:00:00Z","subject":"SKU-1",
             "extension":7,"datacontenttype":"application/json"}
            """);

    var activity = ((Valid) parsed.getFirst()).activity();
    assertThat(activity.senderId()).isEqualTo("ce-1");
    assertThat(activity.integration().text()).isEqualTo("shopify-main");
    assertThat(activity.reference()).isEqualTo("SKU-1");
    assertThat(activity.createdAt()).isEqualTo("2026-11-23T09:00:00Z");
  }

  @Test
  void dataComesBeforeTheEnvelope() throws IOException {
    var event = event("1.0", item("inner"));

    var activity = ((Valid) read(ReportFormat.CLOUDEVENT, event).getFirst()).activity();
    assertThat(activity.senderId()).isEqualTo("inner");
    assertThat(activity.reference()).isEqualTo("#1021");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.3  | {}        | specversion: \"0.3\" is not allowed; use 1.0",
        "1.0  | \"text\"  | data: must be an object with the activity's fields, not this",
        "1.0  | null      | data: must be an object with the activity's fields, not null",
        "''   | {}        | specversion: missing; every CloudEvent has specversion, id, source"
      })
  void wrongEnvelopeIsNamed(String version, String data, String reason) throws IOException {
    var parsed = read(ReportFormat.CLOUDEVENTS, "[" + event(version, data) + "]");

    assertThat(((Rejected) parsed.getFirst()).reason()).startsWith(reason);
  }

  @Test
  void cloudEventWithoutDataIsRejected() throws IOException {
    var event = "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"/s\",\"type\":\"t\"}";

    assertThat(((Rejected) read(ReportFormat.CLOUDEVENT, event).getFirst()).reason())
        .startsWith("data: missing");
  }

  private static String event(String version, String data) {
    return "{\"specversion\":\"%s\",\"id\":\"ce-1\",\"source\":\"/s\",\"subject\":\"x\",\"type\":\"t\",\"data\":%s}"
        .formatted(version, data);
  }

  private static InputStream padded(String json, int length) {
    var spaces = new byte[length - json.length()];
    Arrays.fill(spaces, (byte) ' ');
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream(json.getBytes(UTF_8)), new ByteArrayInputStream(spaces))));
  }

  private static List<Parsed> read(ReportFormat format, String body) throws IOException {
    return read(format, new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  private static List<Parsed> read(ReportFormat format, InputStream body) throws IOException {
    return new ArrayBody(format, new ReportCheck(new MutableClock())).read(body);
  }
}
