package com.blackbird.activity.guide;

import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.List;
import java.util.Optional;

/** What the controls of guides do. */
public final class GuideActions {
  /** Opens an entry in full; see {@link GuideMessage#line}. */
  public static final String FIX = "guide.fix";

  /**
   * What a "no" offers, and an error that nobody knows: to escalate. Its payload is read by {@link
   * GuidePages#about}.
   */
  public static final String ESCALATE = "guide.escalate";

  static final String PLATFORM = "guide.platform";
  static final String OPEN = "guide.open";
  static final String YES = "guide.yes";
  static final String NO = "guide.no";
  static final String COMMENT = "guide.comment";
  static final String COMMENTED = "guide.commented";
  static final String CONTACT = "guide.contact";
  static final String CONTACT_SET = "guide.contact-set";
  static final String LETTER = "guide.letter";
  static final String VOTES = "guide.votes";
  static final String LOOK_UP = "guide.look-up";
  static final String LOOKED_UP = "guide.looked-up";

  /** What both platforms' forms hold; Slack's limit is 3,000. */
  private static final int LONGEST_ERROR = 3_000;

  private static final String VALUE = "value";
  private static final String NAME = "name";
  private static final String REACH = "reach";
  private static final String NOTE = "note";

  private final GuidePages pages;
  private final GuideVotes votes;
  private final ContactPoints contacts;
  private final Audit audit;

  GuideActions(GuidePages pages, GuideVotes votes, ContactPoints contacts, Audit audit) {
    this.audit = audit;
    this.pages = pages;
    this.votes = votes;
    this.contacts = contacts;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.of(PLATFORM, Right.VIEWER, click -> platform(click, click.chosen())),
        ChatAction.of(OPEN, Right.VIEWER, click -> card(click, GuideSubject.ofId(click.chosen()))),
        ChatAction.of(FIX, Right.VIEWER, click -> card(click, click.payload())),
        ChatAction.of(YES, Right.VIEWER, click -> voted(click, true)),
        ChatAction.of(NO, Right.VIEWER, click -> voted(click, false)),
        ChatAction.opening(COMMENT, Right.VIEWER, this::comment),
        ChatAction.of(COMMENTED, Right.VIEWER, this::commented),
        ChatAction.opening(CONTACT, Right.MANAGER, this::contact),
        ChatAction.of(CONTACT_SET, Right.MANAGER, this::contactSet),
        ChatAction.of(
            LETTER, Right.VIEWER, click -> show(pages.letter(click.call(), click.payload()))),
        ChatAction.of(VOTES, Right.VIEWER, click -> show(pages.votes(click.call()))),
        ChatAction.opening(LOOK_UP, Right.VIEWER, GuideActions::lookUp),
        ChatAction.of(
            LOOKED_UP,
            Right.VIEWER,
            click -> show(pages.explain(click.call(), value(click, VALUE)))));
  }

  private Answer platform(Click click, String key) {
    return pages
        .platform(click.account(), key)
        .map(platform -> show(pages.overview(click.call(), platform)))
        .orElseGet(() -> show(pages.start(click.call())));
  }

  private Answer card(Click click, String payload) {
    return show(pages.card(click.call(), payload));
  }

  private Answer voted(Click click, boolean helpful) {
    String entry = pages.subject(click.call(), click.payload()).entry().id();
    audit.within(() -> {
      votes.vote(click.account().id(), entry, click.caller(), helpful);
      audit.note(note(click, entry).is("helped", helpful));
      return entry;
    });
    return card(click, click.payload());
  }

  private static AuditNote note(Click click, String entry) {
    return AuditNote.of(click.account().id(), Act.GUIDE_VOTED, entry).by(Who.of(click.caller()));
  }

  private Answer comment(Click click) {
    String entry = pages.subject(click.call(), click.payload()).entry().id();
    String before =
        votes.mine(click.account().id(), entry, click.caller()).map(GuideVote::comment).orElse("");
    GuideTexts say = GuideTexts.in(click.language());
    return ask(
        say,
        ActionRef.of(COMMENTED, click.payload()),
        say.aboutThisGuide(),
        text(VALUE, say.whatHelped(), say.itWas(), before, false, GuideVote.LONGEST_COMMENT));
  }

  private Answer commented(Click click) {
    String entry = pages.subject(click.call(), click.payload()).entry().id();
    String words = value(click, VALUE);
    String comment = words.substring(0, Math.min(words.length(), GuideVote.LONGEST_COMMENT));
    audit.within(() -> {
      votes.comment(click.account().id(), entry, click.caller(), comment);
      audit.note(note(click, entry).is("reason", comment.isEmpty() ? "taken back" : "given"));
      return entry;
    });
    return card(click, click.payload());
  }

  private Answer contact(Click click) {
    Optional<ContactPoint> now = contacts.find(click.account().id(), key(click));
    GuideTexts say = GuideTexts.in(click.language());
    return ask(
        say,
        ActionRef.of(CONTACT_SET, click.payload()),
        say.pointOfContact(),
        contactInput(NAME, say.personOrTeam(), say.leaveEmpty(), now.map(ContactPoint::name)),
        contactInput(REACH, say.reach(), "help@example.com", now.map(ContactPoint::reach)),
        contactInput(NOTE, say.whatElse(), say.customerNumber(), now.map(ContactPoint::note)));
  }

  private static ChatForm.Input contactInput(
      String name, String label, String hint, Optional<String> now) {
    return text(name, label, hint, now.orElse(""), false, ContactPoint.LONGEST);
  }

  private Answer contactSet(Click click) {
    IntegrationKey key = key(click);
    if (value(click, NAME).isEmpty() && value(click, REACH).isEmpty()) {
      contacts.remove(click.account().id(), key);
      return show(ChatMessage.of(GuideTexts.in(click.language()).noContactAnyMore(key.text())));
    }
    if (!contacts.put(click.account().id(), contact(click, key))) {
      throw gone(click);
    }
    return platform(click, key.text());
  }

  private static ContactPoint contact(Click click, IntegrationKey key) {
    try {
      return new ContactPoint(key, value(click, NAME), value(click, REACH), value(click, NOTE));
    } catch (IllegalArgumentException e) {
      throw new CommandMistake(
          GuideTexts.in(click.language()).contactNotKept(ContactPoint.LONGEST));
    }
  }

  private static IntegrationKey key(Click click) {
    return IntegrationKey.parse(click.payload()).orElseThrow(() -> gone(click));
  }

  private static CommandMistake gone(Click click) {
    return new CommandMistake(GuideTexts.in(click.language()).noIntegrationAnyMore());
  }

  private static Answer lookUp(Click click) {
    GuideTexts say = GuideTexts.in(click.language());
    return ask(
        say,
        ActionRef.of(LOOKED_UP),
        say.lookUpTitle(),
        text(VALUE, say.theError(), say.pasteIt(), "", true, LONGEST_ERROR));
  }

  private static ChatForm.Input text(
      String name, String label, String hint, String initial, boolean required, int longest) {
    return new ChatForm.TextInput(name, label, hint, initial, required, longest);
  }

  private static Answer ask(
      GuideTexts say, ActionRef submit, String title, ChatForm.Input... inputs) {
    return new Answer.Ask(new ChatForm(submit, title, say.send(), List.of(inputs)));
  }

  private static String value(Click click, String name) {
    return click.values().getOrDefault(name, "").strip();
  }

  private static Answer show(ChatMessage message) {
    return new Answer.Show(message);
  }
}
