package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Slash commands that users type.
 *
 * @see <a href="https://docs.slack.dev/interactivity/implementing-slash-commands">Slash
 *     commands</a>
 */
public final class Commands {
  private final AppLink link;
  private final Board board;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;

  Commands(AppLink link, Board board, Triggers triggers, ResponseUrls responseUrls) {
    this.link = link;
    this.board = board;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
  }

  /** Types a command with its text; what goes wrong is told to the user by Slackbot. */
  public Outcome type(
      Workspace workspace, Channel channel, User user, String line, @Nullable String thread) {
    String[] words = line.strip().split("\\s+", 2);
    String command = words[0];
    Optional<Installation> owner = owner(workspace, command);
    if (owner.isEmpty()) {
      board.slackbotSays(channel, user, "`" + command + "` is not a valid command.");
      return Outcome.refused("unknown_command");
    }
    if (thread != null) {
      board.slackbotSays(channel, user, command + " is not supported in threads. Sorry!");
      return Outcome.refused("not_supported_in_threads");
    }
    String text = words.length > 1 ? words[1] : "";
    return send(owner.get(), channel, user, command, text);
  }

  private static Optional<Installation> owner(Workspace workspace, String command) {
    return workspace.installations().stream()
        .filter(Installation::isActive)
        .filter(app -> app.has("commands"))
        .filter(app ->
            app.app().config().commands().stream().anyMatch(c -> c.command().equals(command)))
        .findFirst();
  }

  private Outcome send(
      Installation installation, Channel channel, User user, String command, String text) {
    ObjectNode payload = payload(installation, channel, user, command, text);
    Envelope envelope = Envelope.of("slash_commands", true, payload);
    Outcome outcome = Outcome.of(link.send(installation.app(), envelope).join());
    Outcome shown = show(installation, channel, user, outcome);
    if (!shown.acknowledged()) {
      board.slackbotSays(
          channel, user, command + " failed with the error \"" + shown.reason() + "\"");
    }
    return shown;
  }

  /** An answer in the acknowledgement is a message. */
  private Outcome show(Installation installation, Channel channel, User user, Outcome outcome) {
    if (!outcome.answer().isObject() || outcome.answer().isEmpty()) {
      return outcome;
    }
    try {
      responseUrls.acknowledge(installation, channel, user, outcome.answer());
      return outcome;
    } catch (Refusal invalid) {
      return Outcome.refused("invalid_command_response: " + invalid.getMessage());
    }
  }

  private ObjectNode payload(
      Installation installation, Channel channel, User user, String command, String text) {
    Workspace workspace = installation.workspace();
    ObjectNode payload = Json.object();
    workspace
        .organisation()
        .ifPresent(
            org -> payload.put("enterprise_id", org.id()).put("enterprise_name", org.name()));
    return payload
        .put("token", installation.app().verificationToken())
        .put("team_id", workspace.id())
        .put("team_domain", workspace.domain())
        .put("channel_id", channel.id())
        .put("channel_name", Json.text(Payloads.channel(channel), "name"))
        .put("user_id", user.id())
        .put("user_name", user.name())
        .put("command", command)
        .put("text", text)
        .put("api_app_id", installation.app().id())
        .put("is_enterprise_install", Boolean.toString(workspace.organisation().isPresent()))
        .put("response_url", responseUrls.issue(installation, channel, user, null))
        .put("trigger_id", triggers.issue(installation, user.id(), null));
  }
}
