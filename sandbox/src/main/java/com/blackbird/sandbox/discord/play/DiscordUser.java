package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.FileContent;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.interaction.OpenForm;
import com.blackbird.sandbox.discord.rule.ComponentType;
import com.blackbird.sandbox.discord.rule.Upload;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A member of a guild, played by a test: does what a person does, sees what a person sees, and
 * waits for it. What does not come is an {@link AssertionError} that says what was there instead.
 */
public final class DiscordUser {
  /** How far back a user looks for a message. */
  private static final int LOOKS_BACK = 500;

  private final Stage stage;
  private final Guild guild;
  private final User user;
  private final Duration patience;

  DiscordUser(Stage stage, Guild guild, User user, Duration patience) {
    this.stage = stage;
    this.guild = guild;
    this.user = user;
    this.patience = patience;
  }

  /** The same user who waits so long. */
  public DiscordUser patient(Duration longer) {
    return new DiscordUser(stage, guild, user, longer);
  }

  /** The user's id. */
  public String id() {
    return user.id();
  }

  /** The user's name. */
  public String name() {
    return user.name();
  }

  /**
   * Sends a slash command.
   *
   * @param command its name, with those of group and subcommand after it
   */
  public Acknowledgement types(String channel, String command, Map<String, ?> options) {
    return stage.play().command(guild, channel(channel), user, words(command), trees(options));
  }

  /** Sends a slash command without options. */
  public Acknowledgement types(String channel, String command) {
    return types(channel, command, Map.of());
  }

  /** Types into an option that has autocomplete, and reads what is offered. */
  public List<Choice> completes(String channel, String command, String option, String typed) {
    return completes(channel, command, Map.of(), option, typed);
  }

  /** The same after other options were filled. */
  public List<Choice> completes(
      String channel, String command, Map<String, ?> filled, String option, String typed) {
    Map<String, JsonNode> options = new LinkedHashMap<>(trees(filled));
    options.put(option, Json.tree(typed));
    return stage
        .play()
        .complete(guild, channel(channel), user, words(command), options, option)
        .stream()
        .map(choice -> new Choice(Json.text(choice, "name"), Json.text(choice, "value")))
        .toList();
  }

  /** Uses a command of a message's menu ("Apps"). */
  public Acknowledgement appliesTo(SeenMessage message, String command) {
    Message target = stage.world().locked(() -> current(message));
    return stage.play().messageCommand(guild, target.channel(), user, command, target);
  }

  /** The newest message in the channel whose text contains this one, once there is one. */
  public SeenMessage sees(String channel, String text) {
    SeenMessage seen =
        stage
            .world()
            .await(
                () ->
                    newestFirst(channel).stream()
                        .map(message -> SeenMessage.of(message, user))
                        .filter(message -> message.text().contains(text))
                        .findFirst()
                        .orElse(null),
                patience);
    if (seen == null) {
      throw new AssertionError(
          user.name() + " sees no \"" + text + "\" in " + channel + " but " + messages(channel));
    }
    return seen;
  }

  /** The same message as it is once its text contains this one. */
  public SeenMessage seesChanged(SeenMessage message, String text) {
    SeenMessage seen =
        stage
            .world()
            .await(
                () -> {
                  Message now = currentOrNull(message);
                  SeenMessage shown = now == null ? null : SeenMessage.of(now, user);
                  return shown != null && shown.text().contains(text) ? shown : null;
                },
                patience);
    if (seen == null) {
      throw new AssertionError("The message does not say \"" + text + "\" but " + now(message));
    }
    return seen;
  }

  /** Waits until the message is gone. */
  public void seesGone(SeenMessage message) {
    Boolean gone =
        stage.world().await(() -> currentOrNull(message) == null ? true : null, patience);
    if (gone == null) {
      throw new AssertionError("The message is still there: " + now(message));
    }
  }

  /** The message as it is now. */
  public SeenMessage now(SeenMessage message) {
    return stage.world().locked(() -> SeenMessage.of(current(message), user));
  }

  /** What the user sees in the channel now, oldest first. */
  public List<SeenMessage> messages(String channel) {
    return stage
        .world()
        .locked(() -> {
          List<Message> newest = newestFirst(channel);
          return newest.reversed().stream().map(m -> SeenMessage.of(m, user)).toList();
        });
  }

  /** Asserts that nothing came after the message. */
  public void seesNothingNew(String channel, SeenMessage since) {
    List<SeenMessage> newer =
        messages(channel).stream()
            .filter(message -> Long.parseLong(message.id()) > Long.parseLong(since.id()))
            .toList();
    if (!newer.isEmpty()) {
      throw new AssertionError(user.name() + " sees something new in " + channel + ": " + newer);
    }
  }

  /** Clicks the button with this label, or custom id, once it is there and enabled. */
  public Acknowledgement clicks(SeenMessage message, String button) {
    JsonNode found = usable(message, button, true);
    return click(message, found, List.of());
  }

