package com.blackbird.bot.operations;

import com.blackbird.activity.access.Links;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.delivery.CatchUp;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.delivery.DeliveryHooks;
import com.blackbird.activity.delivery.DeliveryListener;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.DeliveryWorker;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.TroubleReport;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.trace.Spans;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the delivery of messages together; a {@link CatchUp} bean words the summaries. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {
  @Bean
  DeliverySignal deliverySignal() {
    return new DeliverySignal();
  }

  @Bean
  Outbox outbox(JdbcClient jdbc, Clock clock, DeliverySignal signal) {
    return new Outbox(jdbc, clock, signal);
  }

  @Bean
  DeliveryHealthStore deliveryHealthStore(JdbcClient jdbc, Clock clock) {
    return new DeliveryHealthStore(jdbc, clock);
  }

  @Bean
  DeliveryMetrics deliveryMetrics(MeterRegistry registry, DeliveryHealthStore health) {
    return new DeliveryMetrics(registry, health);
  }

  @Bean
  DeliveryHooks deliveryHooks(
      Outbox outbox,
      Links links,
      ObjectProvider<CatchUp> catchUp,
      DeliveryMetrics metrics,
      ObjectProvider<DeliveryListener> listeners,
      Discretion discretion,
      Spans spans) {
    var report =
        new TroubleReport(
            outbox, channel -> links.linkedBy(channel.platform().name(), channel.workspace()));
    return new DeliveryHooks(
        catchUp.getIfAvailable(CatchUp::none),
        report,
        metrics,
        listeners.orderedStream().toList(),
        discretion,
        spans);
  }

  @Bean
  DeliveryLife deliveryLife(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Clock clock,
      List<ChatGateway> gateways,
      DeliverySignal signal,
      DeliveryHooks hooks) {
    return new DeliveryLife(
        () -> new DeliveryWorker(jdbc, transaction, clock, () -> gateways, signal, hooks));
  }
}
