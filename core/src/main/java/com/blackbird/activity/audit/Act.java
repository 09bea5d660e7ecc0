package com.blackbird.activity.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit log keeps: what people do, and what concerns the safety of an account. */
public enum Act {
  PROBLEM_CHANGED("problems", false),
  SUBSCRIPTION_SET("subscriptions", false),
  SUBSCRIPTION_ENDED("subscriptions", false),
  CASE_OPENED("cases", false),
  CASE_CHANGED("cases", false),
  READY_ANSWER_SET("cases", false),
  GUIDE_WRITTEN("guides", false),
  GUIDE_VOTED("guides", false),
  CONTACT_SET("guides", false),
  FIX_CHANGED("fixes", false),
  WORK_PLANNED("work", false),
  WORK_ENDED("work", false),
  INTEGRATION_SET("accounts", false),
  RETRY_ASKED("retries", false),
  RETRY_SENT("retries", false),
  RETRY_CANCELLED("retries", false),
  WEBHOOK_SET("retries", false),
  WEBHOOK_ENDED("retries", false),

  ACCOUNT_SET("accounts", true),
  KEY_MADE("keys", true),
  KEY_REPLACED("keys", true),
  KEY_ENDED("keys", true),
  LINK_CODE_MADE("links", true),
  WORKSPACE_LINKED("links", true),
  WORKSPACE_UNLINKED("links", true),
  RIGHT_GIVEN("rights", true),
  RIGHT_TAKEN("rights", true),
  DESK_CODE_MADE("desks", true),
  DESK_SET("desks", true),
  EXPORT_MADE("exports", true),
  PRIVACY_SET("privacy", true),
  FULL_TEXT_SHOWN("privacy", true),
  LOG_READ("privacy", true),
  PERSON_FORGOTTEN("people", true),
  ACCOUNT_ERASED("accounts", true),
  RIGHT_REFUSED("refused", true),
  CODE_REFUSED("refused", true),
  KEY_REFUSED("refused", true);

  /** The word for everything that concerns safety, in the place of an area. */
  public static final String SECURITY = "security";

  private final String area;

  /** Whether it concerns who may do what, or what leaves the bot. */
  private final boolean isSecurity;

  Act(String area, boolean isSecurity) {
    this.area = area;
    this.isSecurity = isSecurity;
  }

  /** The word in commands, JSON and documents, such as {@code problem-changed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What people can ask for: all areas, and what concerns safety. */
  public static List<String> areas() {
    List<String> areas =
        Arrays.stream(values())
            .map(act -> act.area)
            .distinct()
            .collect(Collectors.toCollection(ArrayList::new));
    areas.add(SECURITY);
    return List.copyOf(areas);
  }

  /** The acts that a word stands for: one, those of an area; none when nobody knows the word. */
  public static Set<Act> named(String word) {
    return Arrays.stream(values())
        .filter(act ->
            act.word().equals(word)
                || act.area.equals(word)
                || (act.isSecurity && word.equals(SECURITY)))
        .collect(Collectors.toSet());
  }
}
