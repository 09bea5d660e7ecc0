package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.desk.DeskSettings;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.Side;
import com.blackbird.bot.smoke.Person.Seen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** What support and the customer do with a case besides writing to each other. */
abstract class CaseworkStories extends CaseStories {
  CaseworkStories(SupportHouse house) {
    super(house);
  }

  @OnEachChat
  void ofTwoWhoClaimAtOnceOneHasItAndNothingSaidAsTheCaseClosesIsLost(ChatPlatform support) {
    ChatPlatform requester = other(support);
    Person sam = bot.person(support, "sam", "#support");
    Person kim = bot.person(support, "kenji", "#support");
    Case opened = asks(requester, support);
    String number = opened.number().text() + " · ";
    Seen card = sam.sees(number);
    Seen same = kim.sees(number);
    atOnce(() -> sam.clicks(card, "Claim"), () -> kim.clicks(same, "Claim"));
    awaits(opened, CaseState.CLAIMED);
    (owner(opened).toLowerCase(Locale.ROOT).contains("sam") ? kim : sam).sees("has claimed it");

    Talk his = talk(support, "sam", thread(opened, Side.DESK));
    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    kim.clicks(kim.sees(number), "Resolve…");
    atOnce(
        () -> kim.fills("Resolve the case", Map.of("Why is it done with?", "They are tight")),
        () -> his.says("> Turn them off at night"));
    awaits(opened, CaseState.RESOLVED);
    awaits(() ->
        hers.sees().stream().anyMatch(said -> said.contains("Turn them off at night"))
            || his.sees().stream().anyMatch(said -> said.contains("message was not passed on")));
  }

