package com.blackbird.bot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the bot. */
@SpringBootApplication
public class BotApplication {
  /** Runs until it is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(BotApplication.class, args);
  }
}
