package com.blackbird.bot.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StrangersBodyTest {
  private static final Duration LONG = Duration.ofMinutes(1);

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
    assertThat(StrangersBody.read(new ByteArrayInputStream(body), 5, LONG)).isEqualTo(body);
  }

  @Test
  void tooMuchTooLongAndBrokenOffAreToldApart() {
    assertThatThrownBy(() -> StrangersBody.read(new ByteArrayInputStream(new byte[6]), 5, LONG))
        .hasMessageContaining("413");
    assertThatThrownBy(() -> StrangersBody.read(new Drip(), 1 << 20, Duration.ZERO))
        .hasMessageContaining("408");
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
    assertThatThrownBy(() -> StrangersBody.read(broken, 5, LONG)).hasMessageContaining("400");
  }
}
