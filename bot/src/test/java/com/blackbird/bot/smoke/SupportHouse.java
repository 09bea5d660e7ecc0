package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.SendPace;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The whole bot with two customers, one on each chat platform, and every place in which support can
 * work.
 */
final class SupportHouse implements AutoCloseable {
  private final Map<ChatPlatform, DeskSide> desks =
      Stream.of(new ZendeskSide(), new IntercomSide(), new ChatwootSide())
          .collect(Collectors.toMap(DeskSide::platform, Function.identity()));
  private final Map<ChatPlatform, String> keys = new EnumMap<>(ChatPlatform.class);
  private final RunningBot bot;

  /** Slack's limits are kept elsewhere; here they would only be waited for. */
  static class Unhurried {
    @Bean
    @Primary
    SendPace unhurried() {
      return SendPace.UNBOUND;
    }
  }

  SupportHouse() {
    bot =
        new RunningBot(
            List.of(Unhurried.class),
            desks.values().stream()
                .flatMap(side -> side.settings().stream())
                .toArray(String[]::new));
    desks.values().forEach(side -> side.tells(bot.address()));
    ChatPlatform.chats().forEach(this::moveIn);
  }

  private void moveIn(ChatPlatform platform) {
    keys.put(platform, bot.account(account(platform), platform + " Trading"));
    Person maria = bot.person(platform, "maria");
    maria.types("link code:" + bot.linkCode(account(platform)));
    maria.sees("Linked to " + platform + " Trading");
    bot.everyoneManages(platform, account(platform));
    maria.types("escalate about:anything");
    maria.sees("There is no support desk yet");
    // So many new problems at once would be summed up in one channel.
    subscribes(maria, "order");
    subscribes(bot.person(platform, "maria", "#general"), "product");
  }

  private static void subscribes(Person maria, String type) {
    maria.types("alerts action:subscribe integration:shopify-main type:" + type);
    maria.clicks(maria.sees("Subscribe this channel?"), "Subscribe");
    maria.sees("This channel hears when something breaks");
  }

  RunningBot bot() {
    return bot;
  }

  /** Support's side of a help desk. */
  DeskSide at(ChatPlatform desk) {
    return Objects.requireNonNull(desks.get(desk));
  }

  void report(ChatPlatform customer, Reported activity) {
    bot.report(Objects.requireNonNull(keys.get(customer)), activity);
  }

  /** The key of a platform's customer. */
  static String account(ChatPlatform platform) {
    return platform.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() {
    try {
      bot.close();
    } finally {
      desks.values().forEach(DeskSide::close);
    }
  }
}
