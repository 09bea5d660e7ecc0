package com.blackbird.activity.support;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.CaseStep.Moved;
import com.blackbird.activity.support.CaseStep.What;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Owes both sides what they have to see of a case, within the caller's transaction. */
final class CaseTelling {
  /** A case may be opened again for 14 days, and is long forgotten after this time. */
  private static final Duration KEPT = Duration.ofDays(365);

  private static final Set<What> LETTERS = Set.of(What.ASKED, What.RESOLVED, What.REOPENED);

  private final CaseOutbox outbox;
  private final Briefings briefings;
  private final Followers followers;
  private final CaseDiary diary;
  private final CaseQueue queue;
  private final AccountLanguages languages;
  private final Clock clock;

  CaseTelling(
      CaseOutbox outbox,
      Briefings briefings,
      Followers followers,
      CaseDiary diary,
      CaseQueue queue,
      AccountLanguages languages,
      Clock clock) {
    this.outbox = outbox;
    this.briefings = briefings;
    this.followers = followers;
    this.diary = diary;
    this.queue = queue;
    this.languages = languages;
    this.clock = clock;
  }

  /** Both threads begin. */
  void opened(Case about, Desk desk) {
    List<Owed> wishes = new ArrayList<>(roots(about, desk));
    whole(about, desk).ifPresent(whole -> wishes.add(word(about, desk, Side.DESK, 0, whole)));
    Instant now = clock.instant();
    if (!desk.hours().isOpen(now)) {
      wishes.add(
          word(
              about,
              desk,
              Side.REQUESTER,
              0,
              CaseNotes.absent(desk, now, languages.of(about.account()))));
    }
    outbox.owe(new CaseMessages(about, desk), wishes);
    queue.touch(desk.id());
  }

  /** Something has changed. */
  void moved(Case before, Case after, Desk desk, Moved step, Who who, long revision) {
    CaseMessages messages = new CaseMessages(after, desk);
    List<Owed> wishes = new ArrayList<>(roots(after, desk));
    List<Who> there = followers.of(after.id(), Side.REQUESTER);
    CaseNote note =
        new CaseNotes(after, desk, languages.of(after.account()), clock.instant())
            .of(before.standing(), step, who, there);
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
                  Owed.show(messages.letter(one, revision), letter(after, desk, step))
                      .keptFor(Duration.ofDays(1))));
    }
    outbox.owe(messages, wishes);
    queue.touch(desk.id());
  }

  /** Somebody else has the same question. */
  void joined(Case about, Desk desk, Who who, long revision) {
    Rich name = Rich.of(who.name());
    say(about, desk, Side.DESK, revision, sameQuestion(desk.language(), name));
    Rich called = CaseWords.call(who, about.origin().place());
    Language language = languages.of(about.account());
    say(about, desk, Side.REQUESTER, revision, sameQuestion(language, called));
  }

  private static ChatMessage sameQuestion(Language language, Rich name) {
    return new ChatMessage.Builder().text(SupportTexts.in(language).sameQuestion(name)).build();
  }

  /** Nothing has changed but what the first messages and the queue show. */
  void refresh(Case about, Desk desk) {
    outbox.owe(new CaseMessages(about, desk), roots(about, desk));
    queue.touch(desk.id());
  }

  /** Says something in one of the threads, for the bot itself. */
  void say(Case about, Desk desk, Side side, long number, ChatMessage message) {
    outbox.owe(new CaseMessages(about, desk), List.of(word(about, desk, side, number, message)));
  }

  private Owed word(Case about, Desk desk, Side side, long number, ChatMessage message) {
    diary.keep(about.id(), side, number, message, clock.instant());
    CaseMessages messages = new CaseMessages(about, desk);
    return side == Side.DESK
        ? Owed.reply(messages.deskRoot(), messages.deskWord(number), message)
        : Owed.reply(messages.requesterRoot(), messages.requesterWord(number), message);
  }

  /** What is too long for support's first message; empty when all of it stands there. */
  private static Optional<ChatMessage> whole(Case about, Desk desk) {
    Case.Origin origin = about.origin();
    SupportTexts say = SupportTexts.in(desk.language());
    ChatMessage.Builder message = new ChatMessage.Builder();
    boolean isAskedAtLength = origin.asked().length() > CaseWords.LONGEST_QUESTION;
    boolean isQuotedAtLength = origin.quoted().length() > DeskCard.LONGEST_QUOTE;
    if (isAskedAtLength) {
      message.text(say.wholeQuestion()).part(new Part.Quote(origin.asked()));
    }
    if (isQuotedAtLength) {
      byte[] text = origin.quoted().getBytes(StandardCharsets.UTF_8);
      message
          .text(say.wholeText())
          .attach(ChatFile.of(about.number().text() + ".txt", "text/plain", text));
    }
    return isAskedAtLength || isQuotedAtLength ? Optional.of(message.build()) : Optional.empty();
  }

  private List<Owed> roots(Case about, Desk desk) {
    CaseMessages messages = new CaseMessages(about, desk);
    Instant now = clock.instant();
    Language language = languages.of(about.account());
    List<Who> there = followers.of(about.id(), Side.REQUESTER);
    return List.of(
        Owed.show(messages.deskRoot(), deskCard(about, desk).message(now))
            .opening(messages.deskStart())
            .keptFor(KEPT),
        Owed.show(
                messages.requesterRoot(),
                new RequesterCard(about, there, desk, language).message(now))
            .opening(messages.requesterStart(there, language))
            .keptFor(KEPT));
  }

  private DeskCard deskCard(Case about, Desk desk) {
    Language language = desk.language();
    return new DeskCard(about, briefings.of(about, language), desk, language);
  }

  private static ChatMessage letter(Case about, Desk desk, Moved step) {
    SupportTexts say = SupportTexts.in(desk.language());
    Rich line =
        Rich.empty()
            .bold(say.changed(about.number().text(), step.what()))
            .text(" · " + CaseWords.line(about.origin().title(), 120, desk.language()));
    return new ChatMessage.Builder().text(line).note(say.youFollow()).build();
  }
}
