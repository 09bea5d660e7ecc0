package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.world.Changes;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a person of a workspace sees. */
public abstract sealed class SlackEyes permits SlackUser {
  private static final int LOOKED_THROUGH = 500;
  private static final int SHOWN = 10;

  private final Changes changes;
  private final Workspace workspace;
  private final User user;
  private final Duration patience;

  SlackEyes(Changes changes, Workspace workspace, User user, Duration patience) {
    this.changes = changes;
    this.workspace = workspace;
    this.user = user;
    this.patience = patience;
  }

  public String id() {
    return user.id();
  }

  /** The newest message that contains the text; waits for it. */
  public SlackMessage sees(String channel, String text) {
    return await(
        () -> seen(channel, message -> message.text().contains(text)),
        () -> "a message with \"" + text + "\" in " + channel + ", but " + last(channel));
  }

  /** The newest reply in a message's thread that contains the text; waits for it. */
  public SlackMessage seesReply(SlackMessage parent, String text) {
    return await(
        () ->
            seen(
                parent.channel(),
                message ->
                    parent.id().equals(message.thread())
                        && !message.id().equals(parent.id())
                        && message.text().contains(text)),
        () -> "a reply with \"" + text + "\", but " + thread(parent));
  }

  /** The message as it is now, once it contains the text; waits for it. */
  public SlackMessage seesChanged(SlackMessage message, String text) {
    return await(
        () -> seen(message.channel(), m -> m.id().equals(message.id()) && m.text().contains(text)),
        () -> "message " + message.id() + " with \"" + text + "\", but " + last(message.channel()));
  }

  /** The id of the direct conversation with an app, which is there once one of them has spoken. */
  public String directConversation(String app) {
    return workspace.directMessage(List.of(user, installation(app).bot())).id();
  }

  /** Waits until a message is gone. */
  public void seesGone(SlackMessage message) {
    await(
        () ->
            messages(message.channel()).stream().anyMatch(m -> m.id().equals(message.id()))
                ? null
                : message,
        () -> "that message " + message.id() + " is gone, but " + last(message.channel()));
  }

  /** Fails when something was written after this message. Does not wait. */
  public void seesNothingNew(String channel, SlackMessage since) {
    List<SlackMessage> newer =
        messages(channel).stream().filter(m -> m.id().compareTo(since.id()) > 0).toList();
    if (!newer.isEmpty()) {
      throw new AssertionError(user.name() + " expected nothing new, but saw " + newer);
    }
  }

  /** The newest messages that this person sees, replies included, oldest first. */
  public List<SlackMessage> messages(String channel) {
    Channel place = channel(channel);
    return place.newest(user.id(), LOOKED_THROUGH).reversed().stream()
        .map(message -> new SlackMessage(workspace, place, message))
        .toList();
  }

  /** A message and its replies as they are now, oldest first. */
  public List<SlackMessage> thread(SlackMessage parent) {
    Channel place = channel(parent.channel());
    return place.thread(parent.id()).stream()
        .map(message -> new SlackMessage(workspace, place, message))
        .toList();
  }

  /** The modal on top when it has this title; waits for it. */
  public SlackForm seesForm(String title) {
    return await(
        () -> {
          List<View> open = workspace.screens().modalsOf(user.id());
          SlackForm top = open.isEmpty() ? null : new SlackForm(open.getLast());
          return top != null && top.title().equals(title) ? top : null;
        },
        () -> "a form \"" + title + "\", but " + forms());
  }

  /** The modals that are open, the top one last. */
  public List<SlackForm> forms() {
    return workspace.screens().modalsOf(user.id()).stream().map(SlackForm::new).toList();
  }

  /** The home of an app when it contains the text; waits for it. */
  public SlackForm seesHome(String app, String text) {
    Installation installation = installation(app);
    return await(
        () -> {
          View home = workspace.screens().homeOf(user.id(), installation.app());
          SlackForm shown = home == null ? null : new SlackForm(home);
          return shown != null && shown.text().contains(text) ? shown : null;
        },
        () -> "a home of " + app + " with \"" + text + "\"");
  }

  Installation installation(String app) {
    return workspace.installations().stream()
        .filter(found -> found.app().name().equals(app))
        .findFirst()
        .orElseThrow(() -> new NotThere("there is no app \"" + app + "\""));
  }

  private @Nullable SlackMessage seen(String channel, Predicate<SlackMessage> wanted) {
    return messages(channel).reversed().stream().filter(wanted).findFirst().orElse(null);
  }

  private String last(String channel) {
    List<SlackMessage> all = messages(channel);
    return "saw " + all.subList(Math.max(0, all.size() - SHOWN), all.size());
  }

  Channel channel(String nameOrId) {
    return Finder.channel(workspace, user, nameOrId);
  }

  <T> T await(Supplier<@Nullable T> question, Supplier<String> expected) {
    T answer = changes.await(patience, question);
    if (answer == null) {
      throw new AssertionError(user.name() + " expected " + expected.get());
    }
    return answer;
  }
}
