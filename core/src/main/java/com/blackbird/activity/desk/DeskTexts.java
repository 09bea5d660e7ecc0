package com.blackbird.activity.desk;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read when a channel becomes a desk. */
interface DeskTexts {
  static DeskTexts in(Language language) {
    return Texts.in(DeskTexts.class, language);
  }

  @English("This code was good for an hour, and that is over. Please ask for a new one.")
  String codeOver();

  @English(
      "This code makes a channel the desk of support. Type it in the channel where support is to"
          + " work; it stays good.")
  String needsChannel();

  @English("This channel is the desk “{name}” now")
  String isDesk(String name);

  @English(
      "Each case gets a thread here. Whoever can see this channel is support and may work on them.")
  String whoIsSupport();

  @English("Hours: {hours} ({zone}). {line} lists what is open.")
  Rich hours(String hours, String zone, Rich line);
}
