package com.blackbird.activity.zone;

import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about their time zone. */
interface ZoneTexts {
  static ZoneTexts in(Language language) {
    return Texts.in(ZoneTexts.class, language);
  }

  @English("Set my time zone…")
  String setMine();

  @English("Your time zone")
  String yours();

  @English("Set")
  String set();

  @English("Large city near you, or zone")
  String cityOrZone();

  @English("Berlin, New York, Asia/Tokyo or UTC+2")
  String zoneHint();

  @English("Your time zone is {zone}")
  String nowIs(String zone);

  @English(
      "It is {time} for you. Words like “yesterday” and times like 14:30 are read so from now on."
          + " Refresh a list to see it.")
  String itIs(String time);

  @English(
      "{source, select, CHOSEN {chosen by you} CHAT {from your profile} ACCOUNT {the account's}"
          + " other {nobody has told me yours}}")
  String source(ReaderZone.Source source);

  @English("I do not know the time zone “{typed}”.")
  String unknown(String typed);

  @English("Did you mean {zone}?")
  String didYouMean(String zone);

  @English("Give a large city (Berlin, New York), a name (Asia/Tokyo) or an offset (UTC+2).")
  String giveOne();
}
