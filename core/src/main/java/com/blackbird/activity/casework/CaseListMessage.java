package com.blackbird.activity.casework;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.CaseWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A list of cases as a message. */
record CaseListMessage(String show, CommandInput input, int page, Language language) {
  private static final int SIZE = 8;
  private static final int LONGEST_TITLE = 100;

  /**
   * What there is to do at a desk, for several accounts.
   *
   * @param titles what may be shown of each title
   */
  ChatMessage atDesk(
      List<CaseLists.Listed> all,
      Desk desk,
      Instant now,
      Function<CaseLists.Listed, String> titles) {
    return message(
        all,
        one ->
            titled(one, titles.apply(one))
                .text("\n" + Fold.label(one.account(), 60) + one.bond(language) + " · ")
                .then(CaseWords.standing(one.standing(), desk, now, language)),
        say().nothingAtDesk());
  }

  /**
   * The account's own.
   *
   * @param mayRead of which the reader may know more than that they are there
   */
  ChatMessage ofAccount(List<CaseLists.Listed> all, Predicate<Case> mayRead) {
    return message(
        all,
        one -> {
          boolean isRead = mayRead.test(one.about());
          String owner = one.standing().owner().name();
          Rich line =
              (isRead ? titled(one, one.title()) : hidden(one))
                  .text("\n" + CaseWords.state(one.standing(), language))
                  .text(owner.isEmpty() ? "" : " · " + say().fromSupport(owner));
          Rich at = Rich.empty().time(one.about().origin().openedAt());
          return isRead
              ? line.text(" · ").then(say().askedBy(one.about().origin().requester().name(), at))
              : line.text(" · ").then(at);
        },
        say().nothingOfAccount());
  }

  private Rich hidden(CaseLists.Listed one) {
    return Rich.empty().bold(one.number().text()).text(" " + say().askedElsewhere());
  }

  private ChatMessage message(
      List<CaseLists.Listed> all, Function<CaseLists.Listed, Rich> line, String empty) {
    String heading = say().heading(show);
    ChatMessage.Builder message =
        ChatMessage.headed(all.isEmpty() ? heading : heading + ": " + all.size());
    List<CaseLists.Listed> shown = all.stream().skip((long) page * SIZE).limit(SIZE).toList();
    if (shown.isEmpty()) {
      return message.text(all.isEmpty() ? empty : say().noSuchPage()).build();
    }
    for (CaseLists.Listed one : shown) {
      Rich text = line.apply(one);
      message.part(
          CommandButton.of(say().openOne(), "cases " + one.number().text())
              .<Part>map(open -> new Part.Entry(text, open))
              .orElseGet(() -> new Part.Text(text)));
    }
    List<Control> pages = new ArrayList<>();
    if (page > 0) {
      turn(say().back(), page).ifPresent(pages::add);
    }
    if ((page + 1) * SIZE < all.size()) {
      turn(say().more(), page + 2).ifPresent(pages::add);
    }
    return pages.isEmpty() ? message.build() : message.controls(pages).build();
  }

  private Optional<Control.Button> turn(String label, int number) {
    StringBuilder line = new StringBuilder("cases");
    input.one("show").ifPresent(typed -> line.append(' ').append(typed));
    input.one("account").ifPresent(name -> line.append(" account:\"").append(name).append('"'));
    return CommandButton.of(label, line.append(" page:").append(number).toString());
  }

  private Rich titled(CaseLists.Listed one, String title) {
    return Rich.empty()
        .bold(one.number().text() + " " + CaseWords.line(title, LONGEST_TITLE, language));
  }

  private CaseworkTexts say() {
    return CaseworkTexts.in(language);
  }
}
