package com.blackbird.activity.retry;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.webhook.Webhook;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code /blackbird retries}: what was sent again and what became of it; and the buttons of it. */
public final class RetriesCommand implements AccountCommand {
  private static final int SHOWN = 8;
  private static final int TOKEN_BYTES = 8;
  private static final CommandSpec SPEC =
      CommandSpec.of("retries", Right.VIEWER, language -> RetryTexts.in(language).summary(), "");

  private final Retries retries;
  private final RetryNews news;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Shows and does these. */
  public RetriesCommand(Retries retries, Clock clock) {
    this.retries = retries;
    this.news = new RetryNews(retries, clock);
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    RetryTexts say = RetryTexts.in(call.language());
    Webhook webhook = webhook(call);
    ChatMessage.Builder message =
        ChatMessage.headed(say.title())
            .text(say.whereTheyGo(Rich.empty().code(webhook.host()), webhook.confirmAbove()));
    List<Retry> all = retries.newest(call.account().id(), SHOWN);
    if (all.isEmpty()) {
      message.note(say.noneYet());
    }
    all.forEach(retry -> message.part(entry(call, retry, say)));
    return new Answer.Show(message.build());
  }

  private Part entry(Call call, Retry retry, RetryTexts say) {
    Rich text =
        Rich.empty()
            .bold(retry.title())
            .text(" · ")
            .code(retry.integration().text())
            .text("\n")
            .then(news.of(retry, call.language()));
    return retry.waits(clock.instant())
        ? new Part.Entry(
            text, new Button(ActionRef.of(RetryPages.SEE, retry.id().toString()), say.see()))
        : new Part.Text(text);
  }

  private Webhook webhook(Call call) {
    Optional<Webhook> webhook = retries.webhook(call.account().id());
    if (webhook.isEmpty()) {
      throw refusal(RetryRefusal.NO_WEBHOOK);
    }
    if (!webhook.get().isActive()) {
      throw refusal(RetryRefusal.WEBHOOK_GONE);
    }
    return webhook.get();
  }

  @Override
  public List<ChatAction> actions() {
    return List.of(
        ChatAction.of(RetryNotes.LOOK, Right.RESPONDER, this::look),
        ChatAction.of(RetryPages.SEE, Right.RESPONDER, this::see),
        ChatAction.of(RetryPages.SEND, Right.RESPONDER, this::send),
        ChatAction.of(
            RetryPages.CONFIRM,
            Right.RESPONDER,
            click -> answer(click, retries.confirm(click.call(), id(click)))),
        ChatAction.of(
            RetryPages.CANCEL,
            Right.RESPONDER,
            click -> answer(click, retries.cancel(click.call(), id(click)))));
  }

  private Answer look(Click click) {
    RetrySubject subject = subject(click.payload());
    Webhook webhook = webhook(click.call());
    RetryPlan plan =
        retries.plan(click.account().id(), subject).orElseThrow(() -> refusal(RetryRefusal.GONE));
    return new Answer.Tell(RetryPages.preview(plan, subject, webhook, token(), click.language()));
  }

  private Answer see(Click click) {
    Retry retry =
        retries.find(click.account().id(), id(click)).orElseThrow(() -> refusal(RetryRefusal.GONE));
    return new Answer.Tell(RetryPages.asked(retry, retries.records(retry), click.language()));
  }

  private Answer send(Click click) {
    String[] parts = click.payload().split("\\.", 3);
    if (parts.length < 3 || !parts[2].matches("\\d{1,4}")) {
      throw refusal(RetryRefusal.GONE);
    }
    RetrySubject subject = subject(parts[0]);
    RetryResult result = retries.send(click.call(), subject, parts[1], Integer.parseInt(parts[2]));
    return result instanceof RetryResult.Otherwise otherwise
        ? new Answer.Show(again(click, subject, otherwise.plan()))
        : answer(click, result);
  }

  private ChatMessage again(Click click, RetrySubject subject, RetryPlan plan) {
    ChatMessage preview =
        RetryPages.preview(plan, subject, webhook(click.call()), token(), click.language());
    ChatMessage.Builder message =
        new ChatMessage.Builder()
            .tone(preview.tone())
            .text(Rich.empty().bold(RetryTexts.in(click.language()).anew()));
    preview.parts().forEach(message::part);
    return message.build();
  }

  private Answer answer(Click click, RetryResult result) {
    return switch (result) {
      case RetryResult.Sent sent ->
          new Answer.Show(RetryPages.sent(sent.retry(), click.language()));
      case RetryResult.Waits waits ->
          new Answer.Show(
              RetryPages.waits(waits.retry(), retries.records(waits.retry()), click.language()));
      case RetryResult.Otherwise otherwise ->
          throw new IllegalStateException("Only what is sent anew can be otherwise");
      case RetryResult.Refused refused -> throw refusal(refused.why());
    };
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static RetrySubject subject(String text) {
    return RetrySubject.parse(text).orElseThrow(() -> refusal(RetryRefusal.GONE));
  }

  private static UUID id(Click click) {
    return ActionRef.id(click.payload()).orElseThrow(() -> refusal(RetryRefusal.GONE));
  }

  private static CommandMistake refusal(RetryRefusal why) {
    return new CommandMistake(language -> RetryTexts.in(language).refusal(why));
  }
}
