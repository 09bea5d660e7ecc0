package com.blackbird.bot.operations;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.problem.ProblemBacklog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of which {@code /actuator/health} tells, besides the database. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
  @Bean
  CompositeHealthContributor chatHealthContributor(List<ChatGateway> gateways) {
    return CompositeHealthContributor.fromMap(
        gateways.stream()
            .collect(Collectors.toMap(one -> word(one.platform()), ChatHealth::new, (a, b) -> a)));
  }

  @Bean
  DeliveriesHealth deliveriesHealthIndicator(DeliveryMetrics metrics) {
    return new DeliveriesHealth(metrics);
  }

  @Bean
  ProblemMetrics problemMetrics(MeterRegistry registry, JdbcClient jdbc, Clock clock) {
    return new ProblemMetrics(registry, new ProblemBacklog(jdbc, clock));
  }

  /** The same for Prometheus; of a chat without tokens there is no number. */
  @Bean
  MeterBinder chatMetrics(List<ChatGateway> gateways) {
    return registry ->
        gateways.stream()
            .forEach(one ->
                Gauge.builder("blackbird.chat.connected", one, HealthConfiguration::connected)
                    .description("1 while the bot is connected to the chat, else 0")
                    .tag("platform", word(one.platform()))
                    .register(registry));
  }

  private static double connected(ChatGateway gateway) {
    return switch (gateway.state()) {
      case CONNECTED -> 1;
      case NOT_CONFIGURED -> Double.NaN;
      case CONNECTING, RECONNECTING, REJECTED -> 0;
    };
  }

  private static String word(ChatPlatform platform) {
    return platform.name().toLowerCase(Locale.ROOT);
  }
}
