package com.blackbird.bot.http;

import com.blackbird.activity.intake.IntakeLimits;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpStatus;

/**
 * Reads on what a refusal has left of a body: most clients listen only when they have sent
 * everything, and a connection that is closed before loses the answer. The server would do so for
 * as long as something comes; this ends the connection instead.
 */
final class RestOfBody extends ValveBase {
  /** Twice the longest body that anybody has a reason to send. */
  private static final long MOST = 2L * IntakeLimits.ARRAY_BYTES;

  private final Duration patience;

  RestOfBody(Duration patience) {
    super(true);
    this.patience = patience;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (!request.isAsync() && !request.isFinished() && !isAnsweredAndRead(request, response)) {
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  private boolean isAnsweredAndRead(Request request, Response response) {
    try {
      response.finishResponse();
      return response.getStatus() != HttpStatus.REQUEST_TIMEOUT.value()
          && isRead(request.getCoyoteRequest());
    } catch (IOException cut) {
      // Then there is nobody to answer either.
      return false;
    }
  }

  private boolean isRead(org.apache.coyote.Request body) throws IOException {
    long begun = System.nanoTime();
    long read = 0;
    Piece piece = new Piece();
    while (read <= MOST && System.nanoTime() - begun < patience.toNanos()) {
      int length = body.doRead(piece);
      if (length < 0) {
        return true;
      }
      read += length;
    }
    return false;
  }

  /** Where the server puts what it has read; nobody looks at it. */
  private static final class Piece implements ApplicationBufferHandler {
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      bytes = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return bytes;
    }

    @Override
    public void expand(int size) {
      // It is given as much as there is.
    }
  }
}
