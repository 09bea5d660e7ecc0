package com.blackbird.activity.support;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.fix.FixNote;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import java.util.List;
import java.util.Optional;

/** What is learned from cases: what fixed an error, and whether it did. */
final class CaseMemory {
  private final Fixes fixes;
  private final IntegrationStore integrations;

  CaseMemory(Fixes fixes, IntegrationStore integrations) {
    this.fixes = fixes;
    this.integrations = integrations;
  }

  /** The case is resolved: what solved it is kept for the next time. */
  void remember(Case about, String reason, Who who) {
    String line = about.standing().fix().strip();
    if (line.isEmpty() || about.origin().signature().isEmpty()) {
      return;
    }
    IntegrationKey.parse(about.origin().integration())
        .flatMap(key -> integrations.find(about.account(), key))
        .ifPresent(integration ->
            fixes.remember(
                about.account(),
                integration.platform().key(),
                about.origin().quoted(),
                new FixNote(line, reason, who, Optional.of(about.number().text()))));
  }

  /** The requester says whether it did. */
  void rate(Case about, Who who, boolean helped) {
    String line = about.standing().fix().strip();
    if (line.isEmpty() || about.origin().signature().isEmpty()) {
      return;
    }
    fixes.of(about.account(), List.of(about.origin().signature())).stream()
        .filter(fix -> fix.line().equalsIgnoreCase(line))
        .findFirst()
        .ifPresent(fix -> fixes.vote(about.account(), fix.id(), who, helped));
  }
}
