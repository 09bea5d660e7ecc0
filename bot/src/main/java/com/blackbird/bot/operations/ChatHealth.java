package com.blackbird.bot.operations;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ConnectionState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * How the bot stands with one chat. One that is away has a status of its own, which takes nobody
 * out of service: the API and the other chats go on.
 */
record ChatHealth(ChatGateway gateway) implements HealthIndicator {
  private static final Status AWAY = new Status("AWAY");
  private static final Status REJECTED = new Status("REJECTED");

  @Override
  public Health health() {
    return Health.status(status(gateway.state())).build();
  }

  private static Status status(ConnectionState state) {
    return switch (state) {
      case CONNECTED -> Status.UP;
      case NOT_CONFIGURED -> Status.UNKNOWN;
      case CONNECTING, RECONNECTING -> AWAY;
      case REJECTED -> REJECTED;
    };
  }
}
