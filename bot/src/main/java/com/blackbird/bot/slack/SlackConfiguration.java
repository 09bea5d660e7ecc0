package com.blackbird.bot.slack;

import com.blackbird.activity.command.Dispatcher;
import com.blackbird.bot.operations.ConnectionLife;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Slack's side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlackProperties.class)
class SlackConfiguration {
  private final SlackRenderer renderer = new SlackRenderer();

  @Bean
  SlackConnection slackConnection(SlackProperties properties) {
    return new SlackConnection(properties);
  }

  @Bean
  SlackGateway slackGateway(SlackConnection connection) {
    return new SlackGateway(connection, renderer);
  }

  @Bean
  SlackProfiles slackProfiles(SlackConnection connection, Clock clock) {
    return new SlackProfiles(connection, clock);
  }

  @Bean
  ConnectionLife slackLife(
      SlackConnection connection, SlackProfiles profiles, Dispatcher dispatcher) {
    SlackListeners listeners = new SlackListeners(connection, renderer, dispatcher, profiles);
    return new ConnectionLife(() -> connection.open(listeners::register), connection::close);
  }
}
