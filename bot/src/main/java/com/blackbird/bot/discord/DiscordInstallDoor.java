package com.blackbird.bot.discord;

import com.blackbird.bot.operations.Strangers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leads to Discord's page on which somebody brings the bot to a server of theirs. */
@RestController
class DiscordInstallDoor {
  private final DiscordConnection connection;
  private final Strangers strangers;

  DiscordInstallDoor(DiscordConnection connection, Strangers strangers) {
    this.connection = connection;
    this.strangers = strangers;
  }

  @GetMapping("/discord/install")
  ResponseEntity<String> begin(HttpServletRequest request) {
    return strangers.refusal(request).orElseGet(this::toDiscord);
  }

  private ResponseEntity<String> toDiscord() {
    return connection
        .application()
        .map(id ->
            ResponseEntity.status(HttpStatus.FOUND).location(DiscordInvite.of(id)).<String>build())
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
