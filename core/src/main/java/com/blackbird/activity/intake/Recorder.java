package com.blackbird.activity.intake;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityListener;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.intake.Parsed.Valid;
import com.blackbird.activity.redaction.Secrets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores what is new and compares the rest with what is there. */
public final class Recorder {
  private final ActivityStore activities;
  private final ActivityListener listener;

  /** Stores through this, while that one listens. */
  public Recorder(ActivityStore activities, ActivityListener listener) {
    this.activities = activities;
    this.listener = listener;
  }

  /** Stores them within the caller's transaction; one outcome each, in their order. */
  List<Outcome> record(AccountId accountId, List<Valid> sent) {
    Map<ActivityRef, Activity> stored = new LinkedHashMap<>();
    sent.forEach(item -> stored.putIfAbsent(item.activity().ref(), item.activity()));
    var batch = listener.look(accountId, stored.values());
    stored.replaceAll((ref, activity) -> activity.of(batch.problem(activity)));
    var inserted = new HashSet<>(activities.insert(accountId, stored.values()));
    batch.recorded(Set.copyOf(inserted));
    var before = stored.keySet().stream().filter(ref -> !inserted.contains(ref)).toList();
    before.forEach(stored::remove);
    stored.putAll(activities.stored(accountId, before));
    // Of several with one name the first was inserted, and is the first to be looked at.
    return sent.stream()
        .map(item ->
            inserted.remove(item.activity().ref())
                ? new Outcome.Accepted()
                : compare(item, stored.get(item.activity().ref())))
        .toList();
  }

  private static Outcome compare(Valid item, @Nullable Activity stored) {
    var sent = item.activity();
    if (stored == null) {
      throw new IllegalStateException("activity " + sent.ref() + " vanished while it was stored");
    }
    return stored
        .firstDifference(sent)
        .filter(field -> !isKeptWithSecrets(field, stored, sent))
        .<Outcome>map(field -> conflict(item, field))
        .orElseGet(Outcome.Duplicate::new);
  }

  /** What was stored before a secret in it was known as one is still the same report. */
  private static boolean isKeptWithSecrets(String field, Activity stored, Activity sent) {
    String reference = stored.reference();
    return switch (field) {
      case "message" -> CutMessage.of(Secrets.hide(stored.message())).text().equals(sent.message());
      case "reference" ->
          reference != null && Secrets.hideInName(reference).equals(sent.reference());
      default -> false;
    };
  }

  private static Outcome conflict(Valid item, String field) {
    var reason =
        "id: already used at this createdAt with another %s; send a changed activity under a new id"
            .formatted(field);
    return new Outcome.Conflict(Intake.rejected(item, reason));
  }
}
