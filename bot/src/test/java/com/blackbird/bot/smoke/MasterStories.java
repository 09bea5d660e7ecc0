package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.master.MasterCase;
import com.blackbird.activity.master.Masters;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.MasterNumber;
import com.blackbird.activity.support.Side;
import com.blackbird.bot.smoke.Person.Seen;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One problem of many customers. */
abstract class MasterStories extends CaseStories {
  MasterStories(SupportHouse house) {
    super(house);
  }

  @OnEachChat
  void oneProblemOfTwoCustomersIsAnsweredAndClosedForBothAndNeitherHearsOfTheOther(
      ChatPlatform support) {
    String what = "The gate to " + support + " is shut";
    Person sam = bot.person(support, "sam", "#support");
    Map<ChatPlatform, Case> cases = new EnumMap<>(ChatPlatform.class);
    for (ChatPlatform customer : ChatPlatform.chats()) {
      desk(customer, support);
      report(customer, broke("customer", what, "#" + customer + support));
      Person maria = bot.person(customer, "maria");
      maria.types("escalate about:#" + customer + support);
      cases.put(customer, asks(maria, Map.of("What were you doing? What do you need?", "Open it")));
    }
    Case last = Objects.requireNonNull(cases.get(ChatPlatform.chats().getLast()));
    sam.clicks(sam.sees(last.number().text() + " · "), "Answer together");
    MasterCase master = master(last, sam.sees(" under M-").text());

    sam.sees(master.number().text() + " · 2 cases");
    Talk his = talk(support, "sam", thread(master.asCase(), Side.DESK));
    his.says("Both of them, how odd");
    his.says("> We open the gate");
    cases.forEach((customer, one) -> {
      Talk hers = talk(customer, "maria", thread(one, Side.REQUESTER));
      hers.hears("We open the gate");
      talk(support, "sam", thread(one, Side.DESK)).hears("We open the gate");
      hers.says("Thank you from " + customer);
      awaits(one, CaseState.WAITING_FOR_SUPPORT);
      assertThat(hers.sees()).noneMatch(said -> said.contains("how odd"));
    });

    sam.types("cases case:" + master.number().text());
    sam.clicks(sam.sees(master.number().text() + " · 2 cases"), "Resolve all…");
    sam.fills(
        "Resolve all cases",
        Map.of("Why is it done with?", "It opens", "What fixed it, in one line?", "Grease"));
    cases.forEach((customer, one) -> {
      awaits(one, CaseState.RESOLVED);
      Talk hers = talk(customer, "maria", thread(one, Side.REQUESTER));
      hers.hears("Did this answer your question?");
      cases.keySet().stream()
          .filter(other -> other != customer)
          .forEach(other ->
              assertThat(hers.sees())
                  .noneMatch(said -> said.contains(other + " Trading") || said.contains("M-")));
    });

    Person maria =
        inThread(last.origin().place().platform(), "maria", thread(last, Side.REQUESTER));
    talk(last.origin().place().platform(), "maria", thread(last, Side.REQUESTER))
        .hears("Did this answer your question?");
    maria.clicks(standing(last), "No, reopen…");
    maria.fills("It did not help", Map.of("What is still wrong?", "It is shut again"));
    awaits(last, CaseState.REOPENED);
    his.hears(last.number().text() + " is open again: It is shut again");
  }

  /** The question whether it helped; the last case's requester is in Discord. */
  Seen standing(Case about) {
    return stands(thread(about, Side.REQUESTER).thread(), "Did this answer your question?");
  }

  MasterCase master(Case one, String text) {
    Matcher number = Pattern.compile("M-\\d+").matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return bot.inside(() ->
            bot.part(Masters.class)
                .find(one.desk(), MasterNumber.parse(number.group()).orElseThrow()))
        .orElseThrow();
  }
}
