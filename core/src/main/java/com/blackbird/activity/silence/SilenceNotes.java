package com.blackbird.activity.silence;

import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.command.Call;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.silence.SilenceLooks.Known;
import com.blackbird.activity.silence.SilenceLooks.Outcome;
import com.blackbird.activity.view.HubNotes;
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
  public Map<IntegrationKey, String> about(Call call, Collection<IntegrationKey> integrations) {
    SilenceTexts say = SilenceTexts.in(call.language());
    return looks.known(call.account().id(), integrations).entrySet().stream()
        .filter(known -> known.getValue().outcome() != Outcome.TALKING)
        .collect(toMap(Map.Entry::getKey, known -> words(say, known.getValue())));
  }

  private static String words(SilenceTexts say, Known known) {
    return switch (known.outcome()) {
      case LEARNING -> say.learning(known.days(), Rhythm.DAYS_TO_LEARN);
      case TOO_SELDOM -> say.tooSeldom();
      case SILENT -> say.silent();
      case TALKING -> "";
    };
  }
}
