package com.blackbird.activity.guide;

import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.List;

/** Guides as parts of messages, also those of other rooms. */
public final class GuideMessage {
  private static final int MOST_BUTTONS = 3;

  private GuideMessage() {}

  /** The entry in one line with the button that opens its steps. */
  public static Part.Entry line(GuideEntry entry, Language language) {
    return line(entry, GuideSubject.payload(entry), language);
  }

  /**
   * The same for one activity, so that a message for the contact can quote it.
   *
   * @param activity one that is recognised as this entry
   */
  public static Part.Entry line(GuideEntry entry, ActivityRef activity, Language language) {
    return line(entry, GuideSubject.payload(activity), language);
  }

  /** For an error that no entry explains: the button that begins to write one. */
  public static Part.Entry unexplained(ActivityRef activity, Language language) {
    GuideTexts say = GuideTexts.in(language);
    return new Part.Entry(
        Rich.of(say.noGuideYet()),
        new Button(ActionRef.of(OwnGuideActions.EXPLAIN, activity.text()), say.writeGuide()));
  }

  /** The same with what its button carries. */
  static Part.Entry line(GuideEntry entry, String payload, Language language) {
    GuideTexts say = GuideTexts.in(language);
    return new Part.Entry(
        Rich.empty().bold(entry.in(language).title()).text("\n" + say.who(entry.actor())),
        new Button(ActionRef.of(GuideActions.FIX, payload), say.howToFix()));
  }

  /** An entry in a list, with how often it was met lately. */
  static Part.Entry counted(GuideEntry entry, int times, Language language) {
    GuideTexts say = GuideTexts.in(language);
    return new Part.Entry(
        Rich.empty()
            .bold(entry.in(language).title())
            .text("\n" + say.times(times) + " · " + say.who(entry.actor())),
        new Button(ActionRef.of(GuideActions.FIX, GuideSubject.payload(entry)), say.howToFix()));
  }

  static List<Rich> numbered(List<String> steps) {
    List<Rich> numbered = new ArrayList<>();
    for (String step : steps) {
      numbered.add(Rich.empty().bold((numbered.size() + 1) + ".").text(" " + step));
    }
    return numbered;
  }

  /** One button for each of the integrations, to name whom the account knows there; up to three. */
  static List<Control> contactButtons(
      List<Integration> integrations, List<ContactPoint> contacts, Language language) {
    GuideTexts say = GuideTexts.in(language);
    String alone = contacts.isEmpty() ? say.nameContact() : say.changeContact();
    List<Control> buttons = new ArrayList<>();
    for (Integration one : integrations.stream().limit(MOST_BUTTONS).toList()) {
      String label =
          integrations.size() == 1 ? alone : Fold.label(say.contactForButton(one.name()), 75);
      buttons.add(new Button(ActionRef.of(GuideActions.CONTACT, one.key().text()), label));
    }
    return buttons;
  }

  static Part.Field contact(ContactPoint contact, Language language) {
    String note = contact.note().isEmpty() ? "" : " · " + contact.note();
    return new Part.Field(
        GuideTexts.in(language).contactFor(contact.integration().text()),
        Rich.of(contact.name() + " · " + contact.reach() + note));
  }
}
