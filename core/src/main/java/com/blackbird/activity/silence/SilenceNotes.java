package com.blackbird.activity.silence;

import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.HubNotes;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.silence.SilenceLooks.Known;
import com.blackbird.activity.silence.SilenceLooks.Outcome;
import java.util.Collection;
import java.util.Map;

/** What the Integration Hub says of how well an integration's rhythm is known. */
public final class SilenceNotes implements HubNotes {
  private final SilenceLooks looks;

  /** Says what these looks have found. */
  public SilenceNotes(SilenceLooks looks) {
    this.looks = looks;
  }

  @Override
  public Map<IntegrationKey, String> about(
      Account account, Collection<IntegrationKey> integrations) {
    return looks.known(account.id(), integrations).entrySet().stream()
        .filter(known -> known.getValue().outcome() != Outcome.TALKING)
        .collect(toMap(Map.Entry::getKey, known -> words(known.getValue())));
  }

  private static String words(Known known) {
    return switch (known.outcome()) {
      case LEARNING ->
          "learning its rhythm, " + known.days() + " of " + Rhythm.DAYS_TO_LEARN + " days";
      case TOO_SELDOM -> "talks too seldom to notice silence";
      case SILENT -> "✗ silent";
      case TALKING -> "";
    };
  }
}
