package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.language.Language;
import java.time.Clock;

/** A case as a person sees it who asks for it, on either side. */
public final class CaseCards {
  private final Briefings briefings;
  private final Followers followers;
  private final DeskStore desks;
  private final Clock clock;

  /** Shows what these know. */
  public CaseCards(Support support, Clock clock) {
    this.briefings = support.briefings();
    this.followers = support.followers();
    this.desks = support.desks();
    this.clock = clock;
  }

  /** The case as support sees it, or as its account does, for who reads this language. */
  public ChatMessage of(Case about, Side side, Language language) {
    Desk desk =
        desks
            .find(about.desk())
            .orElseThrow(() -> new CommandMistake(reader -> SupportTexts.in(reader).deskGone()));
    return side == Side.DESK
        ? new DeskCard(about, briefings.of(about, language), desk, language)
            .message(clock.instant())
        : new RequesterCard(about, followers.of(about.id(), Side.REQUESTER), desk, language)
            .message(clock.instant());
  }
}
