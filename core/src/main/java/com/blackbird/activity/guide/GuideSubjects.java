package com.blackbird.activity.guide;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import java.util.List;
import java.util.Optional;

/** Finds what a button or a command is about. */
final class GuideSubjects {
  private final AccountGuides guides;
  private final ActivityLog log;
  private final IntegrationStore integrations;

  GuideSubjects(AccountGuides guides, ActivityLog log, IntegrationStore integrations) {
    this.guides = guides;
    this.log = log;
    this.integrations = integrations;
  }

  /** What the payload of a button names, if it is still there. */
  Optional<GuideSubject> recall(Account account, String payload) {
    return GuideSubject.entryOf(payload)
        .flatMap(guides.of(account.id())::entry)
        .map(entry -> of(account, entry, GuideSubject.pastedOf(payload)))
        .or(() ->
            GuideSubject.activityOf(payload)
                .flatMap(ref -> log.find(account.id(), ref))
                .flatMap(activity -> of(account, activity)));
  }

  /** The error of the activity that the payload names, with its platform. */
  Optional<GuidePages.Unexplained> unexplained(Account account, String payload) {
    return ActivityRef.parse(payload)
        .flatMap(ref -> log.find(account.id(), ref))
        .flatMap(activity ->
            integrations
                .find(account.id(), activity.integration())
                .map(one -> new GuidePages.Unexplained(one.platform().key(), activity.message())));
  }

  GuideSubject of(Account account, GuideEntry entry, Optional<String> pasted) {
    return new GuideSubject(entry, Optional.empty(), pasted, on(account, entry.platform()));
  }

  private Optional<GuideSubject> of(Account account, Activity activity) {
    return integrations
        .find(account.id(), activity.integration())
        .flatMap(integration ->
            guides
                .of(account.id())
                .recognise(integration.platform().key(), activity.message())
                .map(entry ->
                    new GuideSubject(
                        entry, Optional.of(activity), Optional.empty(), List.of(integration))));
  }

  /** The account's integrations with the platform that this word names. */
  List<Integration> on(Account account, String platform) {
    Guides all = guides.of(account.id());
    return integrations.list(account.id()).stream()
        .filter(one -> all.isMeant(one.platform().key(), platform))
        .toList();
  }

  /**
   * The platform that this word names, also by the key or the name of an integration; one that the
   * account is connected to need not have any guide.
   */
  Optional<GuidePlatform> platform(Account account, String word) {
    Guides all = guides.of(account.id());
    return all.platform(word)
        .filter(platform -> !platform.key().equals(GuidePlatform.GENERIC))
        .or(() ->
            integrations.list(account.id()).stream()
                .filter(one -> isCalled(one, word))
                .findFirst()
                .map(one -> one.platform().key())
                .map(key -> all.platform(key).orElseGet(() -> GuidePlatform.unknown(key))));
  }

  private static boolean isCalled(Integration integration, String word) {
    return integration.key().text().equalsIgnoreCase(word)
        || integration.name().equalsIgnoreCase(word)
        || integration.platform().key().equalsIgnoreCase(word)
        || integration.platform().name().equalsIgnoreCase(word);
  }
}
