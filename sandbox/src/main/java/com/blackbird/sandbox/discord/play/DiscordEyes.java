package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.interaction.OpenForm;
import com.blackbird.sandbox.discord.rule.ComponentType;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a member sees, waited for; what does not come is an AssertionError that says what is. */
final class DiscordEyes {
  /** How far back a user looks for a message. */
  private static final int LOOKS_BACK = 500;

  private final Stage stage;
  private final Guild guild;
  private final User user;
  private final Duration patience;

  DiscordEyes(Stage stage, Guild guild, User user, Duration patience) {
    this.stage = stage;
    this.guild = guild;
    this.user = user;
    this.patience = patience;
  }

  private <T> T waitFor(Supplier<@Nullable T> question, Supplier<String> otherwise) {
    T answer = stage.world().await(question, patience);
    if (answer == null) {
      throw new AssertionError(user.name() + " " + otherwise.get());
    }
    return answer;
  }

  SeenMessage newest(String channel, String text) {
    return waitFor(
        () ->
            newestFirst(channel).stream()
                .map(message -> SeenMessage.of(message, user))
                .filter(message -> message.text().contains(text))
                .findFirst()
                .orElse(null),
        () -> "sees no \"" + text + "\" in " + channel + " but " + messages(channel));
  }

  SeenMessage changed(SeenMessage message, String text) {
    return waitFor(
        () -> {
          Message now = currentOrNull(message);
          SeenMessage shown = now == null ? null : SeenMessage.of(now, user);
          return shown != null && shown.text().contains(text) ? shown : null;
        },
        () -> "does not see \"" + text + "\" in the message but " + now(message));
  }

  void gone(SeenMessage message) {
    waitFor(
        () -> currentOrNull(message) == null ? true : null,
        () -> "still sees the message " + now(message));
  }

  SeenMessage now(SeenMessage message) {
    return stage.world().locked(() -> SeenMessage.of(current(message), user));
  }

  List<SeenMessage> messages(String channel) {
    return stage
        .world()
        .locked(() -> {
          List<Message> newest = newestFirst(channel);
          return newest.reversed().stream().map(m -> SeenMessage.of(m, user)).toList();
        });
  }

  void nothingNew(String channel, SeenMessage since) {
    List<SeenMessage> newer =
        messages(channel).stream()
            .filter(message -> Long.parseLong(message.id()) > Long.parseLong(since.id()))
            .toList();
    if (!newer.isEmpty()) {
      throw new AssertionError(user.name() + " sees something new in " + channel + ": " + newer);
    }
  }

  /** The button with this label, or the menu with this placeholder, once it can be used. */
  JsonNode usable(SeenMessage message, String wanted, boolean button) {
    return waitFor(
        () -> {
          Message now = currentOrNull(message);
          return now == null ? null : component(now, wanted, button);
        },
        () ->
            "sees no "
                + (button ? "button" : "menu")
                + " \""
                + wanted
                + "\" to use in "
                + now(message)
                + " with the buttons "
                + now(message).buttons());
  }

  private static @Nullable JsonNode component(Message message, String wanted, boolean button) {
    for (JsonNode component : ComponentTree.all(message.body().components())) {
      boolean isButton = Json.integer(component, "type", 0) == ComponentType.BUTTON;
      String shown = Json.text(component, button ? "label" : "placeholder");
      boolean named = wanted.equals(shown) || wanted.equals(Json.text(component, "custom_id"));
      boolean usable = Json.has(component, "custom_id") && !Json.isTrue(component, "disabled");
      if (named && usable && isButton == button) {
        return component;
      }
    }
    return null;
  }

  SeenForm form(String title) {
    return waitFor(
        () ->
            forms().stream()
                .filter(open -> open.title().equals(title))
                .findFirst()
                .map(SeenForm::new)
                .orElse(null),
        () -> "sees no form \"" + title + "\" but " + titles());
  }

  private List<String> titles() {
    return stage.world().locked(() -> forms().stream().map(OpenForm::title).toList());
  }

  private List<OpenForm> forms() {
    return stage.interactions().formsOf(user);
  }

  private List<Message> newestFirst(String channelName) {
    Channel channel = stage.find().channelOrNull(guild, user, channelName);
    List<Message> visible = new ArrayList<>();
    if (channel != null) {
      for (Message message : channel.messages().descendingMap().values()) {
        if (message.isFor(user)) {
          visible.add(message);
        }
        if (visible.size() >= LOOKS_BACK) {
          break;
        }
      }
    }
    return visible;
  }

  /** The message as it is; the world is locked. */
  private Message current(SeenMessage message) {
    Channel channel = stage.find().channel(guild, user, message.channelId());
    return stage.find().message(channel, user, message.id());
  }

  /** The message as it is. */
  Message real(SeenMessage message) {
    return stage.world().locked(() -> current(message));
  }

  private @Nullable Message currentOrNull(SeenMessage message) {
    Channel channel = stage.find().channelOrNull(guild, user, message.channelId());
    Message now = channel == null ? null : channel.message(message.id());
    return now != null && now.isFor(user) ? now : null;
  }

  Channel channel(String name) {
    return stage.world().locked(() -> stage.find().channel(guild, user, name));
  }
}