  /** Picks options by label or value in the menu with this placeholder or custom id. */
  public Acknowledgement chooses(SeenMessage message, String menu, String... options) {
    JsonNode found = usable(message, menu, false);
    return click(message, found, Arrays.asList(options));
  }

  private Acknowledgement click(SeenMessage message, JsonNode component, List<String> values) {
    Channel channel = stage.world().locked(() -> current(message).channel());
    String customId = Json.text(component, "custom_id");
    return stage.play().click(guild, channel, user, message.id(), customId, values);
  }

  private JsonNode usable(SeenMessage message, String wanted, boolean button) {
    JsonNode found =
        stage
            .world()
            .await(
                () -> {
                  Message now = currentOrNull(message);
                  return now == null ? null : component(now, wanted, button);
                },
                patience);
    if (found == null) {
      throw new AssertionError(
          "There is no "
              + (button ? "button" : "menu")
              + " \""
              + wanted
              + "\" to use in "
              + now(message)
              + " with the buttons "
              + now(message).buttons());
    }
    return found;
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

  /** The form with this title, once it is there. */
  public SeenForm seesForm(String title) {
    OpenForm form =
        stage
            .world()
            .await(
                () ->
                    forms().stream()
                        .filter(open -> open.title().equals(title))
                        .findFirst()
                        .orElse(null),
                patience);
    if (form == null) {
      throw new AssertionError(
          user.name()
              + " sees no form \""
              + title
              + "\" but "
              + stage.world().locked(() -> forms().stream().map(OpenForm::title).toList()));
    }
    return new SeenForm(form);
  }

  private List<OpenForm> forms() {
    return stage.interactions().formsOf(user);
  }

  /** Writes into the fields with these labels or custom ids. */
  public FilledForm fills(SeenForm form, Map<String, ?> values) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    values.forEach((label, value) -> byId.put(form.field(label), Json.tree(value)));
    return new FilledForm(() -> stage.play().submit(guild, user, form.form(), byId));
  }

  /** Closes the form without sending it. */
  public void cancels(SeenForm form) {
    stage.world().locked(() -> stage.interactions().hide(form.form()));
  }

  /** Writes a message. */
  public SeenMessage says(String channel, String content) {
    return said(() -> stage.talk().say(channel(channel), user, content, List.of(), null));
  }

  /** Replies to a message. */
  public SeenMessage repliesTo(SeenMessage message, String content) {
    Message answered = stage.world().locked(() -> current(message));
    return said(() -> stage.talk().say(answered.channel(), user, content, List.of(), answered));
  }

  /** Shares a file in a channel, with what is said about it. */
  public SeenMessage uploads(String channel, String filename, byte[] bytes, String content) {
    Upload file = new Upload("0", filename, "application/octet-stream", new FileContent(bytes));
    return said(() -> stage.talk().say(channel(channel), user, content, List.of(file), null));
  }

  /** Edits an own message. */
  public void edits(SeenMessage message, String content) {
    stage.talk().edit(stage.world().locked(() -> current(message)), user, content);
  }

  /** Deletes a message. */
  public void deletes(SeenMessage message) {
    stage.talk().delete(stage.world().locked(() -> current(message)), user);
  }

  /** Reacts to a message. */
  public void reacts(SeenMessage message, String emoji) {
    stage.talk().react(stage.world().locked(() -> current(message)), user, emoji, false);
  }

  /** Starts a thread from a message; the answer is its id. */
  public String startsThread(SeenMessage message, String name) {
    Message from = stage.world().locked(() -> current(message));
    return stage.talk().start(from.channel(), user, name, from, "").id();
  }

  /** Writes a post in a forum; the answer is the id of its thread. */
  public String posts(String forum, String title, String content) {
    return stage.talk().start(channel(forum), user, title, null, content).id();
  }

  private SeenMessage said(Supplier<Message> saying) {
    return SeenMessage.of(saying.get(), user);
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

  private Message current(SeenMessage message) {
    Channel channel = stage.find().channel(guild, user, message.channelId());
    return stage.find().message(channel, user, message.id());
  }

  private @Nullable Message currentOrNull(SeenMessage message) {
    Channel channel = stage.find().channelOrNull(guild, user, message.channelId());
    Message now = channel == null ? null : channel.message(message.id());
    return now != null && now.isFor(user) ? now : null;
  }

  private Channel channel(String name) {
    return stage.world().locked(() -> stage.find().channel(guild, user, name));
  }

  private static List<String> words(String command) {
    String plain = command.startsWith("/") ? command.substring(1) : command;
    return List.of(plain.trim().split(" +", -1));
  }

  private static Map<String, JsonNode> trees(Map<String, ?> options) {
    Map<String, JsonNode> trees = new LinkedHashMap<>();
    options.forEach((name, value) -> trees.put(name, Json.tree(value)));
    return trees;
  }

  @Override
  public String toString() {
    return user.name();
  }
}
