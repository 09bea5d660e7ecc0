package com.blackbird.activity.relay;

import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read in their threads besides what others say there. */
interface RelayTexts {
  static RelayTexts in(Language language) {
    return Texts.in(RelayTexts.class, language);
  }

  @English("In answer to: {words}")
  String inAnswerTo(String words);

  @English("(no words)")
  String noWords();

  @English("{file} ({size}) was not passed on: it is too large for {platform}.")
  String tooLargeFor(String file, String size, String platform);

  @English("{file} ({size}) was not passed on: I pass on files of up to {most}.")
  String tooLarge(String file, String size, String most);

  @English("{file} ({size}) was not passed on: I could not get it.")
  String notGiven(String file, String size);

  @English("{file} was not passed on: it is empty.")
  String empty(String file);

  @English(
      "Put it where {side, select, CUSTOMER {the customer} other {support}} can open it, and send"
          + " a link. All else in your message was passed on.")
  String sendALink(Side side);

  @English(
      "⚠️ I could not bring your message to {side, select, CUSTOMER {the customer}"
          + " other {support}}: {why}.")
  String notBrought(Side side, String why);

  @English("The message marked ⚠️ was not passed on. You can send it again.")
  String sendAgain();

  @English(
      "⚠️ I could not begin a thread with {side, select, CUSTOMER {the customer} other"
          + " {support}}: {why}.")
  String notBegun(Side side, String why);

  @English("They cannot read what is written here. Reach them in another way.")
  String reachThemOtherwise();

  @English(
      "⚠️ What was said to all did not reach {side, select, CUSTOMER {the customer}"
          + " other {support}} here: {why}.")
  String notBroughtFromAll(Side side, String why);

  @English("{name} to all customers:")
  String toAll(String name);

  @English("You can say it again in this thread.")
  String sayItHere();

  @English(
      "⚠️ I cannot reach {side, select, CUSTOMER {the customer} other {support}} now:" + " {why}.")
  String held(Side side, String why);

  @English("Nothing is lost: I keep what you write and pass it on once I can.")
  String nothingIsLost();

  @English(
      "I reach {side, select, CUSTOMER {the customer} other {support}} again and pass"
          + " on what waited.")
  String reachedAgain(Side side);

  @English(
      "⚠️ The thread of {side, select, CUSTOMER {the customer} other {support}} was"
          + " archived or deleted.")
  String ended(Side side);

  @English("They may not see what you write here.")
  String mayNotSee();

  @English("⚠️ This conversation is closed, so your message was not passed on.")
  String closed();

  @English(
      "{side, select, CUSTOMER {Ask support anew with /blackbird escalate.} other {Open it"
          + " again to go on.}}")
  String openAgain(Side side);

  @English(
      "{reason, select, NOT_IN_CHANNEL {I am not in their channel} CHANNEL_GONE {they"
          + " have left, or their channel is archived or deleted} MESSAGE_GONE {their thread"
          + " is gone} PERMISSION_MISSING {I may not write there} TOKEN_REJECTED {I am not"
          + " signed in there} TOO_LONG {it is too long for their platform} other {their"
          + " platform refused it}}")
  String why(Reason reason);
}
