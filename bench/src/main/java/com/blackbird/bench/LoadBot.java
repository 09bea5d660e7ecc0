package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.bot.BotApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The whole bot as a process of its own, so that what it takes is told from what others take. */
final class LoadBot {
  /** Begins the lines that are meant for whoever started it; all others are the bot's log. */
  static final String SAYS = "load-bot: ";

  private LoadBot() {}

  /** Says its port, and its vitals at each line of its input; works until that ends. */
  public static void main(String[] arguments) throws IOException {
    try (var bot = new SpringApplicationBuilder(BotApplication.class).run(arguments);
        var asked = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      say(bot.getEnvironment().getRequiredProperty("local.server.port"));
      while (asked.readLine() != null) {
        say(Vitals.measure().line());
      }
    }
  }

  private static void say(String what) {
    System.out.println(SAYS + what);
  }
}
