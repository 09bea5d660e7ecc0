package com.blackbird.bot.operations;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.delivery.CatchUp;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.delivery.DeliveryHooks;
import com.blackbird.activity.delivery.DeliveryListener;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.DeliveryWorker;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Returns;
import com.blackbird.activity.delivery.TroubleListener;
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

/** Puts the delivery of messages together; what is said of channels is other rooms'. */
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
  Returns returns(JdbcClient jdbc, Clock clock, DeliverySignal signal) {
    return new Returns(jdbc, clock, signal);
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
      CatchUp catchUp,
      TroubleListener troubles,
      DeliveryMetrics metrics,
      ObjectProvider<DeliveryListener> listeners,
      Discretion discretion,
      Spans spans) {
    return new DeliveryHooks(
        catchUp, troubles, metrics, listeners.orderedStream().toList(), discretion, spans);
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
