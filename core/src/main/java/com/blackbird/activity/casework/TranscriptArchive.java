package com.blackbird.activity.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A transcript with its files, as one ZIP file. */
record TranscriptArchive(Transcript of, Function<UUID, Optional<InputStream>> bytes) {
  /** Writes it; no file is in memory as a whole. */
  void write(OutputStream to) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(to, UTF_8);
    text(zip, ".html", TranscriptText.html(of));
    text(zip, ".txt", TranscriptText.plain(of));
    text(zip, ".json", TranscriptText.json(of));
    for (Transcript.File file : of.files()) {
      zip.putNextEntry(new ZipEntry(file.path()));
      try (InputStream in =
          bytes.apply(file.id()).orElseThrow(() -> new FileNotFoundException(file.path()))) {
        in.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  private void text(ZipOutputStream zip, String ending, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(of.number() + ending));
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
