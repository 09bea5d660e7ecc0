package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.bot.operations.ConnectionLife;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
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
  SlackSpeech slackSpeech(SlackConnection connection, Clock clock) {
    return new SlackSpeech(new SlackNames(connection, clock));
  }

  @Bean
  SlackGateway slackGateway(
      SlackConnection connection, SlackSpeech speech, SlackGroups groups) {
    return new SlackGateway(connection, renderer, speech, groups);
  }

  @Bean
  SlackProfiles slackProfiles(SlackConnection connection, Clock clock) {
    return new SlackProfiles(connection, clock);
  }

  @Bean
  SlackGroups slackGroups(SlackConnection connection, Clock clock) {
    return new SlackGroups(connection, clock);
  }

  @Bean
  ConnectionLife slackLife(
      SlackConnection connection,
      SlackProfiles profiles,
      SlackGroups groups,
      Dispatcher dispatcher,
      SlackSpeech speech,
      ObjectProvider<ThreadListener> threads) {
    SlackListeners listeners =
        new SlackListeners(connection, renderer, dispatcher, profiles, groups);
    ThreadListener listener = threads.getIfAvailable(() -> event -> {});
    SlackThreads heard = new SlackThreads(speech, new SlackRoots(connection), listener);
    return new ConnectionLife(
        () ->
            connection.open(
                app -> {
                  heard.register(app);
                  listeners.register(app);
                },
                () -> listener.missed(ChatPlatform.SLACK)),
        connection::close);
  }
}
