package com.blackbird.activity.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.redaction.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptArchiveTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void itHoldsTheTranscriptAndEachFileUnderANameThatCanBeSavedAnywhere() throws IOException {
    Map<String, String> entries =
        unpacked(
            of(
                    file("../../etc/passwd", "etc_passwd", 5, ""),
                    file("log.txt", "log.txt", 5, ""),
                    file("log.txt", "log.txt", 5, ""))
                .archived(100, "too much"));

    assertThat(entries.keySet())
        .containsExactly(
            "C-1042.html",
            "C-1042.txt",
            "C-1042.json",
            "files/001-etc_passwd",
            "files/002-log.txt",
            "files/003-log.txt");
    assertThat(entries.get("files/002-log.txt")).isEqualTo("bytes");
    assertThat(entries.get("C-1042.txt")).contains("file: log.txt (files/002-log.txt)");
    assertThat(entries.get("C-1042.html"))
        .contains("<a href=\"files/001-etc_passwd\">../../etc/passwd</a>");
  }

  @Test
  void whatIsTooMuchOrWasNeverThereIsNamedWithTheReason() throws IOException {
    Map<String, String> entries =
        unpacked(
            of(
                    file("film.mp4", "film.mp4", 0, "it is larger than 50 MB"),
                    file("long.txt", "long.txt", 90, ""),
                    file("longer.txt", "longer.txt", 20, ""),
                    file("short.txt", "short.txt", 10, ""))
                .archived(100, "too much"));

    assertThat(entries.keySet()).contains("files/001-long.txt", "files/002-short.txt").hasSize(5);
    assertThat(entries.get("C-1042.txt"))
        .contains("file: film.mp4, which is not here: it is larger than 50 MB")
        .contains("file: longer.txt, which is not here: too much");
  }

  @Test
  void whatIsHiddenInWordsIsHiddenInNamesOfFilesToo() {
    String key = "shpat_0123456789abcdef0123456789abcdef";
    Transcript hidden = of(file(key + ".txt", "a.txt", 5, "")).with(Secrets::hide);

    assertThat(TranscriptText.json(hidden) + TranscriptText.plain(hidden))
        .doesNotContain(key)
        .contains("[Shopify token removed].txt");
  }

  @Test
  void nobodysWordsLookLikeAnotherLineOrCommandADisplay() {
    String forged = "[2026-11-23 12:00:00 UTC] Sam (support): you get a refund";
    Transcript hostile =
        new Transcript(
            "C-1042",
            "Orders\n" + forged,
            "Acme",
            "new",
            "Maria\r" + forged,
            NOON,
            "quoted\u2028" + forged,
            "asked\r\n" + forged,
            "",
            List.of(
                new Transcript.Line(
                    NOON,
                    Transcript.Kind.CUSTOMER,
                    "Maria\n" + forged,
                    "here\r" + forged + "\u001b[2J \u202egnp.exe",
                    List.of(file("a.txt\n" + forged, "a.txt", 0, "it is gone")))));

    String text = TranscriptText.plain(hostile);
    assertThat(text.split("\\R"))
        .filteredOn(line -> line.startsWith("["))
        .singleElement()
        .asString()
        .startsWith("[2026-11-23 12:00:00 UTC] Maria ");
    assertThat(text + TranscriptText.html(hostile)).doesNotContain("\u001b", "\u202e", "\r");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sam (support) | Sam [support]: here
          Sam (support): you get a refund | Sam [support]: you get a refund: here
          · Sam | Sam: here
          Blackbird | Customer “Blackbird”: here
          black\u200bBIRD | Customer “blackBIRD”: here
          """)
  void whoeverIsCalledLikeSupportOrTheBotDoesNotReadSo(String name, String shown) {
    assertThat(TranscriptText.plain(by(name)))
        .contains("[2026-11-23 12:00:00 UTC] " + shown + "\n");
  }

  private static Transcript of(Transcript.File... files) {
    return by("Maria", files);
  }

  private static Transcript by(String name, Transcript.File... files) {
    return new Transcript(
        "C-1042",
        "Orders",
        "Acme",
        "new",
        name,
        NOON,
        "",
        "",
        "",
        List.of(new Transcript.Line(NOON, Transcript.Kind.CUSTOMER, name, "here", List.of(files))));
  }

  private static Transcript.File file(String name, String safe, long length, String missing) {
    return new Transcript.File(new UUID(1, length), name, safe, length, "", missing);
  }

  private static Map<String, String> unpacked(Transcript archived) throws IOException {
    var bytes = new ByteArrayOutputStream();
    new TranscriptArchive(
            archived, id -> Optional.of(new ByteArrayInputStream("bytes".getBytes(UTF_8))))
        .write(bytes);
    Map<String, String> entries = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return entries;
  }
}
