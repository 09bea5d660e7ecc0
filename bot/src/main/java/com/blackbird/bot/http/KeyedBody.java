package com.blackbird.bot.http;

import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.KeyHolder;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpHeaders;

/** The body of a stream, which may come for days and ends when the key that it came with does. */
final class KeyedBody extends FilterInputStream {
  /** How long a key is trusted that was good. */
  static final Duration BETWEEN = Duration.ofSeconds(5);

  private final KeyHolder holder;
  private final ApiKeyStore keys;
  private final Clock clock;
  private Instant looked;

  /** What somebody sends whose key was good just now. */
  KeyedBody(InputStream body, KeyHolder holder, ApiKeyStore keys, Clock clock) {
    super(body);
    this.holder = holder;
    this.keys = keys;
    this.clock = clock;
    this.looked = clock.instant();
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    look();
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int some = super.read(bytes, offset, length);
    look();
    return some;
  }

  private void look() {
    Instant now = clock.instant();
    if (now.isBefore(looked.plus(BETWEEN))) {
      return;
    }
    if (!keys.works(holder)) {
      throw new Refusal(
              ProblemKind.UNAUTHENTICATED,
              "the key was ended or has expired while you were sending; what was stored stays")
          .header(HttpHeaders.WWW_AUTHENTICATE, DoorKeeper.INVALID);
    }
    looked = now;
  }
}
