package com.blackbird.activity.intake;

import static com.blackbird.activity.intake.IntakeHarness.item;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineBodyTest {
  private final List<List<Parsed>> pieces = new ArrayList<>();

  @Test
  void linesAreReadWhateverEndsThem() throws IOException {
    read("\uFEFF" + item("a") + "\r\n\r\n \t\n" + item("b") + "\n" + item("c"));

    assertThat(pieces).hasSize(1);
    assertThat(pieces.getFirst()).hasOnlyElementsOfType(Valid.class);
    assertThat(pieces.getFirst()).extracting(Parsed::index).containsExactly(0L, 3L, 4L);
  }

  @Test
  void badLineIsRejectedAndTheStreamGoesOn() throws IOException {
    var bad =
        List.of(
            "{", "[]", "12", "null", "{} {}", "[" + item("x") + "]", "{\"a\":" + "[".repeat(500));
    read(String.join("\n", bad) + "\n" + item("a"));

    var parsed = pieces.getFirst();
    assertThat(parsed).hasSize(bad.size() + 1);
    assertThat(parsed.subList(0, bad.size()))
        .allSatisfy(line ->
            assertThat(line)
                .isInstanceOfSatisfying(
                    Rejected.class, r -> assertThat(r.reason()).startsWith("line: ")));
    assertThat(parsed.getLast()).isInstanceOf(Valid.class);
  }

  @Test
  void lineThatIsNoUtf8IsRejected() throws IOException {
    read(new ByteArrayInputStream((item("é") + "\n" + item("a")).getBytes(ISO_8859_1)));

    assertThat(pieces.getFirst().getFirst())
        .isEqualTo(new Rejected(0, null, "line: not valid UTF-8"));
    assertThat(pieces.getFirst().getLast()).isInstanceOf(Valid.class);
  }

  @Test
  void nothingIsAnEmptyStream() throws IOException {
    read("");
    read("\n\n\r\n");

    assertThat(pieces).isEmpty();
  }

  @Test
  void piecesAreSmall() throws IOException {
    read((item("a") + "\n").repeat(2 * IntakeLimits.PIECE_LINES + 1));
    assertThat(pieces).extracting(List::size).containsExactly(1000, 1000, 1);

    pieces.clear();
    var big = item("a", "\"message\":\"" + "x".repeat(IntakeLimits.PIECE_BYTES / 2) + "\"") + "\n";
    read(big.repeat(5));
    assertThat(pieces).extracting(List::size).containsExactly(2, 2, 1);
  }

  /** Of what there is no room to keep nothing is kept; what is longer waits for its room. */
  @Test
  void whereOthersFillTheMemoryThePiecesAreSmaller() throws IOException {
    long most = 100L << 10;
    List<Long> awaited = new ArrayList<>();
    var room =
        new LineRoom() {
          @Override
          public boolean hold(long bytes) {
            return bytes <= most;
          }

          @Override
          public void await(long bytes) {
            awaited.add(bytes);
          }
        };
    var body = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      body.append(item("a" + i, "\"message\":\"" + "x".repeat(10 << 10) + "\"")).append('\n');
    }
    body.append(item("long", "\"message\":\"" + "x".repeat(200 << 10) + "\"")).append('\n');
    body.append(item("last"));

    new LineBody(new ReportCheck(new MutableClock()))
        .read(new ByteArrayInputStream(body.toString().getBytes(UTF_8)), room, pieces::add);

    assertThat(pieces).extracting(List::size).containsExactly(10, 2, 1, 1);
    assertThat(pieces).flatExtracting(piece -> piece).hasOnlyElementsOfType(Valid.class);
    assertThat(awaited).isNotEmpty().allMatch(bytes -> bytes > most && bytes < 600 << 10);
  }

  @Test
  void lineOverTheLimitIsSkippedInBoundedMemory() throws IOException {
    List<Integer> grown = new ArrayList<>();
    var lines = new LineReader(endless(3L * 1024 * 1024, "ab\nc"), 1024 * 1024, grown::add);

    var huge = Objects.requireNonNull(lines.next());
    assertThat(huge.tooLong()).isTrue();
    assertThat(lines.heldBytes()).isLessThan(2 * 1024 * 1024);
    var after = Objects.requireNonNull(lines.next());
    assertThat(UTF_8.decode(after.bytes()).toString()).isEqualTo("c");
    assertThat(lines.heldBytes()).isLessThan(256 * 1024);
    assertThat(grown).isNotEmpty().endsWith(0).allMatch(bytes -> bytes <= 1024 * 1024);
    assertThat(lines.next()).isNull();
  }

  @Test
  void cutStreamHandsOnNoPartOfALine() {
    var whole = IntStream.range(0, 1500).mapToObj(i -> item("a" + i)).toList();
    var sent = String.join("\n", whole) + "\n{\"id\":\"half";
    var cut = CutStream.after(sent);

    assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
    assertThat(pieces).extracting(List::size).containsExactly(1000);
  }

  private static InputStream endless(long length, String end) {
    var filler =
        new InputStream() {
          private long left = length;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int most) {
            int n = (int) Math.min(left, most);
            Arrays.fill(bytes, offset, offset + n, (byte) 'x');
            left -= n;
            return n == 0 ? -1 : n;
          }
        };
    return new SequenceInputStream(filler, new ByteArrayInputStream(end.getBytes(UTF_8)));
  }

  private void read(String body) throws IOException {
    read(new ByteArrayInputStream(body.getBytes(UTF_8)));
  }

  private void read(InputStream body) throws IOException {
    new LineBody(new ReportCheck(new MutableClock())).read(body, LineRoom.UNBOUNDED, pieces::add);
  }
}
