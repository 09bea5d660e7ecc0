package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.integration.Platform;
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

  private GuideSamples() {}

  /** The samples by name. */
  public static Map<String, ChatMessage> all() {
    Guides guides = Guides.bundled();
    GuideEntry taken = guides.entry("shopify-email-taken").orElseThrow();
    GuideEntry token = guides.entry("shopify-invalid-token").orElseThrow();
    Map<String, ChatMessage> all = new LinkedHashMap<>();
    all.put("guide-card", card(taken, List.of(), GuideTally.NONE, Optional.empty()));
    all.put(
        "guide-card-voted",
        card(token, ANN, new GuideTally(3, 1), Optional.of(new GuideVote(false, "no"))));
    all.put(
        "guide-overview",
        new GuideOverview(
                guides.platform("shopify").orElseThrow(),
                guides.entries("shopify"),
                List.of(SHOPIFY),
                ANN,
                new RecentErrors.Summary(7, Map.of(taken, 5, token, 1)),
                Map.of(token.id(), new GuideTally(3, 1)))
            .message());
    all.put(
        "guide-lines",
        ChatMessage.headed("Order #1021: ✗ Error").part(GuideMessage.line(taken)).build());
    return all;
  }

  private static ChatMessage card(
      GuideEntry entry, List<ContactPoint> contacts, GuideTally tally, Optional<GuideVote> mine) {
    GuideSubject subject = new GuideSubject(entry, Optional.empty(), List.of(SHOPIFY));
    return new GuideCard(subject, "Shopify", contacts, tally, mine, true).message();
  }
}
