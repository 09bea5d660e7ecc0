package com.blackbird.bot.operations;

import com.blackbird.activity.trace.Spans;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes spans with Micrometer, which knows where they are sent. */
record TracedSpans(Tracer tracer, Propagator propagator) implements Spans {
  /** https://www.w3.org/TR/trace-context/#traceparent-header */
  private static final String PARENT = "traceparent";

  @Override
  public @Nullable String current() {
    Span span = tracer.currentSpan();
    if (span == null || !Boolean.TRUE.equals(span.context().sampled())) {
      return null;
    }
    Map<String, String> carried = new HashMap<>();
    propagator.inject(span.context(), carried, (nothing, name, value) -> carried.put(name, value));
    return carried.get(PARENT);
  }

  @Override
  public <T> T call(String name, @Nullable String parent, Supplier<T> work) {
    Map<String, String> carried = parent == null ? Map.of() : Map.of(PARENT, parent);
    Span span = propagator.extract(carried, Map::get).name(name).kind(Span.Kind.CLIENT).start();
    Tracer.SpanInScope within = tracer.withSpan(span);
    try {
      return work.get();
    } catch (RuntimeException e) {
      span.error(e);
      throw e;
    } finally {
      within.close();
      span.end();
    }
  }
}
