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
 * memory it takes does not grow with it. Where there is little room beside other streams, the
 * pieces are smaller.
 */
final class LineBody {
  private final ReportCheck check;
  private final PlainItem items = new PlainItem();

  LineBody(ReportCheck check) {
    this.check = check;
  }

  void read(InputStream body, LineRoom room, Consumer<List<Parsed>> pieces) throws IOException {
    var piece = new Piece(room, pieces);
    var lines = new LineReader(body, IntakeLimits.LINE_BYTES, piece::makeRoom);
    long index = 0;
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.tooLong() || !isBlank(line.bytes())) {
        piece.add(parse(index, line), line.bytes().limit());
      }
      index++;
    }
    piece.handOn();
  }

  /** What has been read and is not handed on yet. */
  private static final class Piece {
    private final LineRoom room;
    private final Consumer<List<Parsed>> pieces;
    private List<Parsed> read = new ArrayList<>();
    private long bytes;
    private long coming;

    Piece(LineRoom room, Consumer<List<Parsed>> pieces) {
      this.room = room;
      this.pieces = pieces;
    }

    /** Before a line that is coming takes so many bytes. */
    void makeRoom(int line) {
      coming = line;
      if (!room.hold(bytes + coming)) {
        handOn();
        room.await(coming);
      }
    }

    void add(Parsed line, int size) {
      read.add(line);
      bytes += size;
      if (read.size() >= IntakeLimits.PIECE_LINES
          || bytes >= IntakeLimits.PIECE_BYTES
          || !room.hold(bytes + coming)) {
        handOn();
      }
    }

    void handOn() {
      if (!read.isEmpty()) {
        pieces.accept(read);
        read = new ArrayList<>();
        bytes = 0;
      }
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
