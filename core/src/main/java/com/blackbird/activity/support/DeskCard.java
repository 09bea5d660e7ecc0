package com.blackbird.activity.support;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.fix.FixMessage;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.problem.ProblemWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first message of support's thread, kept as things are: all that is needed to begin. */
final class DeskCard {
  /** What of a platform's error stands in the card; the whole of a longer one is a file. */
  static final int LONGEST_QUOTE = 1_200;

  private static final int STUCK = 8;
  private static final int NAMED = 3;

  private final Case about;
  private final Briefing briefing;
  private final Desk desk;
  private final Language language;
  private final SupportTexts say;

  DeskCard(Case about, Briefing briefing, Desk desk, Language language) {
    this.about = about;
    this.briefing = briefing;
    this.desk = desk;
    this.language = language;
    this.say = SupportTexts.in(language);
  }

  ChatMessage message(Instant now) {
    Case.Origin origin = about.origin();
    ChatMessage.Builder message =
        ChatMessage.headed(
                CaseWords.header(
                    about.number().text() + " · " + briefing.account() + ": " + origin.title(),
                    language))
            .tone(CaseWords.tone(about.standing()))
            .text(CaseWords.standing(about.standing(), desk, now, language));
    if (!origin.asked().isEmpty()) {
      message
          .note(say.asks(origin.requester().name()))
          .part(new Part.Quote(Fold.to(origin.asked(), CaseWords.LONGEST_QUESTION)));
    }
    if (!origin.quoted().isBlank()) {
      message.note(said()).part(new Part.Quote(Fold.to(origin.quoted(), LONGEST_QUOTE)));
    }
    message.part(new Part.Fields(facts()));
    briefing
        .guide()
        .map(guide -> guide.in(language))
        .ifPresent(guide -> message.part(guide(guide)));
    briefing.fix().map(fix -> FixMessage.sentence(fix, language)).ifPresent(message::text);
    if (!briefing.alike().isEmpty()) {
      message
          .text(Rich.empty().bold(say.earlierCases()))
          .part(new Part.Items(briefing.alike().stream().map(this::line).toList()));
    }
    together().ifPresent(message::part);
    if (!about.standing().fix().isEmpty()) {
      message.text(Rich.empty().bold(say.whatFixedIt() + " ").text(about.standing().fix()));
    }
    message.note(manner());
    for (List<Control> row : CaseControls.ofDesk(about, language)) {
      message.controls(row);
    }
    return message.build();
  }

  private Part guide(GuideEntry guide) {
    Rich line = Rich.empty().bold(say.guide(guide.title())).text("\n" + guide.meaning());
    return desk.isHelpDesk()
        ? new Part.Text(line)
        : new Part.Entry(line, CaseControls.guide(about, language));
  }

  /** Others with the same error, or the master case under which they are one. */
  private Optional<Part> together() {
    if (about.state().isOver()) {
      return Optional.empty();
    }
    if (desk.isHelpDesk()) {
      return briefing.open().isEmpty()
          ? Optional.empty()
          : Optional.of(new Part.Text(others(briefing.open())));
    }
    if (about.master().isPresent()) {
      Rich line =
          Rich.empty()
              .bold(say.underMaster(about.master().get().text()))
              .text(" " + say.saidToAll());
      return Optional.of(new Part.Entry(line, CaseControls.part(about, language)));
    }
    return briefing.open().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Part.Entry(others(briefing.open()), CaseControls.gather(about, language)));
  }

  private Rich others(List<Briefing.Alike> open) {
    String names =
        open.stream()
            .limit(NAMED)
            .map(one -> one.other().number().text() + " (" + one.account() + ")")
            .collect(Collectors.joining(", "));
    int more = open.size() - NAMED;
    return Rich.empty()
        .bold(say.sameErrorNow())
        .text(" " + (more > 0 ? say.andOthers(names, more) : names) + ".");
  }

  private String manner() {
    return desk.isHelpDesk()
        ? say.repliesAreSeen()
        : desk.visibleTalk() ? say.allTalkIsSeen() : say.talkStays();
  }

  /** Of a silence the platform has said nothing. */
  private String said() {
    boolean isSilence = briefing.problem().filter(view -> view.problem().isSilence()).isPresent();
    return briefing
        .integration()
        .filter(one -> !isSilence)
        .map(one -> say.platformSaid(one.platform().name()))
        .orElseGet(say::quoted);
  }

  private List<Part.Field> facts() {
    List<Part.Field> facts = new ArrayList<>();
    facts.add(field(say.account(), briefing.account()));
    briefing
        .integration()
        .ifPresent(one ->
            facts.add(field(say.integration(), one.name() + " (" + one.platform().name() + ")")));
    briefing
        .activity()
        .ifPresent(activity -> {
          facts.add(field(say.what(), say.kind(activity.direction(), activity.type())));
          if (activity.reference() != null) {
            facts.add(field(say.reference(), activity.reference()));
          }
        });
    briefing.problem().ifPresent(problem -> counted(problem, facts));
    if (!briefing.recent().isEmpty()) {
      facts.add(new Part.Field(say.lately(), lately()));
    }
    if (briefing.integration().isPresent()) {
      facts.add(
          new Part.Field(
              say.lastSuccess(),
              briefing.worked().map(at -> Rich.empty().time(at)).orElse(Rich.of(say.noneKept()))));
    }
    return facts;
  }

  private void counted(ProblemView view, List<Part.Field> facts) {
    Problem problem = view.problem();
    facts.add(
        new Part.Field(
            say.howOften(),
            say.firstAndLast(
                ProblemWords.in(language).errors(problem.count()),
                Rich.empty().time(problem.firstSeen()),
                Rich.empty().time(problem.lastSeen()))));
    List<String> affected = new ArrayList<>(ProblemWords.in(language).affected(view.affected()));
    if (!view.affected().references().isEmpty()) {
      affected.add(
          say.stuck(String.join(" ", view.affected().references().stream().limit(STUCK).toList())));
    }
    if (!affected.isEmpty()) {
      facts.add(field(say.affected(), String.join("\n", affected)));
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

  private Rich line(Briefing.Alike alike) {
    Case other = alike.other();
    String fix = other.standing().fix();
    return Rich.of(
        other.number().text()
            + " · "
            + alike.account()
            + " · "
            + say.plainState(other.state())
            + (fix.isEmpty() ? "" : ": " + Fold.label(fix, 200)));
  }

  private static Part.Field field(String label, String value) {
    return new Part.Field(label, Rich.of(value));
  }
}
