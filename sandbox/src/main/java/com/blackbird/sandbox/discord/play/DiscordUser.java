package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.FileContent;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.rule.Upload;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.User;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * A member of a guild, played by a test: does what a person does, sees what a person sees, and
 * waits for it. What does not come is an {@link AssertionError} that says what was there instead.
 */
public final class DiscordUser {
  private final Stage stage;
  private final Guild guild;
  private final User user;
  private final DiscordEyes eyes;

  DiscordUser(Stage stage, Guild guild, User user, Duration patience) {
    this.stage = stage;
    this.guild = guild;
    this.user = user;
    eyes = new DiscordEyes(stage, guild, user, patience);
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

  /** Sets Discord to another language, which apps read in interactions. */
  public void speaks(String locale) {
    stage.world().locked(() -> stage.world().speak(user, locale));
  }

  /**
   * Sends a slash command; an option that takes a file is given a {@link ChosenFile}.
   *
   * @param command its name, with those of group and subcommand after it
   */
  public Acknowledgement types(String channel, String command, Map<String, ?> options) {
    return stage
        .play()
        .command(guild, eyes.channel(channel), user, Given.words(command), Given.trees(options));
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
    Map<String, JsonNode> options = new LinkedHashMap<>(Given.trees(filled));
    options.put(option, Json.tree(typed));
    return stage
        .play()
        .complete(guild, eyes.channel(channel), user, Given.words(command), options, option)
        .stream()
        .map(choice -> new Choice(Json.text(choice, "name"), Json.text(choice, "value")))
        .toList();
  }

  /** Uses a command of a message's menu ("Apps"). */
  public Acknowledgement appliesTo(SeenMessage message, String command) {
    Message target = eyes.real(message);
    return stage.play().messageCommand(guild, target.channel(), user, command, target);
  }

  /** The newest message in the channel whose text contains this one, once there is one. */
  public SeenMessage sees(String channel, String text) {
    return eyes.newest(channel, text);
  }

  /** The same message as it is once its text contains this one. */
  public SeenMessage seesChanged(SeenMessage message, String text) {
    return eyes.changed(message, text);
  }

  /** Waits until the message is gone. */
  public void seesGone(SeenMessage message) {
    eyes.gone(message);
  }

  /** The message as it is now. */
  public SeenMessage now(SeenMessage message) {
    return eyes.now(message);
  }

  /** What the user sees in the channel now, oldest first. */
  public List<SeenMessage> messages(String channel) {
    return eyes.messages(channel);
  }

  /** Asserts that nothing came after the message. */
  public void seesNothingNew(String channel, SeenMessage since) {
    eyes.nothingNew(channel, since);
  }

  /** Clicks the button with this label, or custom id, once it is there and enabled. */
  public Acknowledgement clicks(SeenMessage message, String button) {
    return click(message, eyes.usable(message, button, true), List.of());
  }

  /** Picks options by label or value in the menu with this placeholder or custom id. */
  public Acknowledgement chooses(SeenMessage message, String menu, String... options) {
    return click(message, eyes.usable(message, menu, false), Arrays.asList(options));
  }

  private Acknowledgement click(SeenMessage message, JsonNode component, List<String> values) {
    Channel channel = eyes.real(message).channel();
    String customId = Json.text(component, "custom_id");
    return stage.play().click(guild, channel, user, message.id(), customId, values);
  }

  /** The form with this title, once it is there. */
  public SeenForm seesForm(String title) {
    return eyes.form(title);
  }

  /** Writes into the fields with these labels or custom ids; files are {@link ChosenFile}s. */
  public FilledForm fills(SeenForm form, Map<String, ?> values) {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    values.forEach((label, value) -> byId.put(form.field(label), Given.tree(value)));
    return new FilledForm(() -> stage.play().submit(guild, user, form.form(), byId));
  }

  /** Closes the form without sending it. */
  public void cancels(SeenForm form) {
    stage.world().locked(() -> stage.interactions().hide(form.form()));
  }

  /** Begins to write, so that the others see it. */
  public void beginsToWrite(String channel) {
    stage.talk().type(eyes.channel(channel), user);
  }

  /** Writes a message. */
  public SeenMessage says(String channel, String content) {
    return said(() -> stage.talk().say(eyes.channel(channel), user, content, List.of(), null));
  }

  /** Replies to a message. */
  public SeenMessage repliesTo(SeenMessage message, String content) {
    Message answered = eyes.real(message);
    return said(() -> stage.talk().say(answered.channel(), user, content, List.of(), answered));
  }

  /** Shares a file in a channel, with what is said about it. */
  public SeenMessage uploads(String channel, String filename, byte[] bytes, String content) {
    var file = List.of(ChosenFile.read(ChosenFile.of(filename, bytes).toJson(), "0"));
    return said(() -> stage.talk().say(eyes.channel(channel), user, content, file, null));
  }

  /**
   * Shares a file that is too large to be made for a test: everybody sees how long it is, and
   * nobody gets its bytes.
   */
  public SeenMessage uploadsHuge(String channel, String filename, int length, String content) {
    var file = new Upload("0", filename, "application/octet-stream", FileContent.unmade(length));
    return said(() -> stage.talk().say(eyes.channel(channel), user, content, List.of(file), null));
  }

  /** Edits an own message. */
  public void edits(SeenMessage message, String content) {
    stage.talk().edit(eyes.real(message), user, content);
  }

  /** Deletes a message. */
  public void deletes(SeenMessage message) {
    stage.talk().delete(eyes.real(message), user);
  }

  /** Reacts to a message. */
  public void reacts(SeenMessage message, String emoji) {
    stage.talk().react(eyes.real(message), user, emoji, false);
  }

  /** Takes an own reaction back. */
  public void unreacts(SeenMessage message, String emoji) {
    stage.talk().react(eyes.real(message), user, emoji, true);
  }

  /** Pins a message. */
  public void pins(SeenMessage message) {
    stage.talk().pin(eyes.real(message), user, false);
  }

  /** Starts a thread from a message; the answer is its id. */
  public String startsThread(SeenMessage message, String name) {
    Message from = eyes.real(message);
    return stage.talk().start(from.channel(), user, name, from, "", List.of()).id();
  }

  /** Writes a post in a forum, with tags by name; the answer is the id of its thread. */
  public String posts(String forum, String title, String content, String... tags) {
    Channel channel = eyes.channel(forum);
    return stage.talk().start(channel, user, title, null, content, Arrays.asList(tags)).id();
  }

  /**
   * Sets who may use a command, or the whole app when its name is given, and where: names of users,
   * roles with an at sign, channels with a hash sign; {@code @everyone} and {@code #} for all.
   */
  public void permits(String commandOrApp, Map<String, Boolean> permissions) {
    stage.settings().permit(guild, user, commandOrApp, permissions);
  }

  private SeenMessage said(Supplier<Message> saying) {
    return SeenMessage.of(saying.get(), user);
  }

  @Override
  public String toString() {
    return user.name();
  }
}
