package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.house.OperationsPage;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
      String account = platform.name().toLowerCase(Locale.ROOT);
      KEYS.put(platform, bot.account(account, platform + " Trading"));
      bot.link(platform, account, platform + " Trading");
      Person maria = bot.person(platform, "maria");
      maria.types("alerts action:subscribe integration:shopify-main");
      maria.clicks(maria.sees("Subscribe this channel?"), "Subscribe");
      assertThat(maria.sees("This channel hears when something breaks").ephemeral()).isFalse();
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
    String customer = "jane." + platform.name().toLowerCase(Locale.ROOT) + "@mail.example";
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
  void whatWorksAgainIsSaidInTheMessageAndToWhoAsked(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    String message = "The printer of " + platform + " is out of ink";
    reportAt(platform, Duration.ofMinutes(30), "error", message, "#p" + platform);
    Seen alert = maria.sees(message);
    maria.clicks(alert, "Tell me when it works");
    maria.sees("I send you one direct message");

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
    sam.fills("What this channel hears", Map.of("From when on", "20% in 1h"));
    Seen changed = sam.sees("Change it like this?");
    assertThat(changed.text()).contains("When 20% or more fail within 1h");
    sam.clicks(changed, "Change");
    sam.sees("Saved");
    sam.sees("This channel hears when something breaks");

    sam.types("alerts action:off");
    sam.clicks(sam.sees("When 20%"), "Stop");
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

  private static void reportAt(
      ChatPlatform platform, Duration ago, String status, String message, String reference) {
    bot.report(
        Objects.requireNonNull(KEYS.get(platform)),
        Reported.error(message).with("status", status).reference(reference).ago(ago));
  }
}
