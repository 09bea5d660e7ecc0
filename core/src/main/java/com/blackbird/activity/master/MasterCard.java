package com.blackbird.activity.master;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.CaseLists.Listed;
import com.blackbird.activity.support.CaseWords;
import java.time.Instant;
import java.util.List;

/**
 * The first message of a master case's thread, kept as things are.
 *
 * @param under its cases
 * @param others how many more are open about the same error
 */
record MasterCard(MasterCase master, Desk desk, List<Listed> under, int others, Language language) {
  private static final int LONGEST_QUOTE = 800;
  private static final int LISTED = 15;

  ChatMessage message(Instant now) {
    MasterTexts say = MasterTexts.in(language);
    long open = under.stream().filter(Masters::isOpen).count();
    boolean isTicket = desk.isHelpDesk();
    ChatMessage.Builder message =
        ChatMessage.headed(
                CaseWords.header(
                    say.heading(master.number().text(), under.size(), master.title()), language))
            .tone(master.isOpen() ? Tone.WARNING : Tone.GOOD)
            .text(Rich.empty().bold(master.isOpen() ? say.openCount(open) : say.resolved()));
    if (!master.fix().isEmpty()) {
      message.text(Rich.empty().bold(say.whatFixedIt() + " ").text(master.fix()));
    }
    if (!master.quoted().isBlank()) {
      message.part(new Part.Quote(Fold.to(master.quoted(), LONGEST_QUOTE)));
    }
    if (isTicket) {
      // A card at a help desk is not told again; who is in and who is not stands in notes below it.
      return message.note(say.howToReply()).build();
    }
    message.part(new Part.Items(under.stream().limit(LISTED).map(one -> line(one, now)).toList()));
    if (under.size() > LISTED) {
      message.note(say.andMore(under.size() - LISTED));
    }
    if (!master.isOpen()) {
      return message
          .controls(List.<Control>of(MasterControls.transcript(master, language)))
          .build();
    }
    if (others > 0) {
      message.part(
          new Part.Entry(Rich.of(say.moreAlike(others)), MasterControls.gather(master, language)));
    }
    return message.note(say.howToAnswer()).controls(MasterControls.of(master, language)).build();
  }

  private Rich line(Listed one, Instant now) {
    return Rich.empty()
        .bold(one.number().text() + " " + Fold.label(one.account(), 60))
        .text("\n")
        .then(CaseWords.standing(one.standing(), desk, now, language));
  }
}
