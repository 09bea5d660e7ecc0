package com.blackbird.bot.discord;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads to Discord's page on which somebody brings the bot to a server of theirs. */
@RestController
class DiscordInstallDoor {
  private final DiscordConnection connection;

  DiscordInstallDoor(DiscordConnection connection) {
    this.connection = connection;
  }

  @GetMapping("/discord/install")
  ResponseEntity<Void> begin() {
    return connection
        .application()
        .map(id ->
            ResponseEntity.status(HttpStatus.FOUND).location(DiscordInvite.of(id)).<Void>build())
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
