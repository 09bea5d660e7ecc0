package com.blackbird.bot.smoke;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.support.CaseLimit;
import java.util.EnumMap;
import java.util.List;
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

    /** All stories are told by the same people, within a few minutes. */
    @Bean
    @Primary
    CaseLimit unlimited() {
      return new CaseLimit(Integer.MAX_VALUE, CaseLimit.USUAL.within());
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
    keys.put(platform, bot.ownAccount(platform));
    Person maria = bot.person(platform, "maria");
    maria.types("escalate about:anything");
    maria.sees("There is no support desk yet");
    // So many new problems at once would be summed up in one channel.
    maria.subscribes("integration:shopify-main type:order");
    bot.person(platform, "maria", "#general").subscribes("integration:shopify-main type:product");
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

  @Override
  public void close() {
    try {
      bot.close();
    } finally {
      desks.values().forEach(DeskSide::close);
    }
  }
}
