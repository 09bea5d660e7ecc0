package com.blackbird.bot.operations;

import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.silence.SilenceLooks;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts together what the bot says of itself. */
@Configuration(proxyBeanMethods = false)
public class StatusConfiguration {
  @Bean
  @Order(200)
  StatusCommand statusCommand(
      AccountStore accounts,
      TimeZones zones,
      ObjectProvider<ChatGateway> gateways,
      DeliveryHealthStore deliveries,
      SilenceLooks silences,
      @Value("${blackbird.version}") String version,
      Clock clock) {
    return new StatusCommand(
        accounts,
        zones,
        () -> gateways.orderedStream().toList(),
        deliveries,
        silences,
        version,
        clock);
  }
}
