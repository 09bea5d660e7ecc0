package com.blackbird.bot.desk.intercom;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.desk.DeskClient;
import com.blackbird.bot.desk.DeskConnection;
import com.blackbird.bot.desk.MissedNotices;
import com.blackbird.bot.operations.ConnectionLife;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Intercom's side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntercomProperties.class)
class IntercomConfiguration {
  private final IntercomProperties properties;
  private final DeskClient client;
  private final IntercomConversations conversations;
  private final DeskConnection<IntercomSelf> connection;

  IntercomConfiguration(IntercomProperties properties, Clock clock) {
    this.properties = properties;
    this.client =
        new DeskClient(
            properties.address(),
            Map.of(
                "Authorization",
                "Bearer " + properties.accessToken().reveal(),
                "Intercom-Version",
                IntercomConversations.VERSION),
            clock);
    this.conversations = new IntercomConversations(client, properties);
    this.connection =
        new DeskConnection<>(
            "Intercom",
            properties.configured(),
            conversations::self,
            "Set INTERCOM_ACCESS_TOKEN to the access token of an app of your workspace.");
  }

  @Bean
  IntercomGateway intercomGateway() {
    return new IntercomGateway(connection, client, conversations, properties.team());
  }

  @Bean
  IntercomListeners intercomListeners() {
    return new IntercomListeners(properties, connection);
  }

  @Bean
  ConnectionLife intercomLife(MissedNotices missed) {
    return new ConnectionLife(
        () -> connection.open(() -> missed.at(ChatPlatform.INTERCOM)), connection::close);
  }
}
