package com.blackbird.activity.guide;

import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import java.util.ArrayList;
import java.util.List;

/** Guides as parts of messages, also those of other rooms. */
public final class GuideMessage {
  private static final String HOW_TO_FIX = "How to fix";

  private GuideMessage() {}

  /** The entry in one line with the button that opens its steps. */
  public static Part.Entry line(GuideEntry entry) {
    return line(entry, GuideSubject.payload(entry));
  }

  /**
   * The same for one activity, so that a message for the contact can quote it.
   *
   * @param activity one that is recognised as this entry
   */
  public static Part.Entry line(GuideEntry entry, ActivityRef activity) {
    return line(entry, GuideSubject.payload(activity));
  }

  private static Part.Entry line(GuideEntry entry, String payload) {
    return new Part.Entry(
        Rich.empty().bold(entry.title()).text("\n" + who(entry.actor())),
        new Button(ActionRef.of(GuideActions.FIX, payload), HOW_TO_FIX));
  }

  /** An entry in a list, with how often it was met lately. */
  static Part.Entry counted(GuideEntry entry, int times) {
    String often = times == 1 ? "once" : times + " times";
    return new Part.Entry(
        Rich.empty().bold(entry.title()).text("\n" + often + " in 7 days · " + who(entry.actor())),
        new Button(ActionRef.of(GuideActions.FIX, GuideSubject.payload(entry)), HOW_TO_FIX));
  }

  private static String who(Actor actor) {
    return switch (actor) {
      case YOU -> "You can fix this";
      case PLATFORM_ADMIN -> "Your administrator there has to act";
      case PLATFORM_SUPPORT -> "The platform has to act";
      case BLACKBIRD_SUPPORT -> "Blackbird support has to act";
    };
  }

  static List<Rich> numbered(List<String> steps) {
    List<Rich> numbered = new ArrayList<>();
    for (String step : steps) {
      numbered.add(Rich.empty().bold((numbered.size() + 1) + ".").text(" " + step));
    }
    return numbered;
  }

  static Part.Field contact(ContactPoint contact) {
    String note = contact.note().isEmpty() ? "" : " · " + contact.note();
    return new Part.Field(
        "Contact for " + contact.integration(),
        Rich.of(contact.name() + " · " + contact.reach() + note));
  }
}
