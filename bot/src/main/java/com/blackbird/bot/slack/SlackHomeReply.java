package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Reply;
import com.blackbird.activity.language.Language;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one person in the app's home, where there is no channel and no response URL: an answer
 * becomes the home, a remark a window over it.
 *
 * @param trigger what allows opening one modal within 3 seconds; empty when nothing does
 * @param language what the person reads
 */
record SlackHomeReply(
    SlackWeb web,
    SlackRenderer renderer,
    SlackOrigin origin,
    String trigger,
    Supplier<Language> language)
    implements Reply {
  private static final Logger LOG = LoggerFactory.getLogger(SlackHomeReply.class);

  @Override
  public void show(ChatMessage message) {
    View home = renderer.home(message);
    call("home", () -> slack().viewsPublish(r -> r.userId(origin.user()).view(home)));
  }

  @Override
  public void change(ChatMessage message) {
    show(message);
  }

  @Override
  public void say(ChatMessage message) {
    if (trigger.isEmpty()) {
      show(message);
    } else {
      open("remark", renderer.window(message, language.get()));
    }
  }

  @Override
  public void ask(ChatForm form) {
    open("form", renderer.view(form, origin.metadata(), language.get()));
  }

  private void open(String what, View view) {
    call(what, () -> slack().viewsOpen(r -> r.triggerId(trigger).view(view)));
  }

  private MethodsClient slack() throws IOException {
    return web.methods(origin.team());
  }

  private static void call(String what, Call call) {
    try {
      SlackApiTextResponse answer = call.send();
      if (!answer.isOk()) {
        LOG.error("Slack did not take a {} for the app's home: {}", what, answer.getError());
      }
    } catch (IOException | SlackApiException e) {
      LOG.error("Slack could not be reached with a {} for the app's home", what, e);
    }
  }

  /** One call of the Web API. */
  @FunctionalInterface
  private interface Call {
    SlackApiTextResponse send() throws IOException, SlackApiException;
  }
}
