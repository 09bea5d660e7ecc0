package com.blackbird.activity.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands. */
public enum CaseState {
  /** Nobody of support has taken it. */
  NEW("new"),
  /** Somebody of support has, and not answered yet. */
  CLAIMED("claimed"),
  /** Support spoke last. */
  WAITING_FOR_CUSTOMER("waiting for customer"),
  /** The customer spoke last. */
  WAITING_FOR_SUPPORT("waiting for support"),
  RESOLVED("resolved"),
  /** It was resolved, and that did not hold. */
  REOPENED("reopened");

  private final String words;

  CaseState(String words) {
    this.words = words;
  }

  /** In words for people. */
  public String words() {
    return words;
  }

  /** The word of JSON and of commands, for example {@code waiting-for-customer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state that this word names, whatever its case. */
  public static Optional<CaseState> of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equalsIgnoreCase(word.strip()))
        .findFirst();
  }

  /** Whether it is done with. */
  public boolean isOver() {
    return this == RESOLVED;
  }

  /** Whether the customer waits for an answer. */
  public boolean isUpToSupport() {
    return switch (this) {
      case NEW, CLAIMED, WAITING_FOR_SUPPORT, REOPENED -> true;
      case WAITING_FOR_CUSTOMER, RESOLVED -> false;
    };
  }
}
