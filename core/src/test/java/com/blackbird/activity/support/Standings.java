package com.blackbird.activity.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.Holidays;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.desk.Targets;
import com.blackbird.activity.desk.WeekHours;
import com.blackbird.activity.desk.WorkingHours;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.CaseStep.Moved;
import com.blackbird.activity.support.CaseStep.Refused;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** A case whose life a test tells, by the office hours of a desk. */
final class Standings {
  static final Who SAM = new Who("SLACK/T1/USAM", "Sam");
  static final Who KIM = new Who("SLACK/T1/UKIM", "Kim");
  static final Who MARIA = new Who("DISCORD/G1/7", "Maria");

  /** Monday to Friday from 9 to 17 UTC; it is Monday, 10:00. */
  static final Desk DESK =
      new Desk(
          new ChannelRef(ChatPlatform.SLACK, "T1", "CDESK"),
          "Support",
          new WorkingHours(WeekHours.parse("mon-fri 9-17"), ZoneOffset.UTC, Holidays.NONE),
          Targets.DEFAULT,
          "",
          false,
          Language.ENGLISH);

  private final CaseClock clock = new CaseClock(DESK);
  private Instant now = MutableClock.START;
  private Standing standing;

  Standings(Priority priority) {
    standing = Standing.opened(priority, now);
  }

  /** A normal case, opened on Monday at 10:00. */
  static Standings normal() {
    return new Standings(Priority.NORMAL);
  }

  Standings by(Who who, CaseEvent event) {
    standing = moved(who, event).to();
    return this;
  }

  Moved moved(Who who, CaseEvent event) {
    CaseStep step = CaseLife.next(standing, event, who, DESK.hours(), now);
    assertThat(step).isInstanceOf(Moved.class);
    return (Moved) step;
  }

  CaseStep step(Who who, CaseEvent event) {
    return CaseLife.next(standing, event, who, DESK.hours(), now);
  }

  String refused(Who who, CaseEvent event) {
    CaseStep step = step(who, event);
    assertThat(step).isInstanceOf(Refused.class);
    return ((Refused) step).sentence().in(Language.ENGLISH);
  }

  Standings later(Duration time) {
    now = now.plus(time);
    return this;
  }

  /** Lets the next thing happen by itself. */
  CaseEvent rings() {
    CaseClock.Alarm alarm = clock.alarm(standing).orElseThrow();
    now = alarm.at().isAfter(now) ? alarm.at() : now;
    by(Who.ITSELF, alarm.event());
    return alarm.event();
  }

  CaseClock clock() {
    return clock;
  }

  Standing standing() {
    return standing;
  }

  Instant now() {
    return now;
  }
}
