package com.blackbird.bot.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class StrangersBodyTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private static byte[] read(InputStream body, int most, Duration patience)
      throws StrangersBody.Refused {
    return StrangersBody.read(body, whole -> whole, most, patience, new Semaphore(0));
  }

  /** Gives one byte at a time and never ends. */
  private static final class Drip extends InputStream {
    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      bytes[offset] = 'x';
      return 1;
    }
  }

  @Test
  void aBodyIsReadToItsEnd() throws StrangersBody.Refused {
    byte[] body = "whole".getBytes(UTF_8);
    assertThat(read(new ByteArrayInputStream(body), 5, LONG)).isEqualTo(body);
  }

  @Test
  void tooMuchTooLongAndBrokenOffAreToldApart() {
    assertThatThrownBy(() -> read(new ByteArrayInputStream(new byte[6]), 5, LONG))
        .hasMessageContaining("413");
    assertThatThrownBy(() -> read(new Drip(), 1 << 20, Duration.ZERO)).hasMessageContaining("408");
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(() -> read(broken, 5, LONG)).hasMessageContaining("400");
  }

  /** Nobody needs a key to send something here, so all together must not fill the memory. */
  @Test
  void longBodiesTakeRoomThatOthersHaveToWaitForAndShortOnesNone() throws StrangersBody.Refused {
    byte[] body = new byte[40 << 10];
    Semaphore room = new Semaphore(1);
    byte[] read =
        StrangersBody.read(
            new ByteArrayInputStream(body),
            first -> {
              assertThatThrownBy(() ->
                      StrangersBody.read(
                          new ByteArrayInputStream(body), b -> b, 1 << 20, LONG, room))
                  .hasMessageContaining("503");
              return first;
            },
            1 << 20,
            LONG,
            room);
    assertThat(read).isEqualTo(body);
    assertThat(room.availablePermits()).isEqualTo(1);
  }
}
