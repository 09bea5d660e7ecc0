package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.blocks.BlockElement;
import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.Outcome;
import com.blackbird.sandbox.slack.dispatch.Place;
import com.blackbird.sandbox.slack.dispatch.SlackFiles;
import com.blackbird.sandbox.slack.dispatch.Written;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Draft;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.StoredFile;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.Workspace;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person of a workspace, played by a test.
 *
 * <p>What a person sees is waited for, 30 seconds at most; what did not come is an {@link
 * AssertionError} that tells what was there instead.
 */
public final class SlackUser extends SlackEyes {
  private final Interactions slack;
  private final Workspace workspace;
  private final User user;

  SlackUser(Interactions slack, Workspace workspace, User user, Duration patience) {
    super(slack.world().changes(), workspace, user, patience);
    this.slack = slack;
    this.workspace = workspace;
    this.user = user;
  }

  /** The same person with another patience. */
  public SlackUser patientFor(Duration other) {
    return new SlackUser(slack, workspace, user, other);
  }

  /** Moves to another time zone, which apps read in {@code users.info}. */
  public void livesIn(ZoneId zone) {
    workspace.change(user, old -> old.livingIn(zone));
  }

  /** Sets Slack to another language, which apps read in {@code users.info}. */
  public void speaks(String locale) {
    workspace.change(user, old -> old.speaking(locale));
  }

  /** Types a slash command. */
  public Outcome types(String channel, String command) {
    return slack.commands().type(workspace, channel(channel), user, command, null);
  }

  /** Types a slash command into a thread, where Slack allows none. */
  public Outcome typesInThread(SlackMessage parent, String command) {
    return slack.commands().type(workspace, channel(parent.channel()), user, command, parent.id());
  }

  /** Writes a text without sending it; apps are told of its links. */
  public void drafts(String channel, String text) {
    slack.composerLinks().write(workspace, channel(channel), user, text);
  }

  /** What apps show of the links that are being written, once one shows this. */
  public JsonNode seesPreview(String text) {
    return await(
        () -> {
          JsonNode all = slack.composerLinks().unfurled(workspace, user);
          return Json.write(all).contains(text) ? all : null;
        },
        () -> "a preview with \"" + text + "\"");
  }

  /** Writes a message. */
  public SlackMessage says(String channel, String text) {
    return post(channel(channel), text, null);
  }

  /** Writes a message into the thread of another one. */
  public SlackMessage repliesTo(SlackMessage message, String text) {
    String above = message.thread();
    return post(channel(message.channel()), text, above == null ? message.id() : above);
  }

  private SlackMessage post(Channel channel, String text, @Nullable String thread) {
    slack.board().join(channel, user, null);
    Draft draft = Draft.of(Message.Author.of(user, null), Written.content(text), thread);
    return new SlackMessage(workspace, channel, slack.board().post(channel, draft));
  }

  /** Shares a file in a channel, with what is said about it. */
  public SlackMessage uploads(String channel, String filename, byte[] bytes, String text) {
    return share(channel(channel), List.of(file(filename, bytes)), text, null);
  }

  /** Shares a file in the thread of a message. */
  public SlackMessage uploadsTo(SlackMessage message, String filename, byte[] bytes, String text) {
    return uploadsTo(message, Map.of(filename, bytes), text);
  }

  /** Shares files in the thread of a message, all with one message. */
  public SlackMessage uploadsTo(SlackMessage message, Map<String, byte[]> files, String text) {
    return shareWithin(
        message,
        files.entrySet().stream().map(file -> file(file.getKey(), file.getValue())).toList(),
        text);
  }

  /**
   * Shares a file in the thread of a message that is too large to be made for a test: everybody
   * sees how long it is, and nobody gets its bytes.
   */
  public SlackMessage uploadsHugeTo(
      SlackMessage message, String filename, int length, String text) {
    StoredFile file = new StoredFile(user.id(), filename, length, workspace.now());
    file.complete(filename);
    return shareWithin(message, List.of(file), text);
  }

  private SlackMessage shareWithin(SlackMessage message, List<StoredFile> files, String text) {
    String above = message.thread();
    String thread = above == null ? message.id() : above;
    return share(channel(message.channel()), files, text, thread);
  }

  private StoredFile file(String filename, byte[] bytes) {
    return StoredFile.whole(user.id(), filename, "", bytes, workspace.now());
  }

  private SlackMessage share(
      Channel channel, List<StoredFile> files, String text, @Nullable String thread) {
    slack.board().join(channel, user, null);
    Message message = slack.uploads().share(workspace, channel, user, files, text, thread);
    return new SlackMessage(workspace, channel, message);
  }

  /** Opens a file of a message, and answers its bytes. */
  public byte[] opens(SlackMessage message, String filename) {
    for (JsonNode shown : message.json().path("files")) {
      StoredFile file = workspace.files().get(Json.text(shown, "id"));
      if (file != null && file.name().equals(filename) && workspace.maySee(file, user.id())) {
        return file.bytes().orElseThrow();
      }
    }
    throw new AssertionError("there is no file \"" + filename + "\" in " + message);
  }

