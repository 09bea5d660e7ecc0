package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Reply;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one person through the response URL of what they did, which takes 5 answers within 30
 * minutes: https://docs.slack.dev/interactivity/handling-user-interaction
 *
 * @param replaces whether an answer takes the place of the message that was clicked
 * @param trigger what allows opening one modal within 3 seconds; empty when nothing does
 */
record SlackReply(
    SlackConnection connection,
    SlackRenderer renderer,
    SlackOrigin origin,
    boolean replaces,
    String trigger)
    implements Reply {
  private static final Logger LOG = LoggerFactory.getLogger(SlackReply.class);

  @Override
  public void show(ChatMessage message) {
    respond(message, replaces);
  }

  @Override
  public void say(ChatMessage message) {
    respond(message, false);
  }

  @Override
  public void ask(ChatForm form) {
    try {
      ViewsOpenResponse answer =
          connection
              .methods()
              .viewsOpen(request ->
                  request.triggerId(trigger).view(renderer.view(form, origin.metadata())));
      if (!answer.isOk()) {
        LOG.warn("Slack did not open the form {}: {}", form.title(), answer.getError());
        say(ChatMessage.of("I was too slow to open the form. Please click again."));
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack did not open the form {}", form.title(), e);
      say(ChatMessage.of("Slack did not let me open the form. Please click again."));
    }
  }

  private void respond(ChatMessage message, boolean replace) {
    ActionResponse answer =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(replace)
            .text(renderer.fallback(message))
            .blocks(renderer.blocks(message))
            .build();
    try {
      Slack slack = connection.slack();
      WebhookResponse response = new ActionResponseSender(slack).send(origin.responseUrl(), answer);
      if (response.getCode() != 200) {
        LOG.error("Slack did not take an answer: {} {}", response.getCode(), response.getBody());
      }
    } catch (IOException e) {
      LOG.error("Slack could not be reached with an answer", e);
    }
  }
}
