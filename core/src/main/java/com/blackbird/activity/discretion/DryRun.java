package com.blackbird.activity.discretion;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.redaction.Found;
import com.blackbird.activity.redaction.PersonalData;
import com.blackbird.activity.redaction.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tries on an account's newest messages what would be taken out and hidden, and changes nothing.
 */
public final class DryRun {
  /** How many messages are looked at unless somebody asks for another number. */
  public static final int USUAL = 1_000;

  /** The most that are looked at. */
  public static final int MOST = 10_000;

  private static final int PAGE = 500;
  private static final int SAMPLES = 10;
  private static final int LONGEST_SAMPLE = 400;

  private final ActivityLog log;

  /** Reads there. */
  public DryRun(ActivityLog log) {
    this.log = log;
  }

  /**
   * What came of it.
   *
   * @param messages how many were looked at; an activity without one does not count
   * @param withSecrets how many of them hold a secret, from before secrets were taken out
   * @param withPersonalData how many would have something hidden
   * @param kinds how often each kind was found
   * @param samples the newest of those that would change, as they would be shown
   */
  public record Result(
      int messages,
      int withSecrets,
      int withPersonalData,
      SortedMap<String, Integer> kinds,
      List<Sample> samples) {
    public Result {
      kinds = new TreeMap<>(kinds);
      samples = List.copyOf(samples);
    }
  }

  /** One message as it would be shown. */
  public record Sample(Activity activity, String shown) {}

  /** Looks at so many of the newest activities. */
  public Result on(AccountId account, int most) {
    var kinds = new TreeMap<String, Integer>();
    var samples = new ArrayList<Sample>();
    int messages = 0;
    int secrets = 0;
    int personal = 0;
    for (Activity activity : newest(account, Math.clamp(most, 1, MOST))) {
      String message = activity.message();
      if (message.isEmpty()) {
        continue;
      }
      messages++;
      List<Found> secret = Secrets.find(message);
      String safe = Secrets.hide(message);
      List<Found> person = PersonalData.find(safe);
      secret.forEach(found -> kinds.merge(found.kind(), 1, Integer::sum));
      person.forEach(found -> kinds.merge(found.kind(), 1, Integer::sum));
      secrets += secret.isEmpty() ? 0 : 1;
      personal += person.isEmpty() ? 0 : 1;
      if (samples.size() < SAMPLES && !(secret.isEmpty() && person.isEmpty())) {
        samples.add(new Sample(activity, Fold.label(PersonalData.hide(safe), LONGEST_SAMPLE)));
      }
    }
    return new Result(messages, secrets, personal, kinds, samples);
  }

  private List<Activity> newest(AccountId account, int most) {
    var query = ActivityQuery.builder().limit(PAGE).build();
    var all = new ArrayList<Activity>();
    ActivityPage page = log.page(account, query, null);
    all.addAll(page.activities());
    while (page.next() != null && all.size() < most) {
      page = log.page(account, query, page.next());
      all.addAll(page.activities());
    }
    return all.subList(0, Math.min(most, all.size()));
  }
}
