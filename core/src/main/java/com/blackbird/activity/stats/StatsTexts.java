package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Bucket;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about how integrations did. */
interface StatsTexts {
  static StatsTexts in(Language language) {
    return Texts.in(StatsTexts.class, language);
  }

  @English("Success rate, volume and errors over time, against the week before")
  String summary();

  @English("Up to now")
  String upToNow();

  @English(
      "{span, select, 24h {Last 24 hours} 7d {Last 7 days} 30d {Last 30 days} other {Last 90"
          + " days}}")
  String span(String span);

  @English(
      "Name one integration and one period, or leave them out for all integrations and the last 7"
          + " days.")
  String oneAndOne();

  @English("Use a time of up to a year that ends after it begins.")
  String upToAYear();

  @English("Shared by {name}")
  String sharedBy(String name);

  @English(
      "{span, select, 24h {in the last 24 hours} 7d {in the last 7 days} 30d {in the last 30 days}"
          + " other {in the last 90 days}}")
  String when(String span);

  @English("on {day}")
  String on(String day);

  @English("from {from} to {to}")
  String fromTo(String from, String to);

  @English("in the week before")
  String weekBefore();

  @English("in the same time before")
  String sameTimeBefore();

  @English("Nothing was logged {when}.")
  String nothing(String when);

  @English("It was {count, plural, one {# activity} other {# activities}} {before}.")
  String itWas(long count, String before);

  @English(
      "{count, plural, =1 {The one activity {when} worked} other {All # activities {when} worked}}")
  String allWorked(long count, String when);

  @English("{share} of {count, plural, one {# activity} other {# activities}} worked {when}")
  String someWorked(String share, long count, String when);

  @English("{worked}; nothing was logged {before} to compare it with.")
  String nothingToCompare(String worked, String before);

  @English("{worked}, the same share as {before} ({share} of {count}).")
  String same(String worked, String before, String share, long count);

  @English("{worked}, {points} points better than {before} ({share} of {count}).")
  String better(String worked, double points, String before, String share, long count);

  @English("{worked}, {points} points worse than {before} ({share} of {count}).")
  String worse(String worked, double points, String before, String share, long count);

  @English("{share}%")
  String percent(double share);

  @English("{errors, plural, one {the # error} other {all # errors}} of {platform}")
  String explainsAll(long errors, String platform);

  @English(
      "{known, plural, =0 {none} other {#}} of {errors, plural, one {# error} other {# errors}} of"
          + " {platform}")
  String explainsSome(long known, long errors, String platform);

  @English("some of others")
  String someOfOthers();

  @English("{list} and {last}")
  String and(String list, String last);

  @English("{count} more")
  String more(int count);

  @English("Guides explain {what}.")
  String guidesExplain(String what);

  @English("{count, plural, one {# activity} other {# activities}}")
  String activities(long count);

  @English("{count, plural, =0 {no errors} one {# error} other {# errors}}")
  String errors(long count);

  @English("{days} d{hours, plural, =0 {} other { # h}}")
  String days(long days, int hours);

  @English("{hours} h{minutes, plural, =0 {} other { # min}}")
  String hours(long hours, int minutes);

  @English("{minutes} min")
  String minutes(long minutes);

  @English("{seconds} s")
  String seconds(long seconds);

  @English("How {integration} did")
  String howDid(String integration);

  @English("How all integrations did")
  String howAllDid();

  @English("Problems with most errors")
  String mostErrors();

  @English("Slowest to recover")
  String slowest();

  @English("{count}×")
  String times(long count);

  @English("last {at}")
  Rich last(Rich at);

  @English("{type, select, ORDER {order} CUSTOMER {customer} other {product}}")
  String type(ActivityType type);

  @English("works again since {at}")
  Rich worksAgain(Rich at);

  @English("still fails, since {at}")
  Rich stillFails(Rich at);

  @English("Days begin in {zone}.")
  String daysBegin(String zone);

  @English(
      "There were more errors than I look through: what took longest to recover is sought among the"
          + " newest {count}.")
  String amongTheNewest(int count);

  @English("Another time")
  String anotherTime();

  @English("Share to channel")
  String share();

  @English("Silent in this time")
  String silentInThisTime();

  @English("All integrations")
  String allIntegrations();

  @English("EEE d")
  String weekday();

  @English("d MMM")
  String day();

  @English("d MMM HH:mm")
  String moment();

  @English("Activities per {bucket, select, HOUR {hour} other {day}}")
  String activitiesPer(Bucket bucket);

  @English("Errors per {bucket, select, HOUR {hour} other {day}}")
  String errorsPer(Bucket bucket);

  @English(
      "Activities and errors per {bucket, select, HOUR {hour} other {day}} from {from} to {to}"
          + " ({zone}): {activities}; {errors}.")
  String chart(
      Bucket bucket, String from, String to, String zone, String activities, String errors);

  @English("{sum}, most on {at}: {most}")
  String mostOn(String sum, String at, long most);
}
