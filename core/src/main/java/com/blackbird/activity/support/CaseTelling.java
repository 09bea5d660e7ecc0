package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.support.CaseStep.Moved;
import com.blackbird.activity.support.CaseStep.What;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Owes both sides what they have to see of a case, within the caller's transaction. */
final class CaseTelling {
  /** A case may be opened again for 14 days, and is long forgotten after this time. */
  private static final Duration KEPT = Duration.ofDays(365);

  private static final Set<What> LETTERS = Set.of(What.ASKED, What.RESOLVED, What.REOPENED);

  private final Outbox outbox;
  private final Briefings briefings;
  private final Followers followers;
  private final CaseDiary diary;
  private final CaseQueue queue;
  private final Clock clock;

  CaseTelling(
      Outbox outbox,
      Briefings briefings,
      Followers followers,
      CaseDiary diary,
      CaseQueue queue,
      Clock clock) {
    this.outbox = outbox;
    this.briefings = briefings;
    this.followers = followers;
    this.diary = diary;
    this.queue = queue;
    this.clock = clock;
  }

  /** Both threads begin. */
  void opened(Case about, Desk desk) {
    List<Owed> wishes = new ArrayList<>(roots(about, desk));
    if (about.origin().quoted().length() > DeskCard.LONGEST_QUOTE) {
      wishes.add(word(about, desk, Side.DESK, 0, whole(about)));
    }
    Instant now = clock.instant();
    if (!desk.hours().isOpen(now)) {
      wishes.add(word(about, desk, Side.REQUESTER, 0, CaseNotes.absent(desk, now)));
    }
    outbox.owe(wishes);
    queue.touch(desk.id());
  }

  /** Something has changed. */
  void moved(Case before, Case after, Desk desk, Moved step, Who who, long revision) {
    CaseMessages messages = new CaseMessages(after, desk);
    List<Owed> wishes = new ArrayList<>(roots(after, desk));
    List<Who> there = followers.of(after.id(), Side.REQUESTER);
    CaseNote note =
        new CaseNotes(after, desk, clock.instant()).of(before.standing(), step, who, there);
    note.desk()
        .ifPresent(message -> {
          Owed word = word(after, desk, Side.DESK, revision, message);
          wishes.add(note.shownInChannel() ? word.shownInChannel() : word);
        });
    note.requester()
        .ifPresent(message -> wishes.add(word(after, desk, Side.REQUESTER, revision, message)));
    if (LETTERS.contains(step.what())) {
      followers.of(after.id(), Side.DESK).stream()
          .filter(one -> !one.is(who) && one.platform().isPresent())
          .forEach(one ->
              wishes.add(
                  Owed.show(messages.letter(one, revision), letter(after, step))
                      .keptFor(Duration.ofDays(1))));
    }
    outbox.owe(wishes);
    queue.touch(desk.id());
  }

  /** Somebody else has the same question. */
  void joined(Case about, Desk desk, Who who, long revision) {
    say(
        about,
        desk,
        Side.DESK,
        revision,
        ChatMessage.of(who.name() + " has the same question, and follows this case."));
    Rich line =
        CaseWords.call(who, about.origin().place())
            .text(" has the same question, and follows this case.");
    say(about, desk, Side.REQUESTER, revision, new ChatMessage.Builder().text(line).build());
  }

  /** Nothing has changed but what the first messages show. */
  void refresh(Case about, Desk desk) {
    outbox.owe(roots(about, desk));
  }

  /** Says something in one of the threads, for the bot itself. */
  void say(Case about, Desk desk, Side side, long number, ChatMessage message) {
    outbox.owe(List.of(word(about, desk, side, number, message)));
  }

  private Owed word(Case about, Desk desk, Side side, long number, ChatMessage message) {
    diary.keep(about.id(), side, number, message, clock.instant());
    CaseMessages messages = new CaseMessages(about, desk);
    return side == Side.DESK
        ? Owed.reply(messages.deskRoot(), messages.deskWord(number), message)
        : Owed.reply(messages.requesterRoot(), messages.requesterWord(number), message);
  }

  private static ChatMessage whole(Case about) {
    return new ChatMessage.Builder()
        .text("The whole text:")
        .attach(
            ChatFile.of(
                about.number().text() + ".txt",
                "text/plain",
                about.origin().quoted().getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  private List<Owed> roots(Case about, Desk desk) {
    CaseMessages messages = new CaseMessages(about, desk);
    Instant now = clock.instant();
    return List.of(
        Owed.show(messages.deskRoot(), new DeskCard(about, briefings.of(about), desk).message(now))
            .opening(messages.deskStart())
            .keptFor(KEPT),
        Owed.show(messages.requesterRoot(), new RequesterCard(about, desk).message(now))
            .opening(messages.requesterStart(followers.of(about.id(), Side.REQUESTER)))
            .keptFor(KEPT));
  }

  private static ChatMessage letter(Case about, Moved step) {
    Rich line =
        Rich.empty()
            .bold(about.number().text() + ": " + step.what().words())
            .text(" · " + CaseWords.line(about.origin().title(), 120));
    return new ChatMessage.Builder()
        .text(line)
        .note("You follow this case. Click Follow again on it to stop.")
        .build();
  }
}
