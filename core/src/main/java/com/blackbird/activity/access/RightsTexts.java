package com.blackbird.activity.access;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about rights. */
interface RightsTexts {
  static RightsTexts in(Language language) {
    return Texts.in(RightsTexts.class, language);
  }

  @English("Who may do what here; for admins")
  String summary();

  @English("What to do; nothing shows who may do what")
  String actionOption();

  @English("Show who may do what")
  String showRights();

  @English("Give a right")
  String giveRight();

  @English("Take a right away")
  String takeRight();

  @English("Which right")
  String whichRight();

  @English("Who: a mention of a person, group or role")
  String whoOption();

  @English("You may not do this here")
  String refused();

  @English(
      "{right, select, VIEWER {viewer} RESPONDER {responder} MANAGER {manager} ADMIN {admin} "
          + "SUPPORT {support} other {anyone}}")
  String right(Right right);

  @English("It takes the right {right}. Nothing was changed.")
  Rich needs(Rich right);

  @English(
      "Whoever can see the channel in which support works is support, and does it there. Only"
          + " support can do this.")
  String supportOnly();

  @English("You are a guest here, and guests see nothing until an admin lets them.")
  String guests();

  @English("Those who administer this place on {platform} can do it.")
  String onlyAdmins(String platform);

  @English("These can do it: {names}; and those who administer this place on {platform}.")
  Rich these(Rich names, String platform);

  @English("Ask one of them to do it, or ask an admin to give you the right with {command}.")
  Rich howToAsk(Rich command);

  @English("Who may do what")
  String title();

  @English("Everyone: {right}. Guests are not part of everyone.")
  Rich everyone(Rich right);

  @English("Whoever administers this place on {platform} is an admin here as well, always.")
  String admins(String platform);

  @English(
      "viewer: sees the log, problems, guides and cases. responder: acknowledges, mutes,"
          + " resolves, escalates, shares. manager: decides what channels hear, writes guides,"
          + " exports, plans work. admin: decides all of this, and reads the audit log.")
  String legend();

  @English("Nobody has a right of their own yet.")
  String nobody();

  @English("What everyone may do")
  String everyoneMenu();

  @English("nothing")
  String nothing();

  @English("Give a person a right…")
  String toPerson();

  @English("Give a group a right…")
  String toGroup();

  @English("Take away")
  String take();

  @English("Back")
  String back();

  @English("More")
  String more();

  @English("Who gets which right?")
  String formTitle();

  @English("Give")
  String give();

  @English("Person")
  String person();

  @English("Group or role")
  String group();

  @English("Right")
  String rightLabel();

  @English("I find no groups here. Give the right by a mention: {command}")
  Rich noGroups(Rich command);

  @English("Choose who gets the right.")
  String chooseWho();

  @English("Say who: type @ and pick a person or a group, as in {command}")
  Rich sayWho(Rich command);

  @English("Say which right: viewer, responder, manager or admin.")
  String sayRight();

  @English("{most} rights are given here, which is the most. Take one away first.")
  String tooMany(int most);
}
