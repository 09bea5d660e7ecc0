package com.blackbird.activity.support;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.fix.FixMessage;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.problem.ProblemWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first message of support's thread, kept as things are: all that is needed to begin. */
final class DeskCard {
  /** What of a platform's error stands in the card; the whole of a longer one is a file. */
  static final int LONGEST_QUOTE = 1_200;

  private static final int LONGEST_HEADER = 140;
  private static final int LONGEST_QUESTION = 600;
  private static final int STUCK = 8;
  private static final int NAMED = 3;

  private final Case about;
  private final Briefing briefing;
  private final Desk desk;

  DeskCard(Case about, Briefing briefing, Desk desk) {
    this.about = about;
    this.briefing = briefing;
    this.desk = desk;
  }

  ChatMessage message(Instant now) {
    Case.Origin origin = about.origin();
    ChatMessage.Builder message =
        ChatMessage.headed(
                CaseWords.line(
                    about.number().text() + " · " + briefing.account() + ": " + origin.title(),
                    LONGEST_HEADER))
            .tone(CaseWords.tone(about.standing()))
            .text(CaseWords.standing(about.standing(), desk, now));
    if (!origin.asked().isEmpty()) {
      message
          .note(origin.requester().name() + " asks:")
          .part(new Part.Quote(Fold.to(origin.asked(), LONGEST_QUESTION)));
    }
    if (!origin.quoted().isBlank()) {
      message.note(said()).part(new Part.Quote(Fold.to(origin.quoted(), LONGEST_QUOTE)));
    }
    message.part(new Part.Fields(facts()));
    briefing
        .guide()
        .ifPresent(guide ->
            message.text(
                Rich.empty().bold("Guide: " + guide.title()).text("\n" + guide.meaning())));
    briefing.fix().map(fix -> FixMessage.sentence(fix, Language.ENGLISH)).ifPresent(message::text);
    if (!briefing.alike().isEmpty()) {
      message
          .text(Rich.empty().bold("Earlier cases of the same error"))
          .part(new Part.Items(briefing.alike().stream().map(DeskCard::line).toList()));
    }
    together().ifPresent(message::part);
    if (!about.standing().fix().isEmpty()) {
      message.text(Rich.empty().bold("What fixed it: ").text(about.standing().fix()));
    }
    message.note(manner());
    for (List<Control> row : CaseControls.ofDesk(about)) {
      message.controls(row);
    }
    return message.build();
  }

  /** Others with the same error, or the master case under which they are one. */
  private Optional<Part> together() {
    if (about.state().isOver() || desk.channel().platform().isHelpDesk()) {
      return Optional.empty();
    }
    if (about.master().isPresent()) {
      Rich line =
          Rich.empty()
              .bold("Under " + about.master().get().text() + ".")
              .text(" What is said to all customers there is said here too.");
      return Optional.of(new Part.Entry(line, CaseControls.part(about)));
    }
    return briefing.open().isEmpty()
        ? Optional.empty()
        : Optional.of(new Part.Entry(others(briefing.open()), CaseControls.gather(about)));
  }

  private static Rich others(List<Briefing.Alike> open) {
    String names =
        open.stream()
            .limit(NAMED)
            .map(one -> one.other().number().text() + " (" + one.account() + ")")
            .collect(Collectors.joining(", "));
    int more = open.size() - NAMED;
    return Rich.empty()
        .bold("The same error now:")
        .text(" " + names + (more > 0 ? " and " + more + " more" : "") + ".");
  }

  private String manner() {
    return desk.visibleTalk()
        ? "The customer sees what is written in this thread."
        : "Talk in this thread stays with support. To answer the customer, begin a message with >"
            + " (or use Answer…). Take the > out again, or delete the message, and it is taken"
            + " back.";
  }

  private String said() {
    return briefing.integration().map(one -> one.platform().name() + " said:").orElse("Quoted:");
  }

  private List<Part.Field> facts() {
    List<Part.Field> facts = new ArrayList<>();
    facts.add(field("Account", briefing.account()));
    briefing
        .integration()
        .ifPresent(one ->
            facts.add(field("Integration", one.name() + " (" + one.platform().name() + ")")));
    briefing
        .activity()
        .ifPresent(activity -> {
          facts.add(field("What", kind(activity)));
          if (activity.reference() != null) {
            facts.add(field("Reference", activity.reference()));
          }
        });
    briefing.problem().ifPresent(problem -> counted(problem, facts));
    if (!briefing.recent().isEmpty()) {
      facts.add(new Part.Field("Lately", lately()));
    }
    if (briefing.integration().isPresent()) {
      facts.add(
          new Part.Field(
              "Last success of this kind",
              briefing
                  .worked()
                  .map(at -> Rich.empty().time(at))
                  .orElse(Rich.of("none that is kept"))));
    }
    return facts;
  }

  private static void counted(ProblemView view, List<Part.Field> facts) {
    Problem problem = view.problem();
    facts.add(
        new Part.Field(
            "How often",
            Rich.of(ProblemWords.in(Language.ENGLISH).errors(problem.count()) + ", first ")
                .time(problem.firstSeen())
                .text(", last ")
                .time(problem.lastSeen())));
    List<String> affected =
        new ArrayList<>(ProblemWords.in(Language.ENGLISH).affected(view.affected()));
    if (!view.affected().references().isEmpty()) {
      affected.add(
          "Stuck: "
              + String.join(" ", view.affected().references().stream().limit(STUCK).toList()));
    }
    if (!affected.isEmpty()) {
      facts.add(field("Affected", String.join("\n", affected)));
    }
  }

  private Rich lately() {
    Rich line = Rich.empty();
    for (Activity one : briefing.recent()) {
      String reference = one.reference() == null ? "" : " " + Fold.label(one.reference(), 30);
      line =
          line.text(line.spans().isEmpty() ? "" : "\n")
              .text((one.isError() ? "✗" : "✓") + reference + " ")
              .time(one.createdAt());
    }
    return line;
  }

  private static String kind(Activity activity) {
    String what =
        activity.direction().text() + " of " + activity.type().text().toLowerCase(Locale.ROOT);
    return Character.toUpperCase(what.charAt(0)) + what.substring(1) + "s";
  }

  private static Rich line(Briefing.Alike alike) {
    Case other = alike.other();
    String fix = other.standing().fix();
    return Rich.of(
        other.number().text()
            + " · "
            + alike.account()
            + " · "
            + other.state().words()
            + (fix.isEmpty() ? "" : ": " + Fold.label(fix, 200)));
  }

  private static Part.Field field(String label, String value) {
    return new Part.Field(label, Rich.of(value));
  }
}
