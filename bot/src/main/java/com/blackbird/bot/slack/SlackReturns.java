package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ReturnListener;
import com.slack.api.bolt.App;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;

/**
 * Tells of channels to which somebody has invited the bot, or that are taken out of the archive:
 * https://docs.slack.dev/reference/events/member_joined_channel and
 * https://docs.slack.dev/reference/events/channel_unarchive
 */
final class SlackReturns {
  private final SlackTokens tokens;
  private final ReturnListener listener;

  SlackReturns(SlackTokens tokens, ReturnListener listener) {
    this.tokens = tokens;
    this.listener = listener;
  }

  /** Acknowledges when it is noted, so that Slack tells it again until then. */
  void register(App app) {
    app.event(
        MemberJoinedChannelEvent.class,
        (payload, context) -> {
          String team = payload.getTeamId();
          if (payload.getEvent().getUser().equals(tokens.of(team).self())) {
            returned(team, payload.getEvent().getChannel());
          }
          return context.ack();
        });
    app.event(
        ChannelUnarchiveEvent.class,
        (payload, context) -> {
          returned(payload.getTeamId(), payload.getEvent().getChannel());
          return context.ack();
        });
    app.event(
        GroupUnarchiveEvent.class,
        (payload, context) -> {
          returned(payload.getTeamId(), payload.getEvent().getChannel());
          return context.ack();
        });
  }

  private void returned(String team, String channel) {
    listener.returned(new ChannelRef(ChatPlatform.SLACK, team, channel));
  }
}
