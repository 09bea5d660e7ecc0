package com.blackbird.activity.intake;

import com.blackbird.activity.intake.Parsed.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/**
 * Reads a body of any length that has one activity a line, and hands it on in pieces, so that the
 * memory it takes does not grow with it.
 */
final class LineBody {
  private final ReportCheck check;
  private final PlainItem items = new PlainItem();

  LineBody(ReportCheck check) {
    this.check = check;
  }

  void read(InputStream body, Consumer<List<Parsed>> pieces) throws IOException {
    var lines = new LineReader(body, IntakeLimits.LINE_BYTES);
    var piece = new ArrayList<Parsed>();
    long pieceBytes = 0;
    long index = 0;
    for (var line = lines.next(); line != null; line = lines.next()) {
      pieceBytes += line.bytes().remaining();
      if (line.tooLong() || !isBlank(line.bytes())) {
        piece.add(parse(index, line));
      }
      index++;
      if (piece.size() >= IntakeLimits.PIECE_LINES || pieceBytes >= IntakeLimits.PIECE_BYTES) {
        pieces.accept(piece);
        piece = new ArrayList<>();
        pieceBytes = 0;
      }
    }
    if (!piece.isEmpty()) {
      pieces.accept(piece);
    }
  }

  private Parsed parse(long index, LineReader.Line line) {
    if (line.tooLong()) {
      return new Rejected(
          index, null, "line: over %d MiB".formatted(IntakeLimits.LINE_BYTES >> 20));
    }
    try {
      return parse(index, withoutMark(index, Json.strictUtf8().decode(line.bytes())));
    } catch (CharacterCodingException e) {
      return new Rejected(index, null, "line: not valid UTF-8");
    } catch (JacksonException e) {
      return new Rejected(index, null, "line: " + Json.complaint(e));
    }
  }

  private Parsed parse(long index, CharBuffer line) {
    try (var json = Json.parser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return new Rejected(
            index, null, "line: must be one activity as a JSON object, without line breaks in it");
      }
      var report = items.read(json);
      return json.nextToken() == null
          ? check.check(index, report)
          : new Rejected(index, null, "line: goes on behind its object; send one activity a line");
    }
  }

  private static CharBuffer withoutMark(long index, CharBuffer line) {
    boolean marked =
        index == 0 && line.hasRemaining() && line.charAt(0) == ArrayBody.BYTE_ORDER_MARK;
    return marked ? line.slice(1, line.length() - 1) : line;
  }

  private static boolean isBlank(ByteBuffer line) {
    for (int i = 0; i < line.limit(); i++) {
      if (line.get(i) != ' ' && line.get(i) != '\t' && line.get(i) != '\r') {
        return false;
      }
    }
    return true;
  }
}
