package com.blackbird.bot.desk.zendesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.desk.DeskAddress;
import com.blackbird.bot.desk.DeskClient;
import com.blackbird.bot.desk.DeskConnection;
import com.blackbird.bot.desk.MissedNotices;
import com.blackbird.bot.operations.ConnectionLife;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Zendesk's side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZendeskProperties.class)
class ZendeskConfiguration {
  private final ZendeskProperties properties;
  private final DeskClient client;
  private final ZendeskTickets tickets;
  private final DeskConnection<Long> connection;

  ZendeskConfiguration(ZendeskProperties properties, Clock clock) {
    this.properties = properties;
    DeskAddress address = properties.configured() ? properties.address() : DeskAddress.NOWHERE;
    this.client = new DeskClient(address, Map.of("Authorization", token(properties)), clock);
    this.tickets = new ZendeskTickets(client);
    this.connection =
        new DeskConnection<>(
            "Zendesk",
            properties.configured(),
            tickets::self,
            "Set ZENDESK_EMAIL and ZENDESK_API_TOKEN to an agent and a token that work.");
  }

  /** https://developer.zendesk.com/api-reference/introduction/security-and-auth/ */
  private static String token(ZendeskProperties properties) {
    String user = properties.email() + "/token:" + properties.apiToken().reveal();
    return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
  }

  @Bean
  ZendeskGateway zendeskGateway() {
    return new ZendeskGateway(properties, connection, client, tickets);
  }

  @Bean
  ZendeskListeners zendeskListeners() {
    return new ZendeskListeners(properties, connection, tickets);
  }

  @Bean
  ConnectionLife zendeskLife(MissedNotices missed) {
    return new ConnectionLife(
        () -> connection.open(() -> missed.at(ChatPlatform.ZENDESK)), connection::close);
  }
}
