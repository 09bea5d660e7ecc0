package com.blackbird.bot;

import com.blackbird.activity.access.AccessCommand;
import com.blackbird.activity.access.AdminToken;
import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.ChosenAccountCommand;
import com.blackbird.activity.access.Farewell;
import com.blackbird.activity.access.GrantStore;
import com.blackbird.activity.access.LinkCommand;
import com.blackbird.activity.access.LinkGuesses;
import com.blackbird.activity.access.LinkedAccounts;
import com.blackbird.activity.access.Links;
import com.blackbird.activity.access.Secret;
import com.blackbird.activity.access.UnlinkCommand;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.SecurityEvents;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatGroup;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.desk.DeskCodes;
import com.blackbird.bot.operations.StartRefused;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what says who may see whose data. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
  @Bean
  ApiKeyStore apiKeyStore(JdbcClient jdbc, Audit audit, Clock clock) {
    return new ApiKeyStore(jdbc, audit, clock);
  }

  @Bean
  GrantStore grantStore(JdbcClient jdbc, Audit audit, Clock clock) {
    return new GrantStore(jdbc, audit, clock);
  }

  @Bean
  Links links(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    return new Links(jdbc, transaction, clock);
  }

  @Bean
  LinkedAccounts linkedAccounts(Links links, GrantStore grants, Farewell farewell) {
    return new LinkedAccounts(links, grants, farewell);
  }

  @Bean
  LinkGuesses linkGuesses(JdbcClient jdbc, Clock clock) {
    return new LinkGuesses(jdbc, clock);
  }

  @Bean
  AdminToken adminToken(
      JdbcClient jdbc, Clock clock, @Value("${blackbird.admin-token}") Secret configured) {
    if (configured.reveal().isEmpty()) {
      return Sight.ofAll("there is one admin of all accounts")
          .see(() -> AdminToken.stored(jdbc, clock, AccessConfiguration::show));
    }
    try {
      return AdminToken.configured(configured);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "BLACKBIRD_ADMIN_TOKEN is too short: it could be guessed.",
          "Set it to 32 random characters or more, such as openssl rand -base64 32 makes, or remove"
              + " it to have one made at the first start.");
    }
  }

  /** To the console, not to the log: a log is kept and sent on. */
  private static void show(Secret token) {
    System.out.println(
        "The admin token, shown this once (set BLACKBIRD_ADMIN_TOKEN to use your own): "
            + token.reveal());
  }

  @Bean
  @Order(150)
  LinkCommand linkCommand(
      Links links, DeskCodes deskCodes, LinkGuesses guesses, SecurityEvents events) {
    return new LinkCommand(links, deskCodes, guesses, events);
  }

  @Bean
  @Order(160)
  UnlinkCommand unlinkCommand(LinkedAccounts linked, Links links, Farewell farewell) {
    return new UnlinkCommand(linked, links, farewell);
  }

  @Bean
  @Order(170)
  ChosenAccountCommand chosenAccountCommand(LinkedAccounts linked, Links links) {
    return new ChosenAccountCommand(linked, links);
  }

  @Bean
  @Order(180)
  AccessCommand accessCommand(GrantStore grants, ObjectProvider<ChatGateway> gateways) {
    return new AccessCommand(grants, call -> groups(gateways, call));
  }

  /** The groups or roles of the workspace in which somebody calls. */
  static List<ChatGroup> groups(ObjectProvider<ChatGateway> gateways, Call call) {
    return gateways
        .orderedStream()
        .filter(gateway -> gateway.platform() == call.caller().platform())
        .findFirst()
        .map(gateway -> gateway.groups(call.caller().workspace()))
        .orElse(List.of());
  }
}