  /** Looks at the picture of a message's image block that is a file, and answers its bytes. */
  public byte[] looksAt(SlackMessage message) {
    return message.json().path("blocks").findValues("slack_file").stream()
        .flatMap(named -> SlackFiles.find(named, workspace).stream())
        .filter(file -> workspace.maySee(file, user.id()))
        .findFirst()
        .flatMap(StoredFile::bytes)
        .orElseThrow(() -> new AssertionError("there is no picture to be seen in " + message));
  }

  /** Changes an own message. */
  public void edits(SlackMessage message, String text) {
    Channel channel = channel(message.channel());
    Message own = Finder.message(channel, user, message.id());
    slack.board().edit(channel, own.ts(), Written.again(own, text), user.id());
  }

  /** Deletes a message. */
  public void deletes(SlackMessage message) {
    slack.board().delete(channel(message.channel()), message.id());
  }

  /** Reacts with an emoji, named without colons. */
  public void reacts(SlackMessage message, String emoji) {
    slack.reactions().add(channel(message.channel()), message.id(), emoji, user.id());
  }

  /** Takes an own reaction back. */
  public void unreacts(SlackMessage message, String emoji) {
    slack.reactions().remove(channel(message.channel()), message.id(), emoji, user.id());
  }

  /** Presses a button of a message. */
  public Outcome clicks(SlackMessage message, String label) {
    return touch(message.now().place(), message.now().elements(), label, MissingNode.getInstance());
  }

  /** Presses a button of a modal or home. */
  public Outcome clicks(SlackForm form, String label) {
    return touch(form.now().place(), form.now().elements(), label, MissingNode.getInstance());
  }

  /** Chooses in a menu or fills an input of a message. */
  public Outcome chooses(SlackMessage message, String menu, String... options) {
    return touch(
        message.now().place(),
        message.now().elements(),
        menu,
        Json.strings(Arrays.asList(options)));
  }

  /** Chooses in a menu of a modal or home. */
  public Outcome chooses(SlackForm form, String menu, String... options) {
    return touch(
        form.now().place(), form.now().elements(), menu, Json.strings(Arrays.asList(options)));
  }

  private Outcome touch(Place place, List<BlockElement> there, String label, JsonNode given) {
    return slack.clicks().touch(user, place, element(there, label), given);
  }

  /** Types into an external menu, and answers the labels that are offered. */
  public List<String> looksUp(SlackMessage message, String menu, String typed) {
    return labels(message.now().place(), element(message.now().elements(), menu), typed);
  }

  /** Types into an external menu of a modal or home, and answers the labels that are offered. */
  public List<String> looksUp(SlackForm form, String menu, String typed) {
    return labels(form.now().place(), element(form.now().elements(), menu), typed);
  }

  private List<String> labels(Place place, BlockElement menu, String typed) {
    return slack.clicks().suggest(user, place, menu, typed).stream()
        .map(option -> Json.text(option.path("text"), "text"))
        .toList();
  }

  private static BlockElement element(List<BlockElement> there, String name) {
    return there.stream()
        .filter(element -> element.label().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> there.stream().filter(element -> element.actionId().equals(name)).findFirst())
        .orElseThrow(() ->
            new AssertionError(
                "there is no \""
                    + name
                    + "\" but "
                    + there.stream().map(BlockElement::label).toList()));
  }

  /** Fills in inputs, named by their labels; several choices are a collection. */
  public FilledForm fills(SlackForm form, Map<String, ?> entries) {
    ObjectNode values = Json.object();
    entries.forEach((label, value) -> {
      BlockElement input = element(form.now().elements(), label);
      values.withObjectProperty(input.blockId()).set(input.actionId(), given(value));
    });
    View filled = slack.clicks().fill(user, form.now().view(), values);
    return new FilledForm(slack.forms(), user, filled);
  }

  private static JsonNode given(Object value) {
    return value instanceof Collection<?> several
        ? Json.strings(several.stream().map(String::valueOf).toList())
        : Json.array().add(String.valueOf(value));
  }

  /** Closes a form without sending it. */
  public Outcome cancels(SlackForm form) {
    return slack.forms().close(user, form.now().view(), false);
  }

  /** Picks a global shortcut of an app. */
  public Outcome picks(String callbackId) {
    return slack.shortcuts().pick(workspace, user, callbackId);
  }

  /** Picks a shortcut from the menu of a message. */
  public Outcome picks(SlackMessage message, String callbackId) {
    Channel place = channel(message.channel());
    Message now = Finder.message(place, user, message.id());
    return slack.shortcuts().pick(workspace, place, now, user, callbackId);
  }

  /** Opens the home of an app. */
  public void opensHome(String app) {
    slack.shortcuts().openHome(installation(app), user);
  }
}
