package com.blackbird.activity.casework;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.CaseWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A list of cases as a message. */
record CaseListMessage(String heading, CommandInput input, int page) {
  private static final int SIZE = 8;
  private static final int LONGEST_TITLE = 100;

  ChatMessage atDesk(List<CaseLists.Listed> all, Desk desk, Instant now) {
    return message(
        all,
        one ->
            title(one)
                .text("\n" + Fold.label(one.account(), 60) + one.bond() + " · ")
                .then(CaseWords.standing(one.standing(), desk, now)),
        "Nothing here. Other lists: /blackbird cases all, unclaimed, overdue or mine.");
  }

  ChatMessage ofAccount(List<CaseLists.Listed> all) {
    return message(
        all,
        one -> {
          String owner = one.standing().owner().name();
          return title(one)
              .text("\n" + CaseWords.state(one.standing()))
              .text(owner.isEmpty() ? "" : " · " + owner + " from support")
              .text(" · asked by " + one.about().origin().requester().name() + ", ")
              .time(one.about().origin().openedAt());
        },
        "Nothing here. /blackbird escalate asks support.");
  }

  private ChatMessage message(
      List<CaseLists.Listed> all, Function<CaseLists.Listed, Rich> line, String empty) {
    ChatMessage.Builder message =
        ChatMessage.headed(all.isEmpty() ? heading : heading + ": " + all.size());
    List<CaseLists.Listed> shown = all.stream().skip((long) page * SIZE).limit(SIZE).toList();
    if (shown.isEmpty()) {
      return message.text(all.isEmpty() ? empty : "There is no such page.").build();
    }
    for (CaseLists.Listed one : shown) {
      Rich text = line.apply(one);
      message.part(
          CommandButton.of("Open", "cases " + one.number().text())
              .<Part>map(open -> new Part.Entry(text, open))
              .orElseGet(() -> new Part.Text(text)));
    }
    List<Control> pages = new ArrayList<>();
    if (page > 0) {
      turn("Back", page).ifPresent(pages::add);
    }
    if ((page + 1) * SIZE < all.size()) {
      turn("More", page + 2).ifPresent(pages::add);
    }
    return pages.isEmpty() ? message.build() : message.controls(pages).build();
  }

  private Optional<Control.Button> turn(String label, int number) {
    StringBuilder line = new StringBuilder("cases");
    input.one("show").ifPresent(show -> line.append(' ').append(show));
    input.one("account").ifPresent(name -> line.append(" account:\"").append(name).append('"'));
    return CommandButton.of(label, line.append(" page:").append(number).toString());
  }

  private static Rich title(CaseLists.Listed one) {
    return Rich.empty()
        .bold(one.number().text() + " " + CaseWords.line(one.title(), LONGEST_TITLE));
  }
}
