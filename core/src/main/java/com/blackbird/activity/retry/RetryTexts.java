package com.blackbird.activity.retry;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about retries. */
interface RetryTexts {
  static RetryTexts in(Language language) {
    return Texts.in(RetryTexts.class, language);
  }

  @English("What was sent to be synced again, and what became of it")
  String summary();

  @English("Retry this sync")
  String retryThis();

  @English("{count, plural, one {Retry it…} other {Retry all #…}}")
  String retryAll(long count);

  @English(
      "{advice, select, NOW {Sent again, it will probably go through.} LATER {Sent again, it may go"
          + " through after {after}.} other {When the guide’s steps are done, it can be sent"
          + " again.}}")
  String advice(RetryAdvice advice, String after);

  @English("{count, plural, one {Sync # record again?} other {Sync # records again?}}")
  String question(int count);

  @English("Nothing of this can be sent again")
  String nothing();

  @English("I will ask {host} to sync again what failed on {integration} with {title}.")
  Rich whatHappens(Rich host, Rich integration, Rich title);

  @English("Will be sent")
  String willBeSent();

  @English("Left out")
  String leftOut();

  @English("{names} and {count} more")
  String andMore(String names, int count);

  @English(
      "{why, select, SYNCED {{count, plural, one {# has} other {# have}} gone through since}"
          + " WRITTEN_OFF {{count, plural, one {# was} other {# were}} resolved by hand} UNNAMED"
          + " {some came without a reference, so nobody could tell which record is meant}"
          + " ON_ITS_WAY {{count, plural, one {# was} other {# were}} sent a moment ago} TOO_SOON"
          + " {{count, plural, one {# has} other {# have}} only just failed and would fail again:"
          + " wait as long as the guide says} NO_USE {{count, plural, one {# would} other {#"
          + " would}} fail again, as the guide says} NOT_KNOWN {{count, plural, one {# has} other"
          + " {# have}} an error of which no guide says whether a retry helps} PAUSED {{count,"
          + " plural, one {# belongs} other {# belong}} to an integration that is paused} other"
          + " {{count, plural, one {# is} other {# are}} more than go at once; send them after"
          + " these}}")
  String left(LeftOut why, long count);

  @English(
      "More than {limit} at once need a second person: somebody else of your team then confirms"
          + " within {minutes} minutes.")
  String needsAnother(int limit, long minutes);

  @English("Something has changed meanwhile, so here it is anew.")
  String anew();

  @English("{count, plural, one {Send it again} other {Send # again}}")
  String send(int count);

  @English("{count, plural, one {# record is on its way} other {# records are on their way}}")
  String onTheWay(int count);

  @English("What becomes of it is shown on the card of the error, and by {command}.")
  Rich whereToLook(Rich command);

  @English("{count, plural, one {Sync # record again?} other {Sync # records again?}} {name} asks")
  String asks(int count, String name);

  @English("A second person has to confirm until {time}.")
  Rich confirmUntil(Rich time);

  @English("{name} asks to sync {count} again; a second person has to confirm until {time}.")
  Rich waits(String name, int count, Rich time);

  @English("I asked for a second person. Nothing is sent before somebody confirms.")
  String askedForAnother();

  @English("Confirm and send")
  String confirm();

  @English("Look at it…")
  String see();

  @English("Cancel")
  String cancel();

  @English("{name} confirmed it.")
  String confirmedBy(String name);

  @English("{name} cancelled it; nothing was sent.")
  String cancelledBy(String name);

  @English("Nobody confirmed in time; nothing was sent.")
  String expired();

  @English(
      "{count, plural, one {# record was} other {# records were}} sent again by {name}, {time}.")
  Rich wasSent(int count, String name, Rich time);

  @English(
      "Since then: {synced, plural, =0 {none} other {#}} synced, {failed, plural, =0 {none} other"
          + " {#}} failed again, {nothing, plural, =0 {none} other {#}} without news yet.")
  String since(long synced, long failed, long nothing);

  @English("Since then it has synced.")
  String syncedSince();

  @English("Since then it has failed again.")
  String failedSince();

  @English("Since then there is no news of it yet.")
  String noNewsYet();

  @English("The webhook has not taken it yet: {why}. I try again {time}.")
  Rich notTakenYet(String why, Rich time);

  @English("The webhook did not take it: {why}. I have given up.")
  String notTaken(String why);

  @English(
      "{word, select, TIMEOUT {there was no answer in time} PRIVATE {its address is on a private"
          + " network} UNREACHABLE {it cannot be reached} SECRET {its secret cannot be read} GONE"
          + " {it is gone} other {it answered {word}}}")
  String trouble(String word);

  @English(
      "{why, select, NO_WEBHOOK {Your account has not said where retries go. Whoever looks after"
          + " its syncs can set that up by the API, under “Retries”.} WEBHOOK_GONE {The webhook"
          + " said that nothing is to be sent there any more. Whoever looks after it can register"
          + " it anew.} TOO_OFTEN {These were many retries within an hour. Please wait a little.}"
          + " SAME_PERSON {You asked for this yourself, so please let somebody else of your team"
          + " confirm it.} OTHER_WORKSPACE {It was asked for in another workspace, so please let"
          + " somebody else confirm it there.} EXPIRED {Nobody confirmed in time, so nothing was"
          + " sent. Please start it again from the error.} CANCELLED {It was cancelled, so nothing"
          + " was sent.} other {This is no longer there.}}")
  String refusal(RetryRefusal why);

  @English("Retries")
  String title();

  @English("Nothing has been sent again so far.")
  String noneYet();

  @English("They go to {host}; more than {limit} at once need a second person.")
  Rich whereTheyGo(Rich host, int limit);
}
