package com.blackbird.bot;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.ChatCommand;
import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.command.HelpCommand;
import com.blackbird.activity.command.Patience;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.support.SupportGate;
import com.blackbird.activity.support.SupportRights;
import com.blackbird.bot.operations.BotProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the bot can do in the chat: the sub-commands that the rooms bring, in their order. */
@Configuration(proxyBeanMethods = false)
class BotCommands {
  @Bean
  @Order(210)
  HelpCommand helpCommand(ObjectProvider<CommandCatalogue> catalogue) {
    return new HelpCommand(catalogue::getObject);
  }

  @Bean
  CommandCatalogue commandCatalogue(List<ChatCommand> commands) {
    return new CommandCatalogue(commands);
  }

  @Bean
  Dispatcher dispatcher(
      CommandCatalogue catalogue,
      SupportGate gate,
      SupportRights rights,
      List<ChatGateway> gateways,
      Discretion discretion,
      BotProperties settings) {
    Map<ChatPlatform, ChatGateway> byPlatform =
        gateways.stream().collect(Collectors.toMap(ChatGateway::platform, Function.identity()));
    Duration patience = settings.patience();
    Duration form = Patience.DEFAULT.form();
    return new Dispatcher(
        catalogue,
        gate,
        rights,
        byPlatform,
        new Patience(patience, patience.compareTo(form) < 0 ? patience : form),
        discretion);
  }
}
