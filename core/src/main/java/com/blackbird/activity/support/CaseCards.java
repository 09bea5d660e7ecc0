package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import java.time.Clock;

/** A case as a person sees it who asks for it, on either side. */
public final class CaseCards {
  private final Briefings briefings;
  private final DeskStore desks;
  private final Clock clock;

  /** Shows what these know. */
  public CaseCards(Support support, Clock clock) {
    this.briefings = support.briefings();
    this.desks = support.desks();
    this.clock = clock;
  }

  /** The case as support sees it, or as its account does. */
  public ChatMessage of(Case about, Side side) {
    Desk desk =
        desks
            .find(about.desk())
            .orElseThrow(
                () -> new CommandMistake(language -> SupportTexts.in(language).deskGone()));
    return side == Side.DESK
        ? new DeskCard(about, briefings.of(about), desk).message(clock.instant())
        : new RequesterCard(about, desk).message(clock.instant());
  }

  /** The same under a sentence: why something was not done, for example. */
  public ChatMessage of(Case about, Side side, String sentence) {
    ChatMessage card = of(about, side);
    ChatMessage.Builder message =
        new ChatMessage.Builder().tone(card.tone()).text(Rich.empty().bold(sentence));
    card.parts().forEach(message::part);
    return message.build();
  }
}
