package com.blackbird.activity.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.master.MasterCase;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseDiary;
import com.blackbird.activity.support.CaseEntry;
import com.blackbird.activity.support.CaseId;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.Side;
import com.blackbird.activity.support.Support;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Puts transcripts together: what people said, what the bot said, and what happened. */
public final class Transcripts {
  /** What of files goes into a chat; Discord takes 10 MiB, the words included. */
  private static final long SENT = 8L << 20;

  private final Support support;
  private final CaseTalk talk;
  private final Discretion discretion;

  /** Reads from these, and shows in the chat what may be shown there. */
  public Transcripts(Support support, CaseTalk talk, Discretion discretion) {
    this.support = support;
    this.talk = talk;
    this.discretion = discretion;
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
    if (!talk.isKept(about.id())) {
      lines.addFirst(forgotten(about));
    }
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

  private static Transcript.Line forgotten(Case about) {
    return new Transcript.Line(
        about.origin().openedAt(),
        Transcript.Kind.EVENT,
        "",
        "What people wrote here is no longer kept.",
        List.of());
  }

  /** The transcript as files, with all that was sent in the case. */
  ChatMessage message(Case about, Side side, Language language) {
    CaseworkTexts say = CaseworkTexts.in(language);
    UnaryOperator<String> words = discretion.words(about.account(), Discretion.Reader.PERSON);
    return message(
        of(about, side).with(words),
        about.id(),
        side == Side.DESK ? say.internalTalk() : say.allSaid(),
        say);
  }

  /** The transcript of what support said in a master case's thread; for support only. */
  ChatMessage message(MasterCase master, Language language) {
    CaseworkTexts say = CaseworkTexts.in(language);
    return message(of(master), master.asCase(), say.internalTalkOfAll(), say);
  }

  /** The transcript with all files that are kept, as a ZIP file. */
  public void archive(Case about, Side side, OutputStream to) throws IOException {
    archive(of(about, side).archived(Long.MAX_VALUE, ""), about.id()).write(to);
  }

  private TranscriptArchive archive(Transcript transcript, CaseId id) {
    return new TranscriptArchive(transcript, file -> talk.open(id, file));
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

  private ChatMessage message(Transcript transcript, CaseId id, String remark, CaseworkTexts say) {
    String name = transcript.number();
    ChatMessage.Builder message =
        ChatMessage.headed(say.transcriptOf(name))
            .text(remark)
            .attach(file(name + ".txt", "text/plain", TranscriptText.plain(transcript)))
            .attach(file(name + ".html", "text/html", TranscriptText.html(transcript)))
            .attach(file(name + ".json", "application/json", TranscriptText.json(transcript)));
    if (transcript.files().isEmpty()) {
      return message.build();
    }
    Transcript archived = transcript.archived(SENT, "too much to send in a chat");
    int left = transcript.files().size() - archived.files().size();
    if (left > 0) {
      message.note(say.tooLarge(left, name));
    }
    return message
        .attach(ChatFile.of(name + ".zip", "application/zip", zipped(archive(archived, id))))
        .build();
  }

  private static byte[] zipped(TranscriptArchive archive) {
    var bytes = new ByteArrayOutputStream();
    try {
      archive.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not pack a transcript", e);
    }
    return bytes.toByteArray();
  }

  private static ChatFile file(String name, String type, String text) {
    return ChatFile.of(name, type, text.getBytes(UTF_8));
  }
}
