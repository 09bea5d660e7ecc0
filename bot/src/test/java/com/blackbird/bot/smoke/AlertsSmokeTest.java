package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.alert.Digests;
import com.blackbird.activity.alert.Subscription;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.alert.Threshold;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.bot.house.OperationsPage;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.discord.play.SeenMessage;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.FaultRule;
import com.blackbird.sandbox.wire.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a channel hears when something breaks, on both platforms alike. */
class AlertsSmokeTest {
  private static final TraceReceiver TRACES = TraceReceiver.start();
  private static RunningBot bot;

  private static final JsonMapper JSON = new JsonMapper();
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  /** Further integrations, so that no channel hears of so much that it reads a summary. */
  private static final String SECOND = "shopify-two";

  private static final String THIRD = "shopify-three";

  /** An account for each platform, so that each channel hears of its own alone. */
  private static final Map<ChatPlatform, String> KEYS = new EnumMap<>(ChatPlatform.class);

  @BeforeAll
  static void start() {
    bot =
        new RunningBot(
            "management.opentelemetry.tracing.export.otlp.endpoint=" + TRACES.address(),
            "management.opentelemetry.tracing.export.schedule-delay=200ms",
            "management.tracing.sampling.probability=1");
    for (ChatPlatform platform : ChatPlatform.chats()) {
      KEYS.put(platform, bot.ownAccount(platform));
      String account = RunningBot.accountOf(platform);
      bot.integration(account, SECOND, "shopify", "Second store");
      bot.integration(account, THIRD, "shopify", "Third store");
      Person maria = bot.person(platform, "maria");
      assertThat(maria.subscribes("integration:shopify-main").ephemeral()).isFalse();
    }
  }

  @AfterAll
  static void stop() {
    bot.close();
    TRACES.close();
  }

