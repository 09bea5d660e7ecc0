package com.blackbird.activity.access;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about linking a workspace to an account. */
interface AccessTexts {
  static AccessTexts in(Language language) {
    return Texts.in(AccessTexts.class, language);
  }

  @English("Link this workspace to a Blackbird account, with a code from its administrator")
  String summary();

  @English("The code that your administrator gave you")
  String codeOption();

  @English(
      "Which code? Type /blackbird link and the code that your Blackbird administrator gave you.")
  String whichCode();

  @English("This code was good for an hour, and that is over. Please ask for a new one.")
  String codeExpired();

  @English("I do not know this code, or it has been used. Please check it, or ask for a new one.")
  String unknownCode();

  @English("Linked to {account}")
  String linkedTo(String account);

  @English(
      "Everybody in this {place, select, server {server} workspace {workspace} other {account}} can"
          + " now ask for the integration activity log.")
  String everybodyHere(String place);

  @English("Try {one} or {other}.")
  Rich tryThese(Rich one, Rich other);

  @English(
      "This {place, select, server {server} workspace {workspace} other {account}} is not linked"
          + " yet")
  String notLinked(String place);

  @English(
      "I show the integration activity log of a Blackbird account, and this {place, select, server"
          + " {server} workspace {workspace} other {account}} is not linked to one.")
  String whatIShow(String place);

  @English(
      "Ask your Blackbird administrator for a link code, then let an admin of this place type"
          + " {command} here. A code works once, within an hour.")
  Rich askForCode(Rich command);

  @English("Nobody here sees anything of an account before that.")
  String nobodySees();

  @English(
      "{place, select, server {Only somebody with the permission Manage Server can link or unlink"
          + " this server.} workspace {Only an admin or owner of this workspace can link or unlink"
          + " it.} other {Only an admin can link or unlink this account.}} Please ask one of them.")
  String onlyAdmins(String place);

  @English("Too many codes were wrong")
  String tooManyCodes();

  @English("Please try again after {time}.")
  Rich tryAfter(Rich time);

  @English("If your code does not work, ask your Blackbird administrator for a new one.")
  String newCode();

  @English(
      "It shows other accounts, too. Each channel shows one of them: {command} says and changes"
          + " which.")
  Rich besidesOthers(Rich command);

  @English(
      "This is of an account that this {place, select, server {server} workspace {workspace} other"
          + " {account}} shows no more. Nothing was done.")
  String noMore(String place);

  @English("Account: {account}. Another one: {command}")
  Rich accountNote(String account, Rich command);

  @English("Which account?")
  String whichAccount();

  @English(
      "This {place, select, server {server} workspace {workspace} other {account}} shows {count}"
          + " accounts. Choose the one of this channel; I remember it for everybody here.")
  String chooseAccount(String place, int count);

  @English("Change it at any time: {command}")
  Rich changeAccount(Rich command);

  @English("Choose an account")
  String accountMenu();

  @English("No account here is called “{typed}”, or several are.")
  String noSuchAccount(String typed);

  @English("No account here is called “{typed}”, or several are. There are: {names}")
  String thereAre(String typed, String names);

  @English("Which account this channel shows; where there are several, choose another")
  String accountSummary();

  @English("The account that this channel shall show")
  String accountOption();

  @English("This channel shows {account}")
  String channelShows(String account);

  @English("What is asked here from now on is about this account. Try {command}.")
  Rich fromNowOn(Rich command);

  @English("Buttons of messages that are there already stay with their own account.")
  String buttonsStay();

  @English(
      "This {place, select, server {server} workspace {workspace} other {account}} shows this"
          + " account alone, in every channel.")
  String oneAlone(String place);

  @English("Choose another one:")
  String another();

  @English("Show an account in this workspace no more; for the workspace's admins")
  String unlinkSummary();

  @English("Which account, where there are several")
  String unlinkOption();

  @English("Unlink {account}?")
  String unlinkQuestion(String account);

  @English(
      "From that moment on nobody in this {place, select, server {server} workspace {workspace}"
          + " other {account}} sees anything of it: alerts and digests stop, messages that wait are"
          + " dropped, buttons of old messages do nothing, and cases hear no more from here. The"
          + " account itself keeps everything.")
  String unlinkMeans(String place);

  @English("Unlink")
  String unlink();

  @English("Unlinked from {account}")
  String unlinkedFrom(String account);

  @English("To link it again, ask for a new code and type {command}.")
  Rich linkAgain(Rich command);

  @English("Which account? Type /blackbird unlink and one of: {names}")
  String unlinkWhich(String names);
}
