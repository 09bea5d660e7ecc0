package com.blackbird.activity.planned;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about planned work. */
interface PlannedTexts {
  static PlannedTexts in(Language language) {
    return Texts.in(PlannedTexts.class, language);
  }

  @English(
      "{time, select, HOUR {For 1 hour} FOUR_HOURS {For 4 hours} TOMORROW {Until tomorrow, 8:00}"
          + " other {From … until … as I say below}}")
  String time(PauseTime time);

  @English("22:00, tomorrow 8:00, saturday 22:00, 2026-12-01 22:00 or in 2h")
  String timeForms();

  @English("“{typed}” is not a time; use {forms}.")
  String notATime(String typed, String forms);

  @English("The end has to come after the beginning.")
  String endComesAfter();

  @English("Alerts pause for {days} days at most. Pause the integration itself for longer.")
  String atMost(int days);

  @English("alerts are paused")
  String paused();

  @English("End now")
  String endNow();

  @English("More work is planned after that.")
  String moreIsPlanned();

  @English("⏸ Alerts pause for {what}")
  String pauseFor(String what);

  @English("{what} · until {until}")
  Rich pausedUntil(Rich what, Rich until);

  @English("{what} · from {from} until {until}")
  Rich pausedFrom(Rich what, Rich from, Rich until);

  @English("all integrations")
  String everything();

  @English("Pause alerts…")
  String pauseButton();

  @English("All integrations")
  String allIntegrations();

  @English("Pause alerts")
  String pauseAlerts();

  @English("Pause")
  String pause();

  @English("Which alerts?")
  String whichAlerts();

  @English("How long?")
  String howLong();

  @English("Why?")
  String why();

  @English("New warehouse goes live")
  String whyHint();

  @English("From (empty is now)")
  String from();

  @English("Until")
  String until();

  @English("Choose how long alerts are to pause, please.")
  String chooseHowLong();

  @English("Say until when alerts are to pause: {forms}.")
  String sayUntilWhen(String forms);

  @English("That is over already. Choose an end that is to come, please.")
  String overAlready();

  @English("Choose an integration from the list, please.")
  String chooseFromList();

  @English("This work is no longer there.")
  String gone();

  @English("This work is over already; alerts are on.")
  String workIsOver();
}
