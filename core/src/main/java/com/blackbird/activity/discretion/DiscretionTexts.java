package com.blackbird.activity.discretion;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about personal data and where it is hidden. */
interface DiscretionTexts {
  static DiscretionTexts in(Language language) {
    return Texts.in(DiscretionTexts.class, language);
  }

  @English("Where personal data is hidden: nowhere, in channels or everywhere; for admins")
  String summary();

  @English("Where to hide it; nothing shows how it is")
  String hideOption();

  @English("{hiding, select, OFF {Nowhere} CHANNELS {In channels} other {Everywhere}}")
  String label(Hiding hiding);

  @English("Show full text")
  String showFullText();

  @English("The full text")
  String fullText();

  @English("Shown to you alone, and noted in the audit log. Please keep it so.")
  String shownToYouAlone();

  @English(
      "The full text is kept for a month, and this one is gone. Look the record up with"
          + " /blackbird find.")
  String fullTextGone();

  @English("Choose one of these: {words}")
  String chooseOne(String words);

  @English("Personal data")
  String personalData();

  @English(
      "Hidden: {where}. {hiding, select,"
          + " OFF {Everybody in a channel reads names and addresses that a platform repeats.}"
          + " CHANNELS {Who asks for something sees all of it; a channel sees marks instead.}"
          + " other {Answers and exports show marks as well.}}")
  Rich hidden(Rich where, Hiding hiding);

  @English(
      "E-mail addresses, telephone numbers, bank accounts, and names, addresses and dates of"
          + " birth in fields that are called so. Secrets are always taken out.")
  String whatIsHidden();

  @English("Where to hide it")
  String whereToHide();

  @English("What would change?")
  String whatWouldChange();

  @English("What would change")
  String change();

  @English(
      "Of the newest {messages} messages, {personal, plural, one {# holds} other {# hold}} personal"
          + " data and {secrets} a secret from before secrets were taken out.")
  String counted(long messages, long personal, long secrets);

  @English("Found: {kinds}")
  String found(String kinds);
}
