package com.blackbird.sandbox.wire;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;

/** Does to a request what a fault says. Refusals are worded by the platforms. */
public final class RequestTrouble {
  private final Faults faults;
  private final SandboxClock clock;

  /** What happens to the requests of one platform. */
  public RequestTrouble(Faults faults, SandboxClock clock) {
    this.faults = faults;
    this.clock = clock;
  }

  /** What happens before the work; true when that is the end of the request. */
  public boolean endsBefore(Context http, @Nullable Fault fault) {
    switch (fault) {
      case Fault.Status(int status) -> http.status(status).result("fault");
      case Fault.Hang() -> {
        faults.hang();
        reset(http);
      }
      case Fault.Reset() -> reset(http);
      case Fault.Slow(var delay) -> {
        clock.pause(delay);
        return false;
      }
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  /** What happens after the work; true when the answer is lost. */
  public boolean endsAfter(Context http, @Nullable Fault fault) {
    if (fault instanceof Fault.AnswerLost) {
      reset(http);
      return true;
    }
    return false;
  }

  /** Without lingering, closing sends a reset instead of an orderly end. */
  private static void reset(Context http) {
    ServletContextRequest request = ServletContextRequest.getServletContextRequest(http.req());
    EndPoint end = request.getConnectionMetaData().getConnection().getEndPoint();
    try {
      if (end.getTransport() instanceof SocketChannel channel) {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    } finally {
      end.close();
    }
  }
}
