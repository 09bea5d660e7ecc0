package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.Reply;
import com.blackbird.activity.command.Request;
import com.blackbird.activity.language.Language;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.ViewState;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what people do in Slack into requests; acknowledges first, always. */
final class SlackListeners {
  private static final Pattern ANY = Pattern.compile("(?s).*");

  /** The command whose answer the app's home shows. */
  private static final String HOME = "integrations";

  private static final Set<String> HIDDEN = Set.of("directmessage", "privategroup");

  private final SlackWeb web;
  private final SlackRenderer renderer;
  private final Dispatcher dispatcher;
  private final SlackProfiles profiles;
  private final SlackGroups groups;

  SlackListeners(
      SlackWeb web,
      SlackRenderer renderer,
      Dispatcher dispatcher,
      SlackProfiles profiles,
      SlackGroups groups) {
    this.web = web;
    this.renderer = renderer;
    this.dispatcher = dispatcher;
    this.profiles = profiles;
    this.groups = groups;
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
          ViewSubmissionPayload payload = request.getPayload();
          if (namesSomebody(payload.getView().getState())) {
            // Slack tells no names with it, and asking for one may take longer than it waits.
            Thread.startVirtualThread(() -> submitted(payload));
          } else {
            submitted(payload);
          }
          return context.ack();
        });
    app.messageShortcut(
        ANY,
        (request, context) -> {
          applied(request.getPayload());
          return context.ack();
        });
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          opened(payload.getTeamId(), payload.getEvent());
          return context.ack();
        });
    app.viewClosed(ANY, (request, context) -> context.ack());
  }

  private void typed(SlashCommandPayload payload) {
    Caller caller =
        caller(
                new SlackWhere(payload.getTeamId(), payload.getTeamDomain()),
                payload.getChannelId(),
                payload.getUserId(),
                payload.getUserName())
            .in(publicName(payload.getChannelName()));
    String text = payload.getText() == null ? "" : SlackWords.typed(payload.getText());
    SlackOrigin origin = origin(payload.getResponseUrl(), caller, false);
    dispatcher.dispatch(
        new Request.Typed(caller, text),
        new SlackReply(web, renderer, origin, false, "", language(origin)));
  }

  private void clicked(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().getFirst();
    String chosen = action.getSelectedOption() == null ? "" : action.getSelectedOption().getValue();
    boolean isHome = payload.getChannel() == null;
    Caller caller =
        caller(
                SlackWhere.of(payload),
                isHome ? "" : payload.getChannel().getId(),
                payload.getUser().getId(),
                payload.getUser().getUsername())
            .in(publicName(isHome ? null : payload.getChannel().getName()));
    boolean isShared = !isHome && !payload.getContainer().isEphemeral();
    SlackOrigin origin = origin(isHome ? "" : payload.getResponseUrl(), caller, isShared);
    dispatcher.dispatch(
        new Request.Clicked(caller, ActionRef.parse(action.getActionId()), chosen),
        reply(origin, payload.getTriggerId()));
  }

  private void submitted(ViewSubmissionPayload payload) {
    SlackOrigin origin = SlackOrigin.parse(payload.getView().getPrivateMetadata());
    Caller caller =
        caller(
            SlackWhere.of(payload, origin),
            origin.channel(),
            payload.getUser().getId(),
            payload.getUser().getUsername());
    dispatcher.dispatch(
        new Request.Submitted(
            caller,
            ActionRef.parse(payload.getView().getCallbackId()),
            values(caller.workspace(), payload.getView().getState()),
            inputs(payload.getView().getState())
                .map(ViewState.Value::getValue)
                .filter(Objects::nonNull)
                .toList()),
        reply(origin, ""));
  }

  private void applied(MessageShortcutPayload payload) {
    String channel = payload.getChannel().getId();
    Caller caller =
        caller(
                SlackWhere.of(payload),
                channel,
                payload.getUser().getId(),
                payload.getUser().getName())
            .in(publicName(payload.getChannel().getName()));
    MessageRef message = new MessageRef(caller.channel(), payload.getMessageTs());
    SlackOrigin origin = origin(payload.getResponseUrl(), caller, true);
    dispatcher.dispatch(
        new Request.Applied(
            caller,
            payload.getCallbackId(),
            new MessageShortcut.Quoted(message, SlackWords.of(payload.getMessage()))),
        new SlackReply(web, renderer, origin, false, payload.getTriggerId(), language(origin)));
  }

  /** The home shows the Integration Hub, as it is at each opening. */
  private void opened(String team, AppHomeOpenedEvent event) {
    if ("home".equals(event.getTab())) {
      Caller caller = caller(new SlackWhere(team, null), "", event.getUser(), null);
      SlackOrigin home = origin("", caller, false);
      dispatcher.dispatch(
          new Request.Typed(caller, HOME),
          new SlackHomeReply(web, renderer, home, "", language(home)));
    }
  }

  /** Of channels that not everybody may see Slack says in place of the name what they are. */
  private static String publicName(@Nullable String name) {
    return name == null || HIDDEN.contains(name) || name.startsWith("mpdm-") ? "" : name;
  }

  private static SlackOrigin origin(String responseUrl, Caller caller, boolean isShared) {
    return new SlackOrigin(
        responseUrl, caller.channel().channel(), caller.workspace(), caller.user().id(), isShared);
  }

  private Reply reply(SlackOrigin origin, String trigger) {
    return origin.isHome()
        ? new SlackHomeReply(web, renderer, origin, trigger, language(origin))
        : new SlackReply(web, renderer, origin, !origin.isShared(), trigger, language(origin));
  }

  private Supplier<Language> language(SlackOrigin origin) {
    return () -> profiles.language(origin.team(), origin.user());
  }

  private static boolean namesSomebody(ViewState state) {
    return inputs(state)
        .anyMatch(input -> input.getSelectedUser() != null || input.getSelectedUsers() != null);
  }

  private static Stream<ViewState.Value> inputs(ViewState state) {
    return state.getValues().values().stream().flatMap(inputs -> inputs.values().stream());
  }

  private Map<String, String> values(String team, ViewState state) {
    Map<String, String> values = new HashMap<>();
    state
        .getValues()
        .forEach((name, inputs) -> {
          ViewState.Value input = inputs.get(SlackControls.INPUT);
          if (input != null && input.getValue() != null) {
            values.put(name, input.getValue());
          } else if (input != null && input.getSelectedOption() != null) {
            values.put(name, input.getSelectedOption().getValue());
          } else if (input != null && input.getSelectedOptions() != null) {
            values.put(
                name,
                ChatForm.ChoicesInput.text(
                    input.getSelectedOptions().stream()
                        .map(ViewState.SelectedOption::getValue)
                        .toList()));
          } else if (input != null && input.getSelectedUser() != null) {
            String user = input.getSelectedUser();
            values.put(name, new ChatUser(user, profiles.name(team, user)).text());
          } else if (input != null && input.getSelectedUsers() != null) {
            values.put(
                name,
                ChatUser.text(
                    input.getSelectedUsers().stream()
                        .map(user -> new ChatUser(user, profiles.name(team, user)))
                        .toList()));
          }
        });
    return values;
  }

  private Caller caller(SlackWhere where, String channel, String user, @Nullable String userName) {
    String team = where.id();
    return new Caller(
        new ChannelRef(ChatPlatform.SLACK, team, channel),
        where.name() == null ? team : where.name(),
        new ChatUser(user, userName == null ? user : userName),
        () -> profiles.language(team, user),
        new SlackMembership(profiles, groups, team, user));
  }
}