  @Test
  void theMetricsAreThoseThatTheDocumentsExplain() {
    Person maria = bot.person(ChatPlatform.SLACK, "maria");
    maria.types("alerts action:test");
    maria.sees("This is a test");

    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          Exposition told = Exposition.read(bot.gets("/actuator/prometheus").body());
          assertThat(told.families().keySet())
              .filteredOn(name -> name.startsWith("blackbird_"))
              .map(name -> name.replaceFirst("_max$", ""))
              .isSubsetOf(OperationsPage.explained())
              .containsAll(OperationsPage.explained());
          assertThat(told.samples()).containsAll(OperationsPage.askedFor());
        });
  }

  /** https://prometheus.io/docs/practices/naming/ */
  @Test
  void theMetricsFollowTheConventionsAndHaveFewLabels() {
    Exposition told = Exposition.read(bot.gets("/actuator/prometheus").body());
    told.families()
        .forEach((name, type) -> {
          assertThat(name.endsWith("_total")).as(name).isEqualTo(type.equals("counter"));
          if (name.startsWith("blackbird_")) {
            assertThat(name)
                .doesNotContainPattern("_(?:ms|millis|milliseconds|minutes|kb|mb|percent)(?:_|$)");
          }
        });
    told.labels().entrySet().stream()
        .filter(family -> family.getKey().startsWith("blackbird_"))
        .forEach(family -> {
          assertThat(family.getValue().keySet())
              .as(family.getKey())
              .isSubsetOf("platform", "outcome", "reason", "le");
          assertThat(family.getValue().values())
              .allSatisfy(values -> assertThat(values).hasSizeLessThan(20));
        });
  }

  @Test
  void healthTellsOfEachPart() {
    JsonNode health = JSON.readTree(bot.gets("/actuator/health").body());
    assertThat(health.at("/status").asString()).isEqualTo("UP");
    for (String part : List.of("db", "chat", "deliveries")) {
      assertThat(health.at("/components/" + part + "/status").asString()).as(part).isEqualTo("UP");
    }
    assertThat(health.at("/components/chat/components/slack/status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/chat/components/discord/status").asString()).isEqualTo("UP");
    assertThat(bot.gets("/actuator/health/chats").statusCode()).isEqualTo(200);
  }

  @OnEachChat
  void anErrorIsToldInTheChannelAndItsMessageFollowsWhatPeopleDo(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    report(platform, "error", "The till of " + platform + " is stuck", "#1021");
    Seen alert = maria.sees("The till of " + platform);
    assertThat(alert.ephemeral()).isFalse();
    assertThat(alert.text()).contains("✗ Open", "1 error", "#1021");
    assertThat(alert.buttons()).contains("Acknowledge", "Show activities", "Tell me when it works");

    maria.clicks(alert, "Acknowledge");
    Seen after = maria.sees("◐ Acknowledged by ");
    assertThat(after.ephemeral()).isFalse();
    assertThat(after.text()).contains("The till of " + platform);
    assertOneMessage(maria, "The till of " + platform);
    assertTheCallStandsInTheTraceOfThePost(platform);
  }

  private static void assertTheCallStandsInTheTraceOfThePost(ChatPlatform platform) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(TRACES.spans())
                .filteredOn(span -> span.name().equals("deliver " + platform.displayName()))
                .anySatisfy(call ->
                    assertThat(TRACES.spans())
                        .anySatisfy(post -> {
                          assertThat(post.name()).isEqualTo("http post /v1/activities");
                          assertThat(post.trace()).isEqualTo(call.trace());
                          assertThat(post.id()).isEqualTo(call.parent());
                        })));
  }

  @OnEachChat
  void whatOnePersonAsksOfAnAlertStaysWithThem(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    report(platform, "error", "The scale of " + platform + " is off", "#7");
    Seen alert = maria.sees("The scale of " + platform);

    maria.clicks(alert, "Show activities");
    Seen list = maria.sees("of one problem");
    assertThat(list.ephemeral()).isTrue();
    maria.clicks(alert, "Tell me when it works");
    assertThat(maria.sees("I send you one direct message").ephemeral()).isTrue();
    assertThat(maria.sees("✗ Open").text()).contains("The scale of " + platform);
  }

  @OnEachChat
  void aChannelSeesNobodysDataAndWhoMaySeesAllOfItAlone(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    String customer = "jane." + RunningBot.accountOf(platform) + "@mail.example";
    report(platform, "error", "No room for " + customer + ", password=hunter2", "#31");
    Seen alert = maria.sees("No room for");
    assertThat(alert.ephemeral()).isFalse();
    assertThat(alert.text())
        .contains("[e-mail hidden]", "[password removed]")
        .doesNotContain(customer, "hunter2");

    maria.clicks(alert, "Show full text");
    Seen full = maria.sees("The full text");
    assertThat(full.ephemeral()).isTrue();
    assertThat(full.text()).contains(customer, "[password removed]").doesNotContain("hunter2");

    maria.types("privacy hide:everywhere");
    maria.clicks(maria.sees("Answers and exports show marks"), "What would change?");
    assertThat(maria.sees("What would change").text()).doesNotContain(customer);
    maria.clicks(alert, "Show activities");
    Seen list = maria.sees("of one problem");
    assertThat(list.text()).contains("[e-mail hidden]").doesNotContain(customer);
    maria.clicks(list, "Show full text");
    assertThat(maria.sees("The full text").text()).contains(customer);
    maria.types("privacy hide:channels");
    maria.sees("a channel sees marks instead");
  }

  @OnEachChat
  void whatWorksAgainIsSaidInTheMessageAndToWhoAskedAlsoWhenItIsMuted(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    String message = "The printer of " + platform + " is out of ink";
    reportAt(platform, Duration.ofMinutes(30), "error", message, "#p" + platform);
    Seen alert = maria.sees(message);
    maria.clicks(alert, "Tell me when it works");
    maria.sees("I send you one direct message");
    maria.chooses(alert, "Mute…", "Mute for 4 hours");
    assertThat(maria.sees("◌ Muted by ").text()).contains(message);

    reportAt(platform, Duration.ofMinutes(9), "success", "", "#p" + platform);

    assertThat(maria.sees("✓ Recovered").text()).contains(message);
    maria.sees("Recovered after 21 min");
    assertOneMessage(maria, message);
    // Another message, in another channel, with a pace of its own.
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(maria.letters())
                .anySatisfy(letter -> assertThat(letter.text()).contains("It works again")));
  }

  @OnEachChat
  void whatAChannelHearsIsListedChangedAndStopped(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "general");
    sam.types("alerts");
    sam.sees("Nothing yet");
    sam.types("alerts action:subscribe integration:shopify-main threshold:\"5 in 10m\" quiet:22-7");
    Seen offer = sam.sees("Subscribe this channel?");
    assertThat(offer.text()).contains("From 5 errors in 10m", "quiet 22:00-07:00", "Last week");
    sam.clicks(offer, "Subscribe");
    sam.sees("Saved");
    sam.sees("This channel hears when something breaks");

    sam.types("alerts action:list");
    sam.clicks(sam.sees("What this channel hears"), "Change");
    sam.clicks(sam.sees("What should change?"), "When and how…");
    sam.fills(
        "When and how", Map.of("From when on", "20% in 1h", "Summary", "a digest on Mondays"));
    Seen changed = sam.sees("Change it like this?");
    assertThat(changed.text())
        .contains("When 20% or more fail within 1h", "quiet 22:00-07:00", "digest on Mondays");
    saves(sam, changed);

    sam.types("alerts action:off");
    sam.clicks(sam.sees("When 20%"), "Stop");
    sam.sees("Nothing yet");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(sam.messages())
                .anySatisfy(said ->
                    assertThat(said)
                        .contains("This channel no longer hears of this", "Errors of Main store")
                        .contains("Ended by ")));
  }

  private static void saves(Person person, Seen preview) {
    person.clicks(preview, preview.buttons().contains("Subscribe") ? "Subscribe" : "Change");
    person.sees("Saved");
    person.sees("This channel hears when something breaks");
  }

  @OnEachChat
  void ofTwoWhoChangeTheSameTheLaterOneIsToldWhatItSaysNow(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "general");
    Person maria = bot.person(platform, "maria", "general");
    sam.types("alerts action:subscribe threshold:\"700 in 1h\"");
    saves(sam, sam.sees("Subscribe this channel?"));
    sam.types("alerts action:list");
    sam.clicks(sam.sees("From 700 errors in 1h"), "Change");
    sam.clicks(sam.sees("What should change?"), "When and how…");
    maria.types("alerts action:edit threshold:\"701 in 1h\"");
    saves(maria, maria.sees("Change it like this?"));

    sam.fills("When and how", Map.of("Quiet hours", "22-7"));
    sam.clicks(sam.sees("quiet 22:00-07:00"), "Change");
    Seen both = sam.sees("Somebody has changed it meanwhile");
    assertThat(both.text()).contains("From 701 errors", "From 700 errors", "quiet 22:00-07:00");
    hearsNothingMore(maria);

    sam.clicks(both, "Change");
    sam.clicks(sam.sees("Somebody has ended it meanwhile"), "Subscribe");
    sam.sees("Saved");
    hearsNothingMore(sam);
  }

  @OnEachChat
  void theFormsShowAndChangeEverythingOfASubscription(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "general");
    String kenji = bot.person(platform, "kenji").id();
    String maria = bot.person(platform, "maria").id();
    leads(platform);
    sam.types(
        "alerts action:subscribe type:order,customer direction:pull category:credentials mention:<@"
            + kenji
            + ">");
    Seen offer = sam.sees("Subscribe this channel?");
    assertThat(offer.text())
        .contains("all integrations: customers and orders, pulled, Credentials");

    sam.clicks(offer, "What is heard…");
    sam.fills(
        "What is heard",
        Map.of(
            "Integrations, with commas, or all",
            "Main store",
            "Only of this direction",
            List.of(),
            "Only of this kind",
            List.of("Credentials", "Permission")));
    Seen what = sam.sees("Main store: customers and orders, Credentials or Permission");
    sam.clicks(what, "Who is called…");
    sam.fills("Who is called", Map.of("Groups who are called", List.of(group(platform))));
    Seen both = sam.sees(groupMark(platform));
    assertThat(both.text()).contains("asks for", kenji, "customers and orders");
    sam.clicks(both, "Who is called…");
    sam.fills("Who is called", Map.of("People who are called", List.of("maria")));
    Seen another = sam.sees(maria);
    assertThat(another.text()).contains(groupMark(platform)).doesNotContain(kenji);
    saves(sam, another);

    sam.types("alerts action:edit type:all integration:all mention:none");
    Seen rest = sam.sees("Change it like this?");
    assertThat(rest.text())
        .contains("all integrations: Credentials or Permission")
        .doesNotContain("asks for");
    hearsNothingMore(sam);
  }

  private static void leads(ChatPlatform platform) {
    if (platform == ChatPlatform.SLACK) {
      bot.sandbox().slack().workspace("Sample Store").group("leads", "maria");
    } else {
      bot.sandbox().discord().guild("Sample Store").giveRole("maria", "Leads");
    }
  }

  private static String group(ChatPlatform platform) {
    return platform == ChatPlatform.SLACK ? "@leads" : "Leads";
  }

  /** How a message calls a group. */
  private static String groupMark(ChatPlatform platform) {
    return platform == ChatPlatform.SLACK ? "<!subteam^" : "<@&";
  }

  @OnEachChat
  void moreSubscriptionsThanAMessageHoldsAreListedPageByPage(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "general");
    sam.types("alerts action:subscribe threshold:\"800 in 1h\"");
    saves(sam, sam.sees("Subscribe this channel?"));
    sam.types("alerts action:subscribe threshold:\"801 in 1h\"");
    Seen offer = sam.sees("Subscribe this channel?");
    List<Subscription> many = bot.inside(() -> further(platform, 49));
    sam.clicks(offer, "Subscribe");
    sam.sees("This channel has 50 subscriptions already");
    List<Subscription> further = many.subList(0, 15);
    remove(many.subList(15, 49));

    sam.types("alerts action:edit digest:weekly");
    assertThat(sam.sees("Which one should change like this?").text()).contains("8 more are in");
    sam.types("alerts action:off");
    sam.clicks(sam.sees("From 807 errors in 1h"), "Next");
    Seen last = sam.sees("From 808 errors in 1h");
    assertThat(last.buttons()).contains("Previous").doesNotContain("Next");
    sam.clicks(last, "Stop");
    sam.clicks(sam.sees("From 807 errors in 1h"), "Next");
    sam.sees("From 809 errors in 1h");

    remove(further);
    hearsNothingMore(sam);
  }

  private static void remove(List<Subscription> ended) {
    var subscriptions = bot.part(SubscriptionStore.class);
    ended.forEach(one -> bot.inside(() -> subscriptions.remove(one.account(), one.id())));
  }

  /** As many as that beside the one that is there, each from one error more on. */
  private static List<Subscription> further(ChatPlatform platform, int count) {
    var subscriptions = bot.part(SubscriptionStore.class);
    Subscription first =
        subscriptions.list(AccountId.of(RunningBot.accountOf(platform))).stream()
            .filter(one -> one.threshold().text().equals("800 in 1h"))
            .findFirst()
            .orElseThrow();
    List<Subscription> further =
        IntStream.rangeClosed(1, count)
            .mapToObj(i ->
                new Subscription(
                    first.account(),
                    UUID.randomUUID(),
                    first.channel(),
                    first.interest(),
                    new Threshold.Count(800 + i, Duration.ofHours(1)),
                    first.repeats(),
                    first.quiet(),
                    first.digest(),
                    first.zone(),
                    first.mentions(),
                    first.by(),
                    first.since().plusSeconds(i)))
            .toList();
    further.forEach(one -> subscriptions.put(one, null));
    return further;
  }

  @OnEachChat
  void ofSeveralSubscriptionsTheOneThatIsMeantIsChangedAsWasTyped(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "general");
    for (String type : List.of("order", "product")) {
      sam.types("alerts action:subscribe threshold:\"900 in 1h\" type:" + type);
      saves(sam, sam.sees("Subscribe this channel?"));
    }
    sam.types("alerts action:edit digest:weekly");
    Seen which = sam.sees("Which one should change like this?");
    assertThat(which.text()).contains("orders", "products").doesNotContain("digest");
    sam.clicks(which, "Change");
    Seen changed = sam.sees("Change it like this?");
    assertThat(changed.text()).contains("orders", "a digest on Mondays").doesNotContain("products");
    saves(sam, changed);

    sam.types("alerts action:off");
    sam.clicks(sam.sees("a digest on Mondays"), "Stop");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> sam.messages().stream().noneMatch(said -> said.contains("on Mondays")));
    sam.clicks(sam.sees("products"), "Stop");
    sam.sees("Nothing yet");
  }

  @OnEachChat
  void whoIsNamedIsAskedForAndNobodyElse(ChatPlatform platform) {
    Person kenji = bot.person(platform, "kenji", "support");
    kenji.types("alerts action:subscribe threshold:\"900 in 1h\" mention:<@" + kenji.id() + ">");

    Seen offer = kenji.sees("Subscribe this channel?");
    assertThat(offer.text()).contains("asks for");
    kenji.clicks(offer, "Subscribe");
    kenji.sees("This channel hears when something breaks");

    kenji.types("alerts action:edit mention:none");
    assertThat(kenji.sees("Change it like this?").text()).doesNotContain("asks for");
    hearsNothingMore(kenji);
  }

  @OnEachChat
  void whoIsAskedForIsCalledAtFirstAndWhenSomebodyAsksSupport(ChatPlatform platform) {
    String helpers = "helpers-" + RunningBot.accountOf(platform);
    var shop = bot.sandbox().slack().workspace("Sample Store");
    shop.addChannel(helpers, false);
    shop.invite("Blackbird", "#" + helpers);
    Person sam = bot.person(ChatPlatform.SLACK, "sam", "#" + helpers);
    sam.types("link code:" + bot.deskCode(RunningBot.accountOf(platform)));
    sam.sees("This channel is the desk");
    Person maria = bot.person(platform, "maria", "support");
    String kenji = bot.person(platform, "kenji").id();
    maria.types("alerts action:subscribe integration:" + SECOND + " mention:<@" + kenji + ">");
    saves(maria, maria.sees("Subscribe this channel?"));

    String message = "The badge of " + platform + " is lost";
    bot.report(key(platform), Reported.error(message).with("integration", SECOND).reference("#b1"));
    Seen alert = maria.sees(message);
    assertThat(alert.text()).contains(kenji);
    maria.clicks(alert, "Escalate to support");
    maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "I knocked"));
    maria.sees("is with support");

    Talk thread = bot.talk(platform, "maria", new ThreadRef(support(platform), id(alert)));
    thread.hears("has asked support about this: ");
    assertThat(thread.sees())
        .filteredOn(said -> said.contains("has asked support about this: "))
        .singleElement()
        .asString()
        .contains(kenji);
    hearsNothingMore(maria);
  }

  private static ChannelRef support(ChatPlatform platform) {
    String name = "support";
    return new ChannelRef(
        platform,
        bot.channel(platform).workspace(),
        platform == ChatPlatform.SLACK
            ? bot.sandbox().slack().workspace("Sample Store").channelId("#" + name)
            : name);
  }

  @OnEachChat
  void whatAChannelMissedIsSummedUpAsSoonAsItIsBack(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "general");
    sam.types("alerts action:subscribe integration:" + SECOND);
    saves(sam, sam.sees("Subscribe this channel?"));
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isAnnounced(sam));
    isMember(platform, false);
    String gate = "The gate of " + platform + " is shut";
    String fence = "The fence of " + platform + " is down";
    bot.report(key(platform), Reported.error(gate).with("integration", SECOND).reference("#g1"));
    Person maria = bot.person(platform, "maria");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(maria.letters())
                .filteredOn(
                    letter -> letter.text().contains("I cannot post in one of your channels"))
                .singleElement()
                .extracting(Seen::text)
                .asString()
                .contains("Nothing is lost"));
    bot.report(key(platform), Reported.error(fence).with("integration", SECOND).reference("#g2"));
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isOwed(fence));

    sam.types("status");
    sam.sees("takes no messages since");
    isMember(platform, true);
    Seen summary = sam.sees("While I could not post here");
    assertThat(summary.ephemeral()).isFalse();
    assertThat(summary.text()).contains("2 messages were held back", gate, fence);
    sam.types("alerts action:test");
    assertThat(sam.sees("This is a test").text()).doesNotContain("held back");
    hearsNothingMore(sam);
  }

  /** What others have saved and ended is announced here, too. */
  private static boolean isAnnounced(Person person) {
    return person.messages().stream()
            .noneMatch(
                said -> said.contains("Subscribe this channel?") && said.contains("Second store"))
        && !isOwed("This channel ");
  }

  /** Whether the bot is let into the channel #general. */
  private static void isMember(ChatPlatform platform, boolean isMember) {
    var shop = bot.sandbox().slack().workspace("Sample Store");
    if (platform == ChatPlatform.DISCORD) {
      bot.sandbox().discord().guild("Sample Store").hides("general", "blackbird", !isMember);
    } else if (isMember) {
      shop.invite("Blackbird", "#general");
    } else {
      shop.remove("Blackbird", "#general");
    }
  }

  @OnEachChat
  void whatAPlatformWillNeverTakeIsShownInTheStatus(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    boolean isSlack = platform == ChatPlatform.SLACK;
    String refusal = isSlack ? "msg_too_long" : "50035";
    Faults faults = isSlack ? bot.sandbox().slack().faults() : bot.sandbox().discord().faults();
    faults.add(
        FaultRule.next(new Fault.Refused(refusal))
            .on(isSlack ? "chat.postMessage" : "POST /channels/*/messages")
            .in("integrations"));
    maria.types("alerts action:test");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> isKept(platform));

    maria.types("status");
    assertThat(maria.sees("Message refused").text()).contains(refusal);
    maria.types("alerts action:test");
    assertThat(maria.sees("This is a test").ephemeral()).as("nothing is held up").isFalse();
  }

  private static boolean isKept(ChatPlatform platform) {
    return bot.database()
        .jdbc()
        .sql("select exists (select from delivery_dead where platform = ?)")
        .param(platform.name())
        .query(Boolean.class)
        .single();
  }

  private static boolean isOwed(String text) {
    return bot.database()
        .jdbc()
        .sql("select exists (select from delivery where body like '%' || ? || '%')")
        .param(text)
        .query(Boolean.class)
        .single();
  }

  @OnEachChat
  void aDigestComesWithAChartWhenItIsDue(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "general");
    bot.report(
        key(platform),
        Reported.success().with("integration", SECOND).reference("#d1").ago(Duration.ofHours(24)));
    sam.types("alerts action:subscribe digest:daily integration:" + SECOND);
    saves(sam, sam.sees("Subscribe this channel?"));
    bot.database()
        .jdbc()
        .sql("update subscription set digest_at = ? where is_active and digest = 'DAILY'")
        .param(Instant.now().atOffset(ZoneOffset.UTC))
        .update();
    bot.inside(() -> bot.part(Digests.class).run());

    Seen digest = sam.sees("How Second store did");
    assertThat(digest.ephemeral()).isFalse();
    assertThat(sam.picture(digest)).startsWith(PNG);
    hearsNothingMore(sam);
  }

  private static String id(Seen message) {
    return message.original() instanceof SlackMessage inSlack
        ? inSlack.id()
        : ((SeenMessage) message.original()).id();
  }

  @OnEachChat
  void whatACauseExplainsIsSilentAndListedUnderIt(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "general");
    sam.types("alerts action:subscribe integration:" + THIRD);
    saves(sam, sam.sees("Subscribe this channel?"));
    String token = "[API] Invalid API key or access token on " + platform;
    String symptom = "The shelf of " + platform + " is out of reach";
    bot.report(
        key(platform),
        Reported.error(token)
            .with("integration", THIRD)
            .reference("#c1")
            .ago(Duration.ofMinutes(1)));
    Seen alert = sam.sees(token);
    bot.report(key(platform), Reported.error(symptom).with("integration", THIRD).reference("#s1"));
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isExplained(symptom));

    sam.clicks(alert, "Acknowledge");
    Seen after = sam.sees("◐ Acknowledged by ");
    assertThat(after.text()).contains(token, "Probably also causes:", symptom);
    assertOneMessage(sam, symptom);
    hearsNothingMore(sam);
  }

  private static void hearsNothingMore(Person person) {
    person.types("alerts action:off");
    person.clicks(person.sees("What this channel hears"), "Stop");
    person.sees("Nothing yet");
  }

  /** Everybody who decides has seen that something else causes it. */
  private static boolean isExplained(String symptom) {
    return bot.database()
        .jdbc()
        .sql(
            """
            select exists (select from problem p where p.sample = ? and p.cause is not null
              and not exists (select from problem_change c
                where c.account_id = p.account_id and c.problem = p.id))
            """)
        .param(symptom)
        .query(Boolean.class)
        .single();
  }

  @OnEachChat
  void aTestTakesTheWayOfAlerts(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("alerts action:test");

    assertThat(maria.sees("This is a test").ephemeral()).isFalse();
  }

  @OnEachChat
  void aDigestIsShownAsItWouldBeNow(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("alerts action:digest digest:daily");

    assertThat(maria.sees("How all integrations did").ephemeral()).isTrue();
  }

  @OnEachChat
  void whatCannotBeMeantIsAnsweredWithWhatCan(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("alerts action:subscribe threshold:often");

    maria.sees("“often” is not a threshold; use first, 5 in 10m");
  }

  private static void assertOneMessage(Person person, String text) {
    assertThat(person.messages()).filteredOn(message -> message.contains(text)).hasSize(1);
  }

  private static void report(
      ChatPlatform platform, String status, String message, String reference) {
    reportAt(platform, Duration.ZERO, status, message, reference);
  }

  private static String key(ChatPlatform platform) {
    return Objects.requireNonNull(KEYS.get(platform));
  }

  private static void reportAt(
      ChatPlatform platform, Duration ago, String status, String message, String reference) {
    bot.report(
        key(platform),
        Reported.error(message).with("status", status).reference(reference).ago(ago));
  }
}
