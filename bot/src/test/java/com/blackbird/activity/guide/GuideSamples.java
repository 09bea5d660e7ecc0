package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.integration.Platform;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guides as they are shown, for looking at them on both platforms. */
public final class GuideSamples {
  private static final IntegrationKey STORE = new IntegrationKey("shopify-main");
  private static final Integration SHOPIFY =
      new Integration(
          AccountId.of("acme"),
          STORE,
          Platform.of("shopify"),
          "Main store",
          IntegrationState.CONNECTED);
  private static final List<ContactPoint> ANN =
      List.of(new ContactPoint(STORE, "Ann *at* Shopify", "ann@example.com", "customer 7"));

  private static final GuideTrend TREND =
      new GuideTrend(
          "shopify-email-taken",
          List.of(
              new GuideTrend.Week(LocalDate.parse("2026-11-16"), new GuideTally(1, 4)),
              new GuideTrend.Week(LocalDate.parse("2026-11-23"), new GuideTally(0, 2))),
          List.of(
              new GuideTrend.Comment(
                  false, "There *is* no such <customer>", Instant.parse("2026-11-23T10:00:00Z"))));

  private static final GuideHistory HISTORY =
      new GuideHistory("guide.shelf", "guide.versions", "guide.version", "guide.bring-back");

  private GuideSamples() {}

  /** The samples by name. */
  public static Map<String, ChatMessage> all() {
    Guides guides = Guides.bundled();
    GuideEntry taken = guides.entry("shopify-email-taken").orElseThrow();
    GuideEntry token = guides.entry("shopify-invalid-token").orElseThrow();
    Map<String, ChatMessage> all = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      String in = language.isOriginal() ? "" : "-" + language.tag();
      all.put(
          "guide-card" + in, card(taken, List.of(), GuideTally.NONE, Optional.empty(), language));
      all.put(
          "guide-card-voted" + in,
          card(
              token, ANN, new GuideTally(3, 1), Optional.of(new GuideVote(false, "no")), language));
      all.put("guide-overview" + in, overview(guides, taken, token, language));
      all.put(
          "guide-unknown" + in,
          new UnclearError(guides, "0123456789", language)
              .unknown("The contact name has to be *unique* here <!channel>"));
      all.put(
          "guide-versions" + in,
          shown(HISTORY.versions(versions(), new Numbered("own-moon", 0), language)));
      all.put(
          "guide-version" + in,
          shown(HISTORY.version(versions(), new Numbered("own-moon", 1), language)));
      all.put("guide-trends" + in, new GuideTrends(List.of(TREND), guides, language).message());
    }
    all.put(
        "guide-lines",
        ChatMessage.headed("Order #1021: ✗ Error")
            .part(GuideMessage.line(taken, Language.ENGLISH))
            .build());
    return all;
  }

  private static List<OwnGuide> versions() {
    CatalogueEntry moon =
        EntryYaml.read(
            """
            {platform: shopify, id: own-moon, title: The *moon* is missing, category: not-found,
             meaning: It is new moon., actor: you, steps: [Wait a week, Send it again],
             retry: after-steps, recognise: [{says: no moon * tonight}, {code: MOON_404}]}
            """);
    Instant at = Instant.parse("2026-11-23T10:00:00Z");
    return List.of(
        new OwnGuide(moon, 3, OwnGuide.State.REMOVED, "Sam", at.plusSeconds(7_200)),
        new OwnGuide(moon, 2, OwnGuide.State.IN_FORCE, "Maria *K.*", at.plusSeconds(60)),
        new OwnGuide(moon, 1, OwnGuide.State.DRAFT, "Maria *K.*", at));
  }

  private static ChatMessage shown(Answer answer) {
    return ((Answer.Show) answer).message();
  }

  private static ChatMessage overview(
      Guides guides, GuideEntry taken, GuideEntry token, Language language) {
    return new GuideOverview(
            guides.platform("shopify").orElseThrow(),
            guides.entries("shopify"),
            List.of(SHOPIFY),
            ANN,
            new RecentErrors.Summary(7, Map.of(taken, 5, token, 1)),
            Map.of(token.id(), new GuideTally(3, 1)),
            language)
        .message();
  }

  private static ChatMessage card(
      GuideEntry entry,
      List<ContactPoint> contacts,
      GuideTally tally,
      Optional<GuideVote> mine,
      Language language) {
    GuideSubject subject =
        new GuideSubject(entry, Optional.empty(), Optional.empty(), List.of(SHOPIFY));
    return new GuideCard(subject, "Shopify", contacts, tally, mine, language).message();
  }
}
