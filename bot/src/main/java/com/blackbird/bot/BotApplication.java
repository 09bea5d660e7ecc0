package com.blackbird.bot;

import com.blackbird.bot.operations.MigrationRun;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot. */
@SpringBootApplication
public class BotApplication {
  static {
    // Every connection is tried before it is lent, not only those unused for half a second: after
    // a restart of the database nobody gets an error from a connection that died with the old one.
    System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
  }

  /** Runs until it is told to stop; with the word {@code migrate} until the tables are right. */
  public static void main(String[] args) {
    if (MigrationRun.isAskedFor(args)) {
      MigrationRun.run(args);
    } else {
      SpringApplication.run(BotApplication.class, args);
    }
  }
}
