package com.blackbird.activity.guide;

import com.blackbird.activity.integration.IntegrationKey;

/**
 * Whom an account knows at the platform of one of its integrations.
 *
 * @param name a person or a team
 * @param reach an e-mail address, a phone number or a link; foreign text
 * @param note what else to know, such as a customer number; may be empty
 */
public record ContactPoint(IntegrationKey integration, String name, String reach, String note) {
  /** As long as a form lets each part be. */
  static final int LONGEST = 200;

  /** Refuses what nobody could reach. */
  public ContactPoint {
    if (name.isBlank() || reach.isBlank()) {
      throw new IllegalArgumentException("contact: give a name and how to reach it");
    }
    if (Math.max(name.length(), Math.max(reach.length(), note.length())) > LONGEST
        || (name + reach + note).indexOf('\0') >= 0) {
      throw new IllegalArgumentException("contact: use up to " + LONGEST + " characters each");
    }
  }
}
