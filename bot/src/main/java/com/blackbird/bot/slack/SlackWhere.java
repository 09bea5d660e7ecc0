package com.blackbird.bot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;

/**
 * In which workspace somebody does something. Slack says it in other places where a whole
 * organisation has installed the app:
 * https://docs.slack.dev/enterprise/developing-for-enterprise-orgs
 *
 * @param id Slack's id of it
 * @param name what its address is called; null when Slack does not say
 */
record SlackWhere(String id, @Nullable String name) {
  static SlackWhere of(BlockActionPayload payload) {
    BlockActionPayload.Team team = payload.getTeam();
    return team != null
        ? new SlackWhere(team.getId(), team.getDomain())
        : elsewhere(payload.getView(), payload.getUser().getTeamId());
  }

  /**
   * A form is sent where it was opened: where people of other companies are in a channel, Slack
   * names their workspace.
   */
  static SlackWhere of(ViewSubmissionPayload payload, SlackOrigin origin) {
    ViewSubmissionPayload.Team team = payload.getTeam();
    boolean isThere = team != null && team.getId().equals(origin.team());
    return new SlackWhere(origin.team(), isThere ? team.getDomain() : null);
  }

  static SlackWhere of(MessageShortcutPayload payload) {
    MessageShortcutPayload.Team team = payload.getTeam();
    return team != null
        ? new SlackWhere(team.getId(), team.getDomain())
        : elsewhere(null, payload.getUser().getTeamId());
  }

  private static SlackWhere elsewhere(@Nullable View view, @Nullable String ofPerson) {
    String installed = view == null ? null : view.getAppInstalledTeamId();
    String id = installed == null || installed.isEmpty() ? ofPerson : installed;
    return new SlackWhere(id == null ? "" : id, null);
  }
}
