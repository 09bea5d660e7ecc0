package com.blackbird.bot.slack;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.command.Reply;
import com.blackbird.activity.language.Language;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one person through the response URL of what they did, which takes 5 answers within 30
 * minutes: https://docs.slack.dev/interactivity/handling-user-interaction
 *
 * @param replaces whether an answer takes the place of the message that was clicked
 * @param trigger what allows opening one modal within 3 seconds; empty when nothing does
 * @param language what the person reads
 */
record SlackReply(
    SlackWeb web,
    SlackRenderer renderer,
    SlackOrigin origin,
    boolean replaces,
    String trigger,
    Supplier<Language> language)
    implements Reply {
  private static final Logger LOG = LoggerFactory.getLogger(SlackReply.class);

  @Override
  public void show(ChatMessage message) {
    respond(message, replaces);
  }

  @Override
  public void change(ChatMessage message) {
    if (replaces) {
      respond(message, true);
    }
  }

  @Override
  public void say(ChatMessage message) {
    respond(message, false);
  }

  @Override
  public void ask(ChatForm form) {
    try {
      ViewsOpenResponse answer =
          web.methods(origin.team())
              .viewsOpen(request ->
                  request
                      .triggerId(trigger)
                      .view(renderer.view(form, origin.metadata(), language.get())));
      if (!answer.isOk()) {
        LOG.warn("Slack did not open the form {}: {}", form.title(), answer.getError());
        say(ChatMessage.of(texts().tooSlow()));
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack did not open the form {}", form.title(), e);
      say(ChatMessage.of(texts().notOpened()));
    }
  }

  /**
   * Slack lets no file into an answer that one person sees, so files go to the person's direct
   * conversation; a picture may stand in the answer when the bot has it on Slack.
   * https://github.com/slackapi/node-slack-sdk/issues/1790
   */
  private void respond(ChatMessage message, boolean replace) {
    ChatMessage answer = message.attachments().isEmpty() ? message : handedOver(message);
    if (answer.images().isEmpty()) {
      respond(answer, Map.of(), replace);
      return;
    }
    try {
      if (respond(answer, new SlackFiles(web, origin.team()).show(answer.images()), replace)) {
        return;
      }
    } catch (IOException | SlackApiException | SlackFiles.Refusal e) {
      LOG.warn("Slack did not take a picture", e);
    }
    respond(answer, Map.of(), replace);
  }

  private ChatMessage handedOver(ChatMessage message) {
    ChatMessage.Builder letter = ChatMessage.headed(texts().file());
    message.attachments().forEach(letter::attach);
    SendResult sent =
        new SlackPosts(web, renderer)
            .post(
                Post.of(
                    origin.person(),
                    letter.build(),
                    UUID.randomUUID().toString().substring(0, 25)));
    if (!(sent instanceof SendResult.Sent)) {
      LOG.error("Slack did not take files for {}: {}", origin.person(), sent);
    }
    String where =
        sent instanceof SendResult.Sent ? texts().fileIsThere() : texts().fileIsNotThere();
    return message.with(new Part.Note(Rich.of(where)));
  }

  private SlackTexts texts() {
    return SlackTexts.in(language.get());
  }

  private boolean respond(ChatMessage message, Map<ChatFile, String> pictures, boolean replace) {
    ActionResponse answer =
        ActionResponse.builder()
            .responseType("ephemeral")
            .replaceOriginal(replace)
            .text(renderer.fallback(message))
            .blocks(renderer.blocks(message, pictures))
            .build();
    if (!web.isSlacks(origin.responseUrl())) {
      LOG.error("An answer would not have gone to Slack, so it was not given");
      return false;
    }
    try {
      Slack slack = web.slack();
      WebhookResponse response = new ActionResponseSender(slack).send(origin.responseUrl(), answer);
      if (response.getCode() != 200) {
        LOG.error("Slack did not take an answer: {} {}", response.getCode(), response.getBody());
      }
      return response.getCode() == 200;
    } catch (IOException e) {
      LOG.error("Slack could not be reached with an answer", e);
      return false;
    }
  }
}
