package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.command.Request;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns what people do in Slack into requests; acknowledges first, always. */
final class SlackListeners {
  private static final Pattern ANY = Pattern.compile("(?s).*");
  private final SlackConnection connection;
  private final SlackRenderer renderer;
  private final Dispatcher dispatcher;

  SlackListeners(SlackConnection connection, SlackRenderer renderer, Dispatcher dispatcher) {
    this.connection = connection;
    this.renderer = renderer;
    this.dispatcher = dispatcher;
  }

  /** Tells Slack's SDK what we listen to. */
  void register(App app) {
    app.command(
        ANY,
        (request, context) -> {
          typed(request.getPayload());
          return context.ack();
        });
    app.blockAction(
        ANY,
        (request, context) -> {
          clicked(request.getPayload());
          return context.ack();
        });
    app.viewSubmission(
        ANY,
        (request, context) -> {
          submitted(request.getPayload());
          return context.ack();
        });
    app.viewClosed(ANY, (request, context) -> context.ack());
  }

  private void typed(SlashCommandPayload payload) {
    Caller caller =
        caller(
            payload.getTeamId(),
            payload.getTeamDomain(),
            payload.getChannelId(),
            payload.getUserId(),
            payload.getUserName());
    String text = payload.getText() == null ? "" : unescaped(payload.getText());
    SlackOrigin origin = new SlackOrigin(payload.getResponseUrl(), payload.getChannelId());
    dispatcher.dispatch(new Request.Typed(caller, text), reply(origin, false, ""));
  }

  private void clicked(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().getFirst();
    String chosen = action.getSelectedOption() == null ? "" : action.getSelectedOption().getValue();
    Caller caller =
        caller(
            payload.getTeam().getId(),
            payload.getTeam().getDomain(),
            payload.getChannel().getId(),
            payload.getUser().getId(),
            payload.getUser().getUsername());
    SlackOrigin origin = new SlackOrigin(payload.getResponseUrl(), payload.getChannel().getId());
    dispatcher.dispatch(
        new Request.Clicked(caller, ActionRef.parse(action.getActionId()), chosen),
        reply(origin, true, payload.getTriggerId()));
  }

  private void submitted(ViewSubmissionPayload payload) {
    SlackOrigin origin = SlackOrigin.parse(payload.getView().getPrivateMetadata());
    Caller caller =
        caller(
            payload.getTeam().getId(),
            payload.getTeam().getDomain(),
            origin.channel(),
            payload.getUser().getId(),
            payload.getUser().getUsername());
    dispatcher.dispatch(
        new Request.Submitted(
            caller,
            ActionRef.parse(payload.getView().getCallbackId()),
            values(payload.getView().getState())),
        reply(origin, true, ""));
  }

  private SlackReply reply(SlackOrigin origin, boolean replaces, String trigger) {
    return new SlackReply(connection, renderer, origin, replaces, trigger);
  }

  private static Map<String, String> values(ViewState state) {
    Map<String, String> values = new HashMap<>();
    state
        .getValues()
        .forEach((name, inputs) -> {
          ViewState.Value input = inputs.get(SlackRenderer.INPUT);
          if (input != null && input.getValue() != null) {
            values.put(name, input.getValue());
          } else if (input != null && input.getSelectedOption() != null) {
            values.put(name, input.getSelectedOption().getValue());
          }
        });
    return values;
  }

  private static Caller caller(
      String team, String teamName, String channel, String user, String userName) {
    return new Caller(
        new ChannelRef(ChatPlatform.SLACK, team, channel),
        teamName == null ? team : teamName,
        new ChatUser(user, userName == null ? user : userName));
  }

  /** Slack escapes these three in a command's text. */
  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
