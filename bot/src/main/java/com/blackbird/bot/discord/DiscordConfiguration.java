package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ReturnListener;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.bot.operations.ConnectionLife;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts Discord's side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DiscordProperties.class)
class DiscordConfiguration {
  private final DiscordRenderer renderer = new DiscordRenderer();

  @Bean
  DiscordConnection discordConnection(
      DiscordProperties properties, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    return new DiscordConnection(properties, jdbc, transaction, clock);
  }

  @Bean
  DiscordGateway discordGateway(DiscordConnection connection) {
    return new DiscordGateway(connection, renderer);
  }

  @Bean
  ConnectionLife discordLife(
      DiscordConnection connection,
      Dispatcher dispatcher,
      CommandCatalogue catalogue,
      ObjectProvider<ThreadListener> threads,
      ReturnListener returns,
      Clock clock) {
    DiscordListeners listeners = new DiscordListeners(renderer, dispatcher, catalogue);
    DiscordThreads heard = new DiscordThreads(threads.getIfAvailable(() -> event -> {}), clock);
    DiscordReturns returned = new DiscordReturns(returns);
    return new ConnectionLife(
        () -> connection.open(listeners, heard, returned),
        () -> {
          dispatcher.retire();
          heard.close();
          connection.close();
        });
  }
}
