package com.blackbird.activity.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the audit log keeps: what people do, and what concerns the safety of an account. */
public enum Act {
  PROBLEM_CHANGED(false),
  SUBSCRIPTION_SET(false),
  SUBSCRIPTION_ENDED(false),
  CASE_OPENED(false),
  CASE_CHANGED(false),
  GUIDE_WRITTEN(false),
  FIX_CHANGED(false),
  WORK_PLANNED(false),
  WORK_ENDED(false),
  INTEGRATION_SET(false),
  CONTACT_SET(false),
  READY_ANSWER_SET(false),

  ACCOUNT_SET(true),
  KEY_MADE(true),
  KEY_REPLACED(true),
  KEY_ENDED(true),
  LINK_CODE_MADE(true),
  WORKSPACE_LINKED(true),
  RIGHT_GIVEN(true),
  RIGHT_TAKEN(true),
  DESK_CODE_MADE(true),
  DESK_SET(true),
  EXPORT_MADE(true),
  PERSON_FORGOTTEN(true),
  ACCOUNT_ERASED(true),
  RIGHT_REFUSED(true),
  CODE_REFUSED(true),
  KEY_REFUSED(true),
  NOTICE_REFUSED(true);

  private final boolean isSecurity;

  Act(boolean isSecurity) {
    this.isSecurity = isSecurity;
  }

  /** Whether it concerns who may do what, or what leaves the bot. */
  public boolean isSecurity() {
    return isSecurity;
  }

  /** The word in commands, JSON and documents, such as {@code problem-changed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The act of this word. */
  public static Optional<Act> ofWord(String word) {
    return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
  }
}
