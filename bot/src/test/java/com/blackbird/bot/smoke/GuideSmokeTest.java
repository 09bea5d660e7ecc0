package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.ProblemCard;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What people learn from guides, on both platforms alike. */
class GuideSmokeTest {
  private static final String TAKEN = "{\"errors\":{\"email\":[\"has already been taken\"]}}";
  private static final String TOKEN =
      "{\"errors\":\"[API] Invalid API key or access token (unrecognized login)\"}";
  private static final String NOT_CONNECTED = "AuthenticationUnsuccessful";
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    String key = bot.account("acme", "Acme Trading");
    bot.integration("acme", "xero-eu", "xero", "Books EU");
    bot.integration("acme", "xero-uk", "xero", "Books UK");
    bot.integration("acme", "our-erp", "cogwheel", "Our ERP");
    List<Map<String, String>> activities = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      activities.add(error("taken-" + i, "#10" + i, TAKEN));
    }
    activities.add(error("token", "#200", TOKEN));
    activities.add(error("strange", "#300", "The moon is in the wrong house"));
    activities.add(
        with("xero-uk", error("books", "#900", "{\"Detail\":\"" + NOT_CONNECTED + "\"}")));
    activities.add(with("our-erp", error("cogs", "#950", "A cog of the moon is stuck")));
    bot.report(key, activities);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            bot.database()
                .jdbc()
                .sql("select count(guide) = 3 from problem")
                .query(Boolean.class)
                .single());
    bot.link("acme", "Acme Trading");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void aPlatformsGuideSaysWhatGoesWrongThereAndHowToReconnect(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    types(maria, platform, "shopify");

    Seen guide = maria.sees("Guide to Shopify");
    assertThat(guide.text())
        .contains(
            "The newest 5 errors of the last 7 days: 4 of them known",
            "Another customer already has this email address",
            "3 times in 7 days",
            "To reconnect",
            "help.shopify.com");
    assertThat(guide.ephemeral()).isTrue();
    maria.clicks(guide, "How to fix");
    maria.sees("Who has to act");
  }

  @OnEachChat
  void anErrorThatIsPastedIsExplained(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    types(maria, platform, "HTTP 422 from shop: " + TAKEN);

    Seen card = maria.sees("Another customer already has this email address");
    assertThat(card.text())
        .contains(
            "did not make a second one",
            "Who has to act",
            "You",
            "Yes, when the steps are done.",
            "Search the store's customers",
            "Was this helpful?");
  }

  @OnEachChat
  void anErrorInAMessageIsExplainedToWhoAsks(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    Seen asked = maria.says("Help! `" + TAKEN + "` says our shop");
    maria.applies(asked, "guide", "What does this mean?");

    Seen card = maria.sees("Who has to act");
    assertThat(card.text()).contains("Another customer already has this email address");
    assertThat(card.ephemeral()).isTrue();
    maria.applies(maria.says("Lunch, anybody?"), "guide", "What does this mean?");
    maria.sees("I do not know this error");
  }

  @OnEachChat
  void anErrorOfTheLogNamesItsProblemAndItsGuide(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity category:credentials");
    Seen list = maria.sees("1 error");
    assertThat(list.text()).contains("credentials", "#200").doesNotContain("#100");
    maria.chooses(list, "Open one in full…", "✗ Error · Customer #200 · Main store");
    Seen detail = maria.sees("Part of the problem");
    assertThat(detail.buttons()).contains("Show the problem", "How to fix");
    maria.clicks(detail, "How to fix");
    assertThat(maria.sees("Who has to act").text()).contains("Your Shopify administrator");

    maria.types("activity category:unknown");
    maria.chooses(
        maria.sees("not recognised"), "Open one in full…", "✗ Error · Customer #300 · Main store");
    Seen strange = maria.sees("Customer #300: ✗ Error");
    assertThat(strange.buttons())
        .contains("Show the problem", "Write a guide…")
        .doesNotContain("How to fix");
    maria.clicks(strange, "Show the problem");
    assertThat(maria.sees("Main store: ").text()).contains("The moon is in the wrong house");
  }

  @OnEachChat
  void howToFixOnAMessageThatOthersSeeIsAnsweredToWhoAsksAlone(ChatPlatform platform) {
    UUID id =
        bot.database()
            .jdbc()
            .sql("select id from problem where guide = 'shopify-email-taken'")
            .query(UUID.class)
            .single();
    ProblemView view =
        bot.inside(() ->
                new ProblemViews(
                        bot.database().jdbc(),
                        bot.part(IntegrationStore.class),
                        Guides.bundled(),
                        Clock.systemUTC())
                    .find(AccountId.of("acme"), id, Language.ENGLISH))
            .orElseThrow();
    Person sam = bot.person(platform, "sam");
    ChannelRef channel = bot.channel(platform);
    assertThat(
            bot.gateway(platform)
                .post(channel, ProblemCard.of(view), UUID.randomUUID().toString().substring(0, 25)))
        .isInstanceOf(SendResult.Sent.class);

    Seen alert = sam.sees("Shopify said:");
    assertThat(alert.ephemeral()).isFalse();
    sam.clicks(alert, "How to fix");
    assertThat(sam.sees("Who has to act").ephemeral()).isTrue();
    assertThat(sam.messages()).anyMatch(text -> text.contains("Shopify said:"));
  }

  @OnEachChat
  void whatNobodyKnowsIsSaidToBeUnknown(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    types(maria, platform, "The moon is in the wrong house <!channel> @everyone");

    Seen answer = maria.sees("I do not know this error");
    assertThat(answer.text()).contains("The moon is in the wrong house", "No guide comes near it");
    assertThat(answer.buttons()).contains("Escalate to support", "Look up an error…");
    types(maria, platform, "The contact name has to be unique here");
    assertThat(maria.sees("These are near, but may be about something else").text())
        .contains("Xero", "A contact with this name already exists");
  }

  @OnEachChat
  void anErrorCanBeLookedUpInAForm(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("guide");
    maria.clicks(maria.sees("Choose a platform"), "Look up an error…");
    maria.fills(
        "Look up an error",
        Map.of("The error, as it was reported", "[{\"errorCode\":\"UNABLE_TO_LOCK_ROW\"}]"));

    maria.sees("Somebody else was saving the same record");
  }

  @OnEachChat
  void aVoteCountsOnceAndCanBeChangedAndExplained(ChatPlatform platform) {
    Person kim = bot.person(platform, "sam");
    types(kim, platform, "{\"error\":{\"code\":\"lock_timeout\"}}");
    kim.clicks(kim.sees("Was this helpful?"), "No");
    Seen no = kim.sees("You said that this did not help");
    assertThat(no.buttons()).contains("It did help", "Say why…", "Escalate to support");
    kim.clicks(no, "Say why…");
    kim.fills("About this guide", Map.of("What helped, or what is missing?", "It happens hourly"));
    kim.clicks(kim.sees("You said that this did not help"), "It did help");

    kim.sees("You said that this helped");
    Person maria = bot.person(platform, "maria");
    maria.types("audit what:guides");
    assertThat(maria.sees("Audit log").text()).contains("voted on a guide", "helped: true");
  }

  @OnEachChat
  void whereThePlatformHasToActYouSeeWhomYouKnowThereAndWhatToWrite(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    types(maria, platform, TOKEN);
    Seen card = maria.sees("Your Shopify administrator");
    maria.clicks(
        card,
        card.buttons().contains("Name a contact…") ? "Name a contact…" : "Change the contact…");
    maria.fills(
        "Point of contact",
        Map.of("Person or team", "Ann at Shopify", "E-mail, phone or link", "ann@example.com"));
    assertThat(maria.sees("Guide to Shopify").text()).contains("Ann at Shopify", "ann@example.com");

    types(maria, platform, TOKEN);
    maria.clicks(maria.sees("Ann at Shopify"), "Message for your contact");
    assertThat(maria.sees("Hello Ann at Shopify").text())
        .contains("Invalid API key or access token", "Records: #200")
        .doesNotContain("Acme Trading");
  }

  @OnEachChat
  void anAccountWritesTriesPublishesAndTakesBackAGuideOfItsOwn(ChatPlatform platform) {
    String title = "Our moon on " + platform;
    Person maria = bot.person(platform, "maria");
    types(maria, platform, "shopify");
    maria.clicks(maria.sees("Guide to Shopify"), "Write a guide…");
    maria.fills(
        "Your own guide",
        Map.of(
            "The trouble in a few words", title,
            "What the error says; * for what changes", "moon * wrong house",
            "What it means", "The stars forbid it.",
            "What to do; put ; between steps", "Wait a month; Send it again"));
    Seen draft = maria.sees("A draft, version 1");
    assertThat(draft.text())
        .contains("It would have matched 1 of the newest 5 errors of the last 7 days.", "2.");
    maria.clicks(draft, "Publish");
    Seen card = maria.sees("Your own guide, version 1");
    assertThat(card.buttons()).contains("Change…", "As YAML", "Take it back");

    maria.types("activity reference:#300");
    maria.chooses(
        maria.sees("1 activity"), "Open one in full…", "✗ Error · Customer #300 · Main store");
    maria.clicks(maria.sees("Part of the problem"), "Show the problem");
    assertThat(maria.sees("Shopify said:").text()).contains(title);

    types(maria, platform, "A moon in my wrong house");
    maria.clicks(maria.sees(title), "As YAML");
    maria.clicks(maria.sees("says: moon * wrong house"), "Back to the guide");
    maria.clicks(maria.sees("Your own guide, version 1"), "Take it back");
    bringsBack(maria, platform, title);
  }

  /** What was taken back is found again, read as it was, and published as the newest version. */
  private static void bringsBack(Person maria, ChatPlatform platform, String title) {
    Seen gone = maria.sees("Taken back: " + title);
    assertThat(gone.buttons()).contains("Write it again…", "Versions…");
    maria.clicks(gone, "Versions…");
    Seen versions = maria.sees("Versions of " + title);
    assertThat(versions.text()).contains("Version 2", "Taken back: ", "Version 1", "Published: ");
    maria.clicks(versions, "Read version 1");
    Seen first = maria.sees("The stars forbid it.");
    assertThat(first.text()).contains("Wait a month", "moon * wrong house");
    maria.clicks(first, "Bring this one back…");
    maria.clicks(maria.sees("A draft, version 3"), "Publish");
    maria.clicks(maria.sees("Your own guide, version 3"), "Take it back");
    maria.sees("Taken back: " + title);
    types(maria, platform, "shopify");
    maria.clicks(maria.sees("Guide to Shopify"), "Your own guides…");
    assertThat(maria.sees("Your own guides to Shopify").text())
        .contains(title, "Version 4", "Taken back: ");
    maria.types("audit what:guides");
    assertThat(maria.sees("Audit log").text()).contains("wrote a guide", "version: 3");
  }

  @OnEachChat
  void ofTwoIntegrationsTheMessageForTheContactIsAboutTheOneThatFailed(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    types(maria, platform, NOT_CONNECTED);
    Seen card = maria.sees("Your Xero administrator");
    assertThat(card.buttons()).contains("Contact for Books EU…", "Contact for Books UK…");
    maria.clicks(card, "Message for your contact");

    assertThat(maria.sees("our connection to Xero").text())
        .contains(NOT_CONNECTED, "Records: #900");
  }

  @OnEachChat
  void aPlatformThatHasNoGuideYetHasAPageOfItsOwn(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    types(maria, platform, "cogwheel");
    Seen page = maria.sees("There are no guides to Cogwheel yet");
    assertThat(page.text()).contains("One error in the last 7 days: not known.");
    assertThat(page.buttons()).contains("Look up an error…", "Name a contact…");

    maria.clicks(page, "Write a guide…");
    maria.fills(
        "Your own guide",
        Map.of(
            "The trouble in a few words", "A cog is stuck",
            "What the error says; * for what changes", "cog * is stuck",
            "What it means", "It wants oil.",
            "What to do; put ; between steps", "Oil it"));
    maria.sees("It would have matched the one error of the last 7 days.");
  }

  /** Slack takes the words as they are, Discord in its one option, here without quotes inside. */
  private static void types(Person person, ChatPlatform platform, String about) {
    switch (platform) {
      case SLACK -> person.types("guide " + about);
      default -> person.types("guide about:\"" + about.replace('"', '\'') + "\"");
    }
  }

  private static Map<String, String> with(String integration, Map<String, String> activity) {
    Map<String, String> other = new HashMap<>(activity);
    other.put("integration", integration);
    return other;
  }

  private static Map<String, String> error(String id, String reference, String message) {
    return Reported.error(message)
        .with("id", id)
        .with("direction", "push")
        .with("type", "customer")
        .reference(reference)
        .ago(Duration.ofMinutes(5))
        .fields();
  }
}
