package com.blackbird.activity.support;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.EachAlone;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.language.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one message in each desk's channel that lists what is open. Whoever changes a case touches
 * it; it is shown anew a moment later, once for many changes.
 */
public final class CaseQueue {
  /** The first word of the names of its messages. */
  static final String OWNER = "queue";

  private static final int SHOWN = 10;

  /** More than anybody works on; what is counted is counted of these. */
  private static final int READ = 5_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final CaseThreads threads;
  private final CaseLists lists;
  private final DeskStore desks;
  private final Outbox outbox;
  private final Clock clock;

  /** Shows these lists through the outbox. */
  public CaseQueue(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      CaseLists lists,
      DeskStore desks,
      Outbox outbox,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.threads = new CaseThreads(jdbc);
    this.lists = lists;
    this.desks = desks;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Notes that the desk's queue has changed, within the caller's transaction. */
  void touch(UUID desk) {
    jdbc.sql(
            """
            insert into desk_queue as q (desk, touched, shown) values (?, 1, 0)
            on conflict (desk) do update set touched = q.touched + 1
            """)
        .param(desk)
        .update();
  }

  /** Shows anew what was touched; returns how many desks. */
  public int run() {
    List<UUID> touched =
        jdbc.sql("select desk from desk_queue where shown < touched")
            .query((row, number) -> row.getObject("desk", UUID.class))
            .list();
    return EachAlone.of(
        touched,
        desk -> {
          transaction.executeWithoutResult(status -> show(desk));
          return 1;
        });
  }

  /** Another replica may show it just now, or has shown it since the list was read. */
  private void show(UUID id) {
    Optional<Long> touched =
        jdbc.sql(
                """
                select touched from desk_queue where desk = ? and shown < touched
                for update skip locked
                """)
            .param(id)
            .query(Long.class)
            .optional();
    if (touched.isPresent()) {
      desks.find(id).filter(desk -> !desk.isHelpDesk()).ifPresent(this::show);
      jdbc.sql("update desk_queue set shown = ? where desk = ?").params(touched.get(), id).update();
    }
  }

  /** In a forum the message has a thread of its own, in which support is at the desk as well. */
  private void show(Desk desk) {
    Handle handle = handle(desk);
    threads.expect(new CaseId(handle.account(), desk.id()), Side.DESK, handle);
    outbox.owe(List.of(Owed.show(handle, message(desk))));
  }

  /** A desk belongs to no account; its queue stands in a lane of its own. */
  private static Handle handle(Desk desk) {
    return new Handle(new AccountId(desk.id()), desk.channel(), OWNER + "/" + desk.id());
  }

  private ChatMessage message(Desk desk) {
    SupportTexts say = SupportTexts.in(desk.language());
    Instant now = clock.instant();
    CaseClock time = new CaseClock(desk);
    List<CaseLists.Listed> open = lists.open(desk.id(), READ);
    long overdue = open.stream().filter(one -> time.isOverdue(one.standing(), now)).count();
    long unclaimed = open.stream().filter(one -> one.standing().isUnclaimed()).count();
    ChatMessage.Builder message =
        ChatMessage.headed(say.openCases())
            .tone(overdue > 0 ? Tone.BAD : open.isEmpty() ? Tone.GOOD : Tone.NEUTRAL);
    if (open.isEmpty()) {
      return message.text(say.nothingOpen(desk.name())).build();
    }
    message.text(say.openCounts(open.size(), unclaimed, overdue));
    message.part(
        new Part.Items(
            open.stream()
                .sorted(
                    Comparator.comparing(
                            (CaseLists.Listed one) -> !time.isOverdue(one.standing(), now))
                        .thenComparing(one -> !one.standing().isUnclaimed())
                        .thenComparing(one -> one.standing().priority())
                        .thenComparingLong(one -> one.number().value()))
                .limit(SHOWN)
                .map(one -> line(one, desk, now))
                .toList()));
    if (open.size() > SHOWN) {
      message.note(say.andMore(open.size() - SHOWN));
    }
    List<Control> buttons = new ArrayList<>();
    CommandButton.of(say.mine(), "cases mine").ifPresent(buttons::add);
    CommandButton.of(say.unclaimed(), "cases unclaimed").ifPresent(buttons::add);
    CommandButton.of(say.overdue(), "cases overdue").ifPresent(buttons::add);
    return message.controls(buttons).build();
  }

  static Rich line(CaseLists.Listed one, Desk desk, Instant now) {
    Language language = desk.language();
    return Rich.empty()
        .bold(one.number().text() + " " + CaseWords.line(one.title(), 100, language))
        .text("\n" + one.account() + one.bond(language) + " · ")
        .then(CaseWords.standing(one.standing(), desk, now, language));
  }
}
