package com.blackbird.activity.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.master.MasterCase;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseDiary;
import com.blackbird.activity.support.CaseEntry;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.Side;
import com.blackbird.activity.support.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Puts transcripts together: what people said, what the bot said, and what happened. */
public final class Transcripts {
  private final Support support;
  private final CaseTalk talk;

  /** Reads from these. */
  public Transcripts(Support support, CaseTalk talk) {
    this.support = support;
    this.talk = talk;
  }

  /**
   * The transcript of a case.
   *
   * @param side for whom: support reads everything, the requester's side what was meant for it
   */
  public Transcript of(Case about, Side side) {
    List<Transcript.Line> lines = new ArrayList<>(talk.of(about.id()));
    for (CaseDiary.Word word : support.diary().of(about.id())) {
      if (side == Side.DESK || word.side() == Side.REQUESTER) {
        lines.add(
            new Transcript.Line(
                word.at(), Transcript.Kind.BOT, "Blackbird", word.text(), List.of()));
      }
    }
    for (CaseEntry entry : support.cases().history(about.id())) {
      if (side == Side.REQUESTER && entry.what().isForSupportOnly()) {
        continue;
      }
      String why = side == Side.DESK && !entry.why().isEmpty() ? ": " + entry.why() : "";
      lines.add(
          new Transcript.Line(
              entry.at(),
              Transcript.Kind.EVENT,
              entry.who().name(),
              entry.what().words() + why,
              List.of()));
    }
    lines.removeIf(line -> side == Side.REQUESTER && line.kind() == Transcript.Kind.INTERNAL);
    lines.sort(Comparator.comparing(Transcript.Line::at));
    Case.Origin origin = about.origin();
    return new Transcript(
        about.number().text(),
        origin.title(),
        support.briefings().accountName(about.account()),
        about.state().words(),
        origin.requester().name(),
        origin.openedAt(),
        origin.quoted(),
        origin.asked(),
        about.standing().fix(),
        lines);
  }

  /** The transcript as three files. */
  ChatMessage message(Case about, Side side) {
    return message(
        of(about, side),
        side == Side.DESK
            ? "With internal talk: do not pass it on to the customer."
            : "All that was said and done, as text, web page and JSON.");
  }

  /** The transcript of what support said in a master case's thread; for support only. */
  ChatMessage message(MasterCase master) {
    return message(of(master), "With internal talk: do not pass it on to customers.");
  }

  private Transcript of(MasterCase master) {
    List<CaseLists.Listed> under = support.lists().under(master.desk(), master.number());
    return new Transcript(
        master.number().text(),
        master.title(),
        under.stream()
            .map(one -> one.number().text() + " (" + one.account() + ")")
            .collect(Collectors.joining(", ")),
        master.isOpen() ? "open" : "resolved",
        "several",
        master.openedAt(),
        master.quoted(),
        "",
        master.fix(),
        talk.of(master.asCase()));
  }

  private static ChatMessage message(Transcript transcript, String remark) {
    String name = transcript.number();
    return ChatMessage.headed("Transcript of " + name)
        .text(remark)
        .attach(file(name + ".txt", "text/plain", TranscriptText.plain(transcript)))
        .attach(file(name + ".html", "text/html", TranscriptText.html(transcript)))
        .attach(file(name + ".json", "application/json", TranscriptText.json(transcript)))
        .build();
  }

  private static ChatFile file(String name, String type, String text) {
    return ChatFile.of(name, type, text.getBytes(UTF_8));
  }
}
