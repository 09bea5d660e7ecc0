package com.blackbird.activity.support;

import com.blackbird.activity.language.Said;

/** What an event does to a case. */
public sealed interface CaseStep {
  /** It stands so now, and why in a few words. */
  record Moved(Standing to, What what, String why) implements CaseStep {}

  /** Nothing changes. */
  record Stays() implements CaseStep {}

  /** It cannot be done as things stand; the sentence says how they stand. */
  record Refused(Said sentence) implements CaseStep {}

  /** The kinds of change, as the history names them. */
  enum What {
    OPENED("opened"),
    CLAIMED("claimed"),
    RELEASED("released"),
    TRANSFERRED("transferred"),
    PRIORITISED("priority set"),
    SNOOZED("put off"),
    WOKEN("due again"),
    ANSWERED("answered"),
    ASKED("customer wrote"),
    PROPOSED("solution proposed"),
    RESOLVED("resolved"),
    REOPENED("reopened"),
    REMINDED("reminded"),
    RETURNED("back in the queue"),
    LATE("over its time"),
    WARNED("closes soon"),
    RATED("rated"),
    ASKED_AGAIN("asked again"),
    JOINED("joined"),
    FOLLOWED("followed"),
    GATHERED("taken into a master case"),
    PARTED("taken out of its master case");

    private final String words;

    What(String words) {
      this.words = words;
    }

    /** In words for people. */
    public String words() {
      return words;
    }

    /** Whether only support knows of it: there are others with the same error. */
    public boolean isForSupportOnly() {
      return this == GATHERED || this == PARTED;
    }
  }
}
