package com.blackbird.bot.http;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * HTTP in which the head of a request has to be there within the connection timeout. The server
 * alone counts that anew with each byte.
 */
public final class TimedHttp extends Http11NioProtocol {
  @Override
  protected Processor createProcessor() {
    return new TimedHead(this, getAdapter());
  }

  private static final class TimedHead extends Http11Processor {
    private final Duration most;
    private @Nullable SocketWrapperBase<?> unfinished;
    private int answered;
    private long begun;

    TimedHead(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
      super(protocol, adapter);
      most = Duration.ofMillis(protocol.getConnectionTimeout());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // It is about this very connection.
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
      boolean isSame = connection == unfinished && answered == answered();
      if (isSame && System.nanoTime() - begun > most.toNanos()) {
        unfinished = null;
        return SocketState.CLOSED;
      }
      SocketState state = super.service(connection);
      if (state != SocketState.LONG || isAsync()) {
        unfinished = null;
      } else if (!isSame || answered != answered()) {
        unfinished = connection;
        answered = answered();
        begun = System.nanoTime();
      }
      return state;
    }

    /** How many requests have come to their end here. */
    private int answered() {
      return request.getRequestProcessor().getRequestCount();
    }
  }
}
