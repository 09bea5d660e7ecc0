package com.blackbird.bot.smoke;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ObjIntConsumer;

/**
 * Takes traces as an OpenTelemetry collector does, over HTTP in protobuf, of which it reads what it
 * needs: https://github.com/open-telemetry/opentelemetry-proto
 */
final class TraceReceiver implements AutoCloseable {
  private static final int FIELD_BITS = 3;
  private static final int BYTES = 2;

  private final Queue<Noted> spans = new ConcurrentLinkedQueue<>();
  private final HttpServer server;

  /** A span that was sent. */
  record Noted(String trace, String id, String parent, String name) {}

  private TraceReceiver(HttpServer server) {
    this.server = server;
  }

  static TraceReceiver start() {
    try {
      var receiver =
          new TraceReceiver(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      receiver.server.createContext(
          "/v1/traces",
          exchange -> {
            receiver.requests(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      receiver.server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
  }

  List<Noted> spans() {
    return List.copyOf(spans);
  }

  /** ExportTraceServiceRequest.resource_spans, ResourceSpans.scope_spans, ScopeSpans.spans. */
  private void requests(ByteBuffer request) {
    fields(request, (resource, one) -> within(one, 1, resource, 2, 2));
  }

  private void within(int field, int wanted, ByteBuffer bytes, int next, int afterwards) {
    if (field != wanted) {
      return;
    }
    if (afterwards == 0) {
      spans.add(span(bytes));
      return;
    }
    fields(bytes, (inner, number) -> within(number, next, inner, 2, afterwards - 1));
  }

  private static Noted span(ByteBuffer bytes) {
    List<String> read = new ArrayList<>(List.of("", "", "", ""));
    fields(
        bytes,
        (field, number) -> {
          byte[] value = new byte[field.remaining()];
          field.get(value);
          switch (number) {
            case 1 -> read.set(0, HexFormat.of().formatHex(value));
            case 2 -> read.set(1, HexFormat.of().formatHex(value));
            case 4 -> read.set(2, HexFormat.of().formatHex(value));
            case 5 -> read.set(3, new String(value, StandardCharsets.UTF_8));
            default -> {}
          }
        });
    return new Noted(read.get(0), read.get(1), read.get(2), read.get(3));
  }

  /** Tells of each field that has a length, with its number. */
  private static void fields(ByteBuffer bytes, ObjIntConsumer<ByteBuffer> told) {
    while (bytes.hasRemaining()) {
      int tag = (int) varint(bytes);
      switch (tag & 7) {
        case 0 -> varint(bytes);
        case 1 -> bytes.getLong();
        case BYTES -> {
          int length = (int) varint(bytes);
          told.accept(bytes.slice(bytes.position(), length), tag >>> FIELD_BITS);
          bytes.position(bytes.position() + length);
        }
        case 5 -> bytes.getInt();
        default -> throw new IllegalArgumentException("no protobuf: tag " + tag);
      }
    }
  }

  private static long varint(ByteBuffer bytes) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
