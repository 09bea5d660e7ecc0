package com.blackbird.activity.support;

import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.language.Language;
import java.util.List;
import java.util.stream.Stream;

/** The messages of a case, by the names under which they are owed. */
record CaseMessages(Case about, Desk desk) {
  /** The first word of each such name. */
  static final String OWNER = "case";

  /** The message with which support's thread begins. */
  Handle deskRoot() {
    return new Handle(about.account(), desk.channel(), name("desk"));
  }

  /** The message with which the requester's thread begins. */
  Handle requesterRoot() {
    return new Handle(about.account(), about.origin().place(), name("requester"));
  }

  /** A word in support's thread. */
  Handle deskWord(long revision) {
    return new Handle(about.account(), desk.channel(), name("desk/" + revision));
  }

  /** A word in the requester's thread. */
  Handle requesterWord(long revision) {
    return new Handle(about.account(), about.origin().place(), name("requester/" + revision));
  }

  /** A direct message to somebody who follows. */
  Handle letter(Who to, long revision) {
    return Handle.direct(
        about.account(),
        to.platform().orElseThrow(),
        to.workspace(),
        to.user(),
        name("letter/" + revision));
  }

  /** How support's thread begins; its name and tags say how it stands. */
  ThreadStart deskStart() {
    Standing standing = about.standing();
    return new ThreadStart(
            CaseWords.threadName(title(), desk.language()),
            false,
            List.of(standing.priority().label(), CaseWords.tag(standing.state())),
            List.of())
        .done(standing.state().isOver());
  }

  /** How the requester's thread begins, for who reads this language. */
  ThreadStart requesterStart(List<Who> followers, Language language) {
    Who requester = about.origin().requester();
    return new ThreadStart(
        CaseWords.threadName(title(), language),
        about.origin().isPrivate(),
        List.of(),
        Stream.concat(Stream.of(requester), followers.stream())
            .filter(who -> isThere(who) && !who.user().isEmpty())
            .map(Who::user)
            .distinct()
            .toList());
  }

  private boolean isThere(Who who) {
    return who.platform().filter(about.origin().place().platform()::equals).isPresent()
        && who.workspace().equals(about.origin().place().workspace());
  }

  private String title() {
    return about.number().text() + " " + about.origin().title();
  }

  private String name(String what) {
    return OWNER + "/" + about.id().value() + "/" + what;
  }
}
