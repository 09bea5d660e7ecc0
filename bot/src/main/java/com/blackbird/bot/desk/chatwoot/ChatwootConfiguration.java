package com.blackbird.bot.desk.chatwoot;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.desk.DeskAddress;
import com.blackbird.bot.desk.DeskClient;
import com.blackbird.bot.desk.DeskConnection;
import com.blackbird.bot.desk.MissedNotices;
import com.blackbird.bot.operations.ConnectionLife;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Chatwoot's side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChatwootProperties.class)
class ChatwootConfiguration {
  private final ChatwootProperties properties;
  private final DeskClient client;
  private final ChatwootConversations conversations;
  private final DeskConnection<Long> connection;

  ChatwootConfiguration(ChatwootProperties properties, Clock clock) {
    this.properties = properties;
    DeskAddress address = properties.configured() ? properties.address() : DeskAddress.NOWHERE;
    this.client =
        new DeskClient(address, Map.of("api_access_token", properties.apiToken().reveal()), clock);
    this.conversations = new ChatwootConversations(client, properties.account());
    this.connection =
        new DeskConnection<>(
            "Chatwoot",
            properties.configured(),
            conversations::self,
            "Set CHATWOOT_API_TOKEN to the access token of an agent.");
  }

  @Bean
  ChatwootGateway chatwootGateway() {
    return new ChatwootGateway(properties, connection, client, conversations);
  }

  @Bean
  ChatwootListeners chatwootListeners(Clock clock) {
    return new ChatwootListeners(properties, connection, clock);
  }

  @Bean
  ConnectionLife chatwootLife(MissedNotices missed) {
    return new ConnectionLife(
        () -> connection.open(() -> missed.at(ChatPlatform.CHATWOOT)), connection::close);
  }
}
