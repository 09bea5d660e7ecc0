package com.blackbird.activity.retry;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.guide.GuideMessage;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.webhook.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What people see of a retry: what would be sent, what is asked of a second person, what was sent.
 */
final class RetryPages {
  static final String SEND = "retry.send";
  static final String CONFIRM = "retry.confirm";
  static final String CANCEL = "retry.cancel";
  static final String SEE = "retry.see";

  private static final int SHOWN = 12;
  private static final int LONGEST_REFERENCE = 40;
  private static final int LONGEST_TITLE = 100;

  private RetryPages() {}

  /** An error in a few words. */
  static String title(String said) {
    String line = said.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? "…" : Fold.label(line, LONGEST_TITLE);
  }

  /**
   * What would be sent, and what not and why.
   *
   * @param token by which pressing the button twice is once
   */
  static ChatMessage preview(
      RetryPlan plan, RetrySubject subject, Webhook webhook, String token, Language language) {
    RetryTexts say = RetryTexts.in(language);
    int count = plan.records().size();
    ChatMessage.Builder message =
        ChatMessage.headed(count == 0 ? say.nothing() : say.question(count));
    if (count == 0) {
      message.text(Rich.empty().bold(title(plan.title())));
    } else {
      message.text(
          say.whatHappens(
              Rich.empty().code(webhook.host()),
              Rich.empty().bold(plan.integration().name()),
              Rich.empty().bold(title(plan.title()))));
      plan.guide().map(guide -> advice(guide, language)).ifPresent(message::text);
    }
    message.part(new Part.Fields(fields(plan, say)));
    plan.guide().map(guide -> GuideMessage.line(guide, language)).ifPresent(message::part);
    if (count == 0) {
      return message.build();
    }
    if (count > webhook.confirmAbove()) {
      message.note(say.needsAnother(webhook.confirmAbove(), Retries.TO_CONFIRM.toMinutes()));
    }
    String payload = subject.text() + "." + token + "." + count;
    return message
        .controls(
            List.of(new Button(ActionRef.of(SEND, payload), say.send(count), Emphasis.PRIMARY)))
        .build();
  }

  /** What the guide says of a retry. */
  static String advice(GuideEntry guide, Language language) {
    return RetryTexts.in(language)
        .advice(RetryAdvice.of(Optional.of(guide)), guide.in(language).retry().after());
  }

  private static List<Part.Field> fields(RetryPlan plan, RetryTexts say) {
    List<Part.Field> fields = new ArrayList<>();
    if (!plan.records().isEmpty()) {
      fields.add(new Part.Field(say.willBeSent(), Rich.of(names(plan.records(), say))));
    }
    if (!plan.leftOut().isEmpty()) {
      Map<LeftOut, Long> inOrder = new TreeMap<>(plan.leftOut());
      fields.add(
          new Part.Field(
              say.leftOut(),
              Rich.of(
                  inOrder.entrySet().stream()
                      .map(one -> say.left(one.getKey(), one.getValue()))
                      .collect(Collectors.joining("\n")))));
    }
    return fields;
  }

  private static String names(List<RetryRecord> records, RetryTexts say) {
    String names =
        records.stream()
            .limit(SHOWN)
            .map(record -> Fold.label(record.reference(), LONGEST_REFERENCE))
            .collect(Collectors.joining(" "));
    return records.size() > SHOWN ? say.andMore(names, records.size() - SHOWN) : names;
  }

  /** It is on its way. */
  static ChatMessage sent(Retry retry, Language language) {
    RetryTexts say = RetryTexts.in(language);
    return ChatMessage.headed(say.onTheWay(retry.records()))
        .tone(Tone.GOOD)
        .text(say.whereToLook(Rich.empty().code("/blackbird retries")))
        .build();
  }

  /** What a channel is asked, and what became of that. */
  static ChatMessage asked(Retry retry, List<RetryRecord> records, Language language) {
    RetryTexts say = RetryTexts.in(language);
    ChatMessage.Builder message =
        ChatMessage.headed(say.asks(retry.records(), retry.askedBy().name()))
            .tone(retry.state() == RetryState.SENT ? Tone.GOOD : Tone.NEUTRAL)
            .text(Rich.empty().bold(retry.title()).text(" · ").code(retry.integration().text()));
    if (!records.isEmpty()) {
      message.part(
          new Part.Fields(List.of(new Part.Field(say.willBeSent(), Rich.of(names(records, say))))));
    }
    switch (retry.state()) {
      case ASKED ->
          message
              .text(say.confirmUntil(Rich.empty().time(retry.expiresAt())))
              .controls(decision(retry, say));
      case SENT ->
          message.text(
              say.confirmedBy(retry.decidedBy().name()) + " " + say.onTheWay(retry.records()));
      case CANCELLED -> message.text(say.cancelledBy(retry.decidedBy().name()));
      case EXPIRED -> message.text(say.expired());
    }
    return message.build();
  }

  private static List<Control> decision(Retry retry, RetryTexts say) {
    String id = retry.id().toString();
    return List.of(
        new Button(ActionRef.of(CONFIRM, id), say.confirm(), Emphasis.PRIMARY),
        new Button(ActionRef.of(CANCEL, id), say.cancel()));
  }

  /** For who asked: that somebody else has to say yes. */
  static ChatMessage waits(Retry retry, List<RetryRecord> records, Language language) {
    ChatMessage asked = asked(retry, records, language);
    ChatMessage.Builder message =
        new ChatMessage.Builder()
            .tone(asked.tone())
            .text(Rich.empty().bold(RetryTexts.in(language).askedForAnother()));
    asked.parts().forEach(message::part);
    return message.build();
  }
}
