package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ReturnListener;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.vault.Vault;
import com.blackbird.bot.operations.Chore;
import com.blackbird.bot.operations.ConnectionLife;
import com.blackbird.bot.operations.ProviderTables;
import com.blackbird.bot.operations.StartRefused;
import com.blackbird.bot.operations.SteadyWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts Slack's side together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SlackProperties.class)
class SlackConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private final SlackRenderer renderer = new SlackRenderer();

  @Bean
  SlackInstalls slackInstalls(SlackProperties properties, ProviderTables tables, Vault vault) {
    if (properties.installable() && !vault.isReady()) {
      throw new StartRefused(
          "SLACK_CLIENT_ID is set, so tokens of workspaces will be kept in the database, and there"
              + " is no key to encrypt them with.",
          "Set BLACKBIRD_ENCRYPTION_KEY to 32 random bytes, as made by: openssl rand -base64 32."
              + " Keep it: without it the tokens are lost.");
    }
    return new SlackInstalls(tables.jdbc(), vault);
  }

  @Bean
  SlackSeals slackSeals(ProviderTables tables, Vault vault) {
    return new SlackSeals(tables.jdbc(), vault);
  }

  @Bean
  SlackTokens slackTokens(SlackProperties properties, SlackInstalls installs) {
    return new SlackTokens(properties, installs);
  }

  @Bean
  UsedOnce usedOnce(ProviderTables tables, Clock clock) {
    return new UsedOnce(tables.jdbc(), clock);
  }

  @Bean
  Chore forgetUsedOnce(UsedOnce usedOnce) {
    return new Chore("requests of Slack that are over", usedOnce::forgetOld);
  }

  @Bean
  SlackWeb slackWeb(SlackProperties properties, SlackTokens tokens) {
    return new SlackWeb(properties, tokens);
  }

  @Bean
  SlackConnection slackConnection(SlackProperties properties, SlackTokens tokens, SlackWeb web) {
    return new SlackConnection(properties, tokens, web);
  }

  @Bean
  SlackOAuth slackOAuth(SlackProperties properties, SlackWeb web, Clock clock) {
    return new SlackOAuth(properties, web, clock);
  }

  @Bean
  SlackInstallState slackInstallState(SlackProperties properties, UsedOnce usedOnce, Clock clock) {
    return new SlackInstallState(properties.clientSecret(), usedOnce, clock);
  }

  @Bean
  SlackRenewal slackRenewal(
      SlackProperties properties,
      SlackInstalls installs,
      SlackOAuth oauth,
      SlackTokens tokens,
      Clock clock) {
    return new SlackRenewal(properties, installs, oauth, tokens, clock);
  }

  @Bean
  SteadyWork slackRenewalWork(SlackRenewal renewal) {
    return new SteadyWork("renewal of Slack tokens", PAUSE, renewal::renewOne);
  }

  @Bean
  SlackSpeech slackSpeech(SlackWeb web, Clock clock) {
    return new SlackSpeech(new SlackNames(web, clock));
  }

  /**
   * A little slower than Slack's limits, one message a second in a channel, fifty edits, as many
   * removals and as many reactions a minute in a workspace, so that a burst and a minute's flow
   * stay below them: https://docs.slack.dev/apis/web-api/rate-limits
   */
  @Bean
  SendPace slackPace() {
    return new SendPace(Duration.ofMillis(1_050), Duration.ofMillis(1_350), 5);
  }

  @Bean
  SlackGateway slackGateway(
      SlackConnection connection,
      SlackWeb web,
      SlackSpeech speech,
      SlackGroups groups,
      SendPace pace) {
    return new SlackGateway(connection, web, renderer, speech, groups, pace);
  }

  @Bean
  SlackProfiles slackProfiles(SlackWeb web, Clock clock) {
    return new SlackProfiles(web, clock);
  }

  @Bean
  SlackGroups slackGroups(SlackWeb web, Clock clock) {
    return new SlackGroups(web, clock);
  }

  @Bean
  ConnectionLife slackLife(
      SlackConnection connection,
      SlackWeb web,
      SlackInstalls installs,
      SlackTokens tokens,
      SlackProfiles profiles,
      SlackGroups groups,
      Dispatcher dispatcher,
      SlackSpeech speech,
      ObjectProvider<ThreadListener> threads,
      ReturnListener returns) {
    SlackListeners listeners = new SlackListeners(web, renderer, dispatcher, profiles, groups);
    ThreadListener listener = threads.getIfAvailable(() -> event -> {});
    SlackThreads heard = new SlackThreads(tokens, speech, new SlackRoots(web), listener);
    SlackReturns returned = new SlackReturns(tokens, returns);
    SlackFarewells farewells = new SlackFarewells(installs, tokens);
    return new ConnectionLife(
        () ->
            connection.open(
                app -> {
                  heard.register(app);
                  returned.register(app);
                  farewells.register(app);
                  listeners.register(app);
                },
                () -> listener.missed(ChatPlatform.SLACK)),
        () -> {
          dispatcher.retire();
          connection.close();
        });
  }
}
