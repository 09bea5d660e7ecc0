package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.Side;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same for each help desk, where support has its own tools. */
abstract class HelpDeskStories extends CaseStories {
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  /** Longer ago than an error has to lie back before its problem counts as recovered. */
  private static final Duration A_MOMENT = Duration.ofMinutes(9);

  HelpDeskStories(SupportHouse house) {
    super(house);
  }

  static Stream<ChatPlatform> allHelpDesks() {
    return Stream.of(ChatPlatform.values()).filter(ChatPlatform::isHelpDesk);
  }

  /** Each with a customer of one of the chats; the story of two customers has both at each desk. */
  static Stream<Arguments> helpDesks() {
    return Stream.of(
        Arguments.of(ChatPlatform.SLACK, ChatPlatform.ZENDESK),
        Arguments.of(ChatPlatform.DISCORD, ChatPlatform.INTERCOM),
        Arguments.of(ChatPlatform.SLACK, ChatPlatform.CHATWOOT));
  }

  @ParameterizedTest
  @MethodSource("helpDesks")
  void theSameStoryIsToldInAHelpDesk(ChatPlatform requester, ChatPlatform support) {
    DeskSide side = at(support);
    choose(requester, side.channel());
    String what = "The bell of " + requester + " for " + support + " is silent";
    Person maria = bot.person(requester, "maria", "#general");
    report(requester, broke("product", what, "P-79" + support).ago(HALF_AN_HOUR));
    Seen alert = maria.sees(what);
    maria.clicks(alert, "Escalate to support");
    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "I rang"));

    ThreadRef ticket = thread(opened, Side.DESK);
    Talk his = new Talk.InDesk(side, ticket);
    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    assertThat(his.sees())
        .singleElement()
        .asString()
        .contains(what, "I rang", "P-79", "The customer reads your replies");
    side.notes(ticket, "She has rung the wrong one");
    his.says("Please ring again");
    hers.hears("Please ring again");
    Dialogue.between(hers, his, "");
    awaits(opened, CaseState.WAITING_FOR_SUPPORT);
    assertThat(owner(opened)).isEqualTo("Kim");
    assertThat(hers.sees()).noneMatch(said -> said.contains("the wrong one"));

    Person inThread =
        requester == ChatPlatform.SLACK
            ? maria
            : inThread(requester, "maria", thread(opened, Side.REQUESTER));
    his.says("Fix: A new bell for " + support);
    side.settles(ticket, true);
    awaits(opened, CaseState.RESOLVED);
    hers.hears("Did this answer your question?");
    inThread.clicks(inThread.sees("Did this answer your question?"), "No, reopen…");
    assertThat(side.shows(ticket).isDone()).as("the bot leaves it solved").isTrue();
    inThread.fills("It did not help", Map.of("What is still wrong?", "It squeaks"));
    awaits(opened, CaseState.REOPENED);
    his.hears("It squeaks");
    awaits(() -> !side.shows(ticket).isDone());

    his.says("Fix: Oil in the bell for " + support);
    side.settles(ticket, true);
    awaits(opened, CaseState.RESOLVED);
    inThread.clicks(inThread.sees("is resolved. Oil in the bell for " + support), "Yes");
    his.hears("says that this helped");
    assertThat(side.shows(ticket).isDone()).isTrue();

    report(requester, works("product", "P-79" + support));
    assertThat(maria.sees("✓ Recovered").text()).contains(what);
    report(requester, broke("product", what, "P-80" + support));
    assertThat(maria.sees("✗ Open").text())
        .contains(what, "by “Oil in the bell for " + support + "”");
  }

  /** What is replied in the ticket about both reaches both, and so does its end. */
  @ParameterizedTest
  @MethodSource("allHelpDesks")
  void oneProblemOfTwoCustomersIsAnsweredAndClosedInOneTicket(ChatPlatform support) {
    DeskSide side = at(support);
    String what = "The pump of " + support + " is dry";
    Map<ChatPlatform, Case> cases = new EnumMap<>(ChatPlatform.class);
    for (ChatPlatform customer : ChatPlatform.chats()) {
      choose(customer, side.channel());
      report(customer, broke("customer", what, "#" + customer + support));
      Person maria = bot.person(customer, "maria");
      maria.types("escalate about:#" + customer + support);
      cases.put(customer, asks(maria, Map.of("What were you doing? What do you need?", "Pump")));
    }
    ThreadRef ticket = ticketOfAll(side, what);
    Talk his = new Talk.InDesk(side, ticket);
    cases.forEach((customer, one) ->
        his.hears(one.number().text() + " (" + customer + " Trading) reads what is replied here"));

    his.says("At SLACK Trading it runs");
    his.hears("Nobody has it: your reply names SLACK Trading");
    his.says("Fix: Prime the pump");
    his.hears("All 2 customers have it");
    cases.forEach((customer, one) -> {
      Talk hers = talk(customer, "maria", thread(one, Side.REQUESTER));
      hers.hears("Prime the pump");
      Talk own = new Talk.InDesk(side, thread(one, Side.DESK));
      own.hears("Kim to all customers:");
      hers.says("Thanks from " + customer);
      own.hears("Thanks from " + customer);
    });
    assertThat(his.sees()).noneMatch(said -> said.contains("Thanks from"));

    side.settles(ticket, true);
    cases.forEach((customer, one) -> {
      awaits(one, CaseState.RESOLVED);
      Talk hers = talk(customer, "maria", thread(one, Side.REQUESTER));
      hers.hears("Did this answer your question?");
      assertThat(hers.sees())
          .anyMatch(said -> said.contains("is resolved") && said.contains("Prime the pump"));
      awaits(() -> side.shows(thread(one, Side.DESK)).isDone());
      assertThat(hers.sees())
          .noneMatch(said -> said.contains(other(customer) + " Trading") || said.contains("M-"));
    });
  }

  private static ThreadRef ticketOfAll(DeskSide side, String what) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                side.all().stream()
                    .filter(one -> one.title().startsWith("M-") && one.title().contains(what))
                    .findFirst(),
            Optional::isPresent)
        .map(one -> new ThreadRef(side.channel(), one.id()))
        .orElseThrow();
  }

  private static Reported works(String type, String reference) {
    return Reported.success().with("type", type).reference(reference).ago(A_MOMENT);
  }
}
