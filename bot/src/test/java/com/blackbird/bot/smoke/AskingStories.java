package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.desk.DeskSettings;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.Side;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;

/** How people get to support, and what they read on the way. */
abstract class AskingStories extends CaseStories {
  AskingStories(SupportHouse house) {
    super(house);
  }

  /** From the log, from any message and by the command; what somebody has asked is joined. */
  @OnEachChat
  void whatIsKnownComesFirstAndWhoAsksTheSameJoins(ChatPlatform requester) {
    Person sam = desk(requester, other(requester));
    String error = "Email has already been taken";
    String reference = "#mail-" + requester;
    report(requester, broke("customer", error, reference));
    Person maria = bot.person(requester, "maria");
    maria.types("activity reference:" + reference);
    maria.chooses(
        maria.sees("1 activity"),
        "Open one in full…",
        "✗ Error · Customer " + reference + " · Main store");
    maria.clicks(maria.sees("Customer " + reference + ": ✗ Error"), "Escalate to support");
    Seen known = maria.sees("Before you ask support");
    assertThat(known.text()).contains(error, "did not make a second one");
    maria.clicks(known, "Solved it");
    maria.sees("Good that it is solved");
    maria.types("escalate");
    maria.sees("What do you need help with?");

    maria.types("escalate about:" + reference);
    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "It is mine"));
    Person kenji = bot.person(requester, "kenji");
    kenji.types("escalate about:" + reference);
    Seen asked = kenji.sees(opened.number().text() + " is open about the same error");
    kenji.clicks(asked, "Join " + opened.number().text());
    kenji.sees("You follow " + opened.number().text() + " now");
    talk(requester, "maria", thread(opened, Side.REQUESTER)).hears("has the same question");
    talk(other(requester), "sam", thread(opened, Side.DESK)).hears("has the same question");

    maria.applies(
        maria.says("The shop refuses password=hunter2 since noon"),
        "escalate",
        "Escalate to support");
    Case quoted =
        asks(maria, Map.of("What were you doing? What do you need?", "I tried password=hunter3"));
    assertThat(quoted.origin().quoted()).contains("since noon").doesNotContain("hunter2");
    assertThat(quoted.origin().asked()).contains("I tried").doesNotContain("hunter3");
    assertThat(sam.sees("since noon").text()).contains(quoted.number().text(), "Quoted:");
  }

  @OnEachChat
  void whatIsAskedPrivatelyIsReadByWhoFollowsToo(ChatPlatform requester) {
    desk(requester, other(requester));
    Person maria = bot.person(requester, "maria", "#general");
    Person elsewhere = bot.person(requester, "sam", "#general");
    maria.types("escalate about:locks");
    Case opened =
        asks(
            maria,
            Map.of(
                "What were you doing? What do you need?",
                "They stick",
                "Where shall support answer?",
                "Privately: only you and who follows",
                "Who else should follow?",
                "kenji"));
    ThreadRef place = thread(opened, Side.REQUESTER);
    Talk his = talk(other(requester), "sam", thread(opened, Side.DESK));
    his.says("> This stays between us");
    talk(requester, "maria", place).hears("This stays between us");
    Talk follower = talk(requester, "kenji", place);
    follower.hears("This stays between us");
    follower.says("I listen");
    his.hears("I listen");
    assertThat(elsewhere.messages()).noneMatch(said -> said.contains("between us"));
  }

  @OnEachChat
  void aGuideThatDidNotHelpIsEscalatedWithTheProblemThatItIsAbout(ChatPlatform platform) {
    Person sam = desk(platform, platform);
    report(platform, broke("customer", "{\"errors\":\"Unavailable Shop\"}", "#402"));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() ->
            bot.database()
                .jdbc()
                .sql(
                    "select count(*) = 1 from problem where guide = :guide and account_id ="
                        + " :account")
                .param("guide", "shopify-shop-unavailable")
                .param("account", AccountId.of(RunningBot.accountOf(platform)).value())
                .query(Boolean.class)
                .single());
    Person maria = bot.person(platform, "maria");
    maria.types("guide about:Unavailable-Shop");
    maria.clicks(maria.sees("The store is frozen or closed"), "No");
    maria.clicks(maria.sees("You said that this did not help"), "Escalate to support");
    Seen before = maria.sees("Before you ask support");
    assertThat(before.text()).contains("The store is frozen or closed", "{\"errors\":");

    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "Open it"));
    assertThat(sam.sees(opened.number().text() + " · " + platform + " Trading").text())
        .contains("The store is frozen or closed", "{\"errors\":", "#402");
  }

  @OnEachChat
  void whatNoGuideKnowsIsEscalatedAsItWasFound(ChatPlatform platform) {
    Person sam = desk(platform, platform);
    Person maria = bot.person(platform, "maria");
    String error = "The comet of " + platform + " is late";
    Seen said = maria.says(error + ", password=" + bot.secret("c0metk3y"));
    maria.applies(said, "guide", "What does this mean?");
    maria.clicks(maria.sees("I do not know this error"), "Escalate to support");
    String words = error + ", password=[password removed]";
    assertThat(maria.sees("Before you ask support").text())
        .contains(words, "No guide and no earlier fix is known")
        .doesNotContain(words + "\n" + words);

    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "I looked up"));
    assertThat(sam.sees(opened.number().text() + " · " + platform + " Trading").text())
        .contains(error, "[password removed]", "I looked up");
  }

  @OnEachChat
  void whatWasPastedIsQuotedWithItsGuideWhenItIsNoProblemThatIsKnown(ChatPlatform platform) {
    Person sam = desk(platform, platform);
    Person maria = bot.person(platform, "maria");
    String error = "No such customer: cus_" + platform + "77 of our till";
    maria.types(platform == ChatPlatform.SLACK ? "guide " + error : "guide about:\"" + error + '"');
    maria.clicks(maria.sees("Stripe does not have this object"), "No");
    maria.clicks(maria.sees("You said that this did not help"), "Escalate to support");
    assertThat(maria.sees("Before you ask support").text())
        .contains(error, "Stripe does not have this object");

    Case opened = asks(maria, Map.of("What were you doing? What do you need?", "I paid"));
    Seen card = sam.sees(opened.number().text() + " · " + platform + " Trading");
    assertThat(card.text()).contains(error, "Guide: Stripe does not have this object");
    sam.clicks(card, "How to fix");
    assertThat(sam.sees("Who has to act").text()).contains("Stripe does not have this object");
  }

  @OnEachChat
  void outsideTheHoursTheCustomerReadsWhenSomebodyIsThere(ChatPlatform requester) {
    String day =
        LocalDate.now(ZoneOffset.UTC)
            .plusDays(3)
            .getDayOfWeek()
            .name()
            .substring(0, 3)
            .toLowerCase(Locale.ROOT);
    choose(
        requester,
        supportIn(other(requester)),
        new DeskSettings("The desk", day + " 9-10", null, null, null, "Call 555.", null, null));
    Case opened = asks(bot.person(requester, "maria", "#general"), "doors");

    Talk hers = talk(requester, "maria", thread(opened, Side.REQUESTER));
    hers.hears("Nobody from support is there right now");
    hers.hears("Call 555.");
  }
}
