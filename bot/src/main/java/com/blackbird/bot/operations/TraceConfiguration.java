package com.blackbird.bot.operations;

import com.blackbird.activity.trace.Spans;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces are carried to the chat when there is somewhere to send them. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {
  private static final String WHERE_TO = "management.opentelemetry.tracing.export.otlp.endpoint";

  /** When traces are sent. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnProperty(WHERE_TO)
  static class Sent {
    @Bean
    Spans spans(Tracer tracer, Propagator propagator) {
      return new TracedSpans(tracer, propagator);
    }
  }

  @Bean
  @ConditionalOnMissingBean
  Spans noSpans() {
    return Spans.none();
  }
}