  private static void atOnce(Runnable one, Runnable other) {
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      List.of(both.submit(one), both.submit(other))
          .forEach(done -> assertThat(done).succeedsWithin(PATIENCE));
    }
  }

  /** What support does with a case besides answering and resolving it. */
  @OnEachChat
  void supportPassesOnPutsOffFollowsAndHasAnswersReady(ChatPlatform support) {
    ChatPlatform requester = other(support);
    String reference = "#post-" + support;
    report(requester, broke("customer", "The post is late", reference));
    Case opened = asks(requester, support);
    ThreadRef desk = thread(opened, Side.DESK);
    Person sam = bot.person(support, "sam", "#support");
    Person kenji = bot.person(support, "kenji", "#support");
    Talk his = talk(support, "sam", desk);
    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));

    kenji.clicks(card(kenji, opened), "Claim");
    his.hears("has claimed it.");
    kenji.types("cases show:mine");
    assertThat(kenji.sees("My cases").text()).contains(opened.number().text());
    sam.clicks(card(sam, opened), "Transfer…");
    sam.fills("Who takes care?", Map.of("Or somebody else", "Kim of the night shift"));
    his.hears("has given it to Kim of the night shift.");
    hers.hears("Kim of the night shift from support looks into it.");
    sam.clicks(card(sam, opened), "Release");
    his.hears("has given it back into the queue.");
    sam.chooses(card(sam, opened), "Priority…", "Urgent: nothing works, or money is lost");
    his.hears("Priority urgent, says");

    sam.clicks(card(sam, opened), "Put off…");
    sam.fills("Put the case off", Map.of("Until when?", "3 days", "Why?", "They are on strike"));
    his.hears("They are on strike");
    assertThat(card(sam, opened).text()).contains("◌ Put off");
    hers.says("Any news?");
    his.hears("it is put off no longer");

    kenji.clicks(card(kenji, opened), "Follow");
    kenji.sees("You follow " + opened.number().text());
    hasAnswers(opened.desk());
    kenji.types("snippets");
    kenji.clicks(kenji.sees("answer-8"), "More");
    kenji.clicks(kenji.sees("answer-9"), "Add one…");
    kenji.fills(
        "A ready answer",
        Map.of("Its name", "late-post", "What the customer reads", "Dear {name}, it is late."));
    kenji.sees("late-post");
    sam.clicks(card(sam, opened), "Ready answers…");
    sam.fills("Ready answers", Map.of("Which one?", "late-post: Dear {name}, it is late."));
    Seen preview = sam.sees("The customer would read");
    assertThat(preview.text()).contains("it is late.").doesNotContain("{name}");
    assertThat(hers.sees()).noneMatch(said -> said.contains("it is late."));
    sam.clicks(preview, "Send to the customer");
    hers.hears("it is late.");

    Person looking = support == ChatPlatform.SLACK ? sam : inThread(support, "sam", desk);
    looking.types("activity reference:" + reference);
    assertThat(looking.sees("1 activity").text()).contains(reference);
    resolve(sam, card(sam, opened), opened, "A stamp");
    awaits(() ->
        kenji.letters().stream()
            .anyMatch(letter -> letter.text().contains(opened.number().text() + ": resolved")));
  }

  /** More than one message shows. */
  private void hasAnswers(UUID desk) {
    bot.database()
        .ownerJdbc()
        .sql(
            """
            insert into snippet (desk, name, body, changed_by, changed_at)
            select :desk, 'answer-' || number, 'Soon.', 'sam', now()
            from generate_series(1, 9) number on conflict do nothing
            """)
        .param("desk", desk)
        .update();
  }

  /** At a desk of two customers, one of whom has waited for a day. */
  @OnEachChat
  void supportListsWhatNobodyHasWhatIsLateAndWhatOneCustomerAsks(ChatPlatform support) {
    String name = "night-shift-" + RunningBot.accountOf(support);
    ChannelRef room = room(support, name);
    ChatPlatform.chats().forEach(customer -> choose(customer, room));
    Case late = asks(bot.person(ChatPlatform.SLACK, "maria", "#general"), "pipes");
    Case taken = asks(bot.person(ChatPlatform.DISCORD, "maria", "#general"), "pumps");
    Person sam = bot.person(support, "sam", "#" + name);
    sam.clicks(card(sam, taken), "Claim");
    awaits(taken, CaseState.CLAIMED);
    waitsForADay(late);

    onlyOneIsListed(sam, "show:unclaimed", "Unclaimed cases", late, taken);
    onlyOneIsListed(sam, "show:overdue", "Overdue cases", late, taken);
    onlyOneIsListed(sam, "account:slack", "Open cases", late, taken);
    onlyOneIsListed(sam, "account:\"discord trading\"", "Open cases", taken, late);
    sam.types("cases show:all");
    assertThat(sam.sees("All cases: 2").text()).contains("overdue since", "SLACK", "DISCORD");
  }

  private void waitsForADay(Case about) {
    String yesterday = "opened_at - interval '1 day'";
    bot.database()
        .ownerJdbc()
        .sql(
            "update support_case set waiting_since = %s, counted_from = %s where id = :id"
                .formatted(yesterday, yesterday))
        .param("id", about.id().value())
        .update();
  }

  private static void onlyOneIsListed(
      Person sam, String words, String heading, Case listed, Case other) {
    sam.types("cases " + words);
    assertThat(sam.sees(heading + ": 1").text())
        .contains(listed.number().text())
        .doesNotContain(other.number().text());
  }

  @OnEachChat
  void whereTheDeskIsSetSoTheCustomerReadsPlainTalk(ChatPlatform support) {
    ChatPlatform requester = other(support);
    String name = "open-talk-" + RunningBot.accountOf(support);
    choose(
        requester,
        room(support, name),
        new DeskSettings("The desk", "always", null, null, null, null, true, null));
    Person sam = bot.person(support, "sam", "#" + name);
    Case opened = asks(bot.person(requester, "maria", "#general"), "valves");
    Talk his = talk(support, "sam", thread(opened, Side.DESK));
    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));

    assertThat(sam.sees(opened.number().text() + " · ").text())
        .contains("The customer sees what is written in this thread.");
    String plain = his.says("Is the main valve open?");
    hers.hears("Is the main valve open?");
    his.seesMark(plain, Dialogue.DELIVERED);
    awaits(opened, CaseState.WAITING_FOR_CUSTOMER);
  }

  /** What the customer does besides writing, up to the end. */
  @OnEachChat
  void aCustomerDeniesCommentsWritesAgainAndCloses(ChatPlatform requester) {
    ChatPlatform support = other(requester);
    Case opened = asks(requester, support);
    ThreadRef place = thread(opened, Side.REQUESTER);
    Person sam = bot.person(support, "sam", "#support");
    Person maria = bot.person(requester, "maria", in("#general", place));
    Talk his = talk(support, "sam", thread(opened, Side.DESK));
    Talk hers = talk(requester, "maria", place);

    sam.clicks(card(sam, opened), "Propose a solution…");
    sam.fills("Propose a solution", Map.of("What solves it?", "Send it by pigeon"));
    maria.clicks(maria.sees("Send it by pigeon"), "No, reopen…");
    maria.fills("It did not help", Map.of("What is still wrong?", "There is no pigeon"));
    his.hears("There is no pigeon");
    awaits(opened, CaseState.WAITING_FOR_SUPPORT);

    resolve(sam, card(sam, opened), opened, "A pigeon");
    maria.clicks(maria.sees("Did this answer your question?"), "Comment…");
    maria.fills("A comment for support", Map.of("What was good, what was not?", "It was quick"));
    his.hears("comments: It was quick");
    hers.says("It is late again");
    his.hears("It is late again");
    awaits(opened, CaseState.REOPENED);

    maria.types("cases case:" + opened.number().text());
    maria.clicks(maria.sees(opened.number().text() + ": "), "It is solved");
    awaits(opened, CaseState.RESOLVED);
    hers.hears(opened.number().text() + " is closed. Thank you.");
  }
}
