package com.blackbird.activity.view;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read in the Integration Hub. */
interface HubTexts {
  static HubTexts in(Language language) {
    return Texts.in(HubTexts.class, language);
  }

  @English("Integration Hub")
  String integrationHub();

  @English("Settings & Configurations › Integration Hub")
  String hubPlace();

  @English("Manage")
  String manage();

  @English("Manage opens the activity log.")
  String manageOpens();

  @English("{account} has no integration yet.")
  Rich noIntegrationYet(Rich account);

  @English(
      "As soon as one reports its first activity, it shows here: with its errors of the last 24"
          + " hours, when it was last heard of, and Manage, which opens its activity log.")
  String asSoonAsOne();

  @English("Your Blackbird administrator connects one with {put}, and it reports with {post}.")
  Rich howToConnect(Rich put, Rich post);

  @English("Look again")
  String lookAgain();

  @English("No integration's name, key or platform contains “{wanted}”.")
  String noneContains(String wanted);

  @English("Show all")
  String showAll();

  @English("Previous")
  String previous();

  @English("Next")
  String next();

  @English("Find…")
  String find();

  @English("{state, select, PAUSED {paused} other {connected}}")
  String state(IntegrationState state);

  @English(
      "{errors, plural, =0 {✓ no errors in 24 h} one {✗ # error in 24 h} other {✗ # errors in 24"
          + " h}}")
  String errorsInDay(long errors);

  @English("last activity {at}")
  Rich lastActivity(Rich at);

  @English("no activity yet")
  String noActivityYet();

  @English("{count, plural, one {# integration} other {# integrations}}")
  String integrations(long count);

  @English("{count, plural, one {# integration} other {# integrations}} with “{wanted}”")
  String integrationsWith(long count, String wanted);

  @English("{what}, page {page} of {pages}")
  String page(String what, long page, long pages);

  @English("The Integration Hub: every integration and how it is doing")
  String hubSummary();

  @English("A part of the name, the key or the platform")
  String partOfName();

  @English("Find an integration")
  String findIntegration();

  @English("Find")
  String findButton();

  @English("Name")
  String name();
}
