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

  @English(
      "This {place, select, server {server} workspace {workspace} other {account}} already shows"
          + " the log of {account}. It can show one account; your code stays good.")
  String showsAnother(String place, String account);

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
      "Ask your Blackbird administrator for a link code, then type {command} here. A code works"
          + " once, within an hour.")
  Rich askForCode(Rich command);

  @English("Nobody here sees anything of an account before that.")
  String nobodySees();
}
