package com.blackbird.bot.smoke;

import java.util.List;
import java.util.Map;

/** A person in a chat, with the same verbs on both platforms; what is seen is waited for. */
interface Person {
  /** The platform's id of the person. */
  String id();

  /** Types a sub-command of /blackbird with its words, in the channel #integrations. */
  void types(String words);

  /** Lets the channel hear what breaks; returns what everybody reads of it. */
  default Seen subscribes(String words) {
    types("alerts action:subscribe " + words);
    clicks(sees("Subscribe this channel?"), "Subscribe");
    return sees("This channel hears when something breaks");
  }

  /** Sets the chat to another language, such as {@code de}. */
  void speaks(String locale);

  /** The newest visible message that contains the text, once there is one. */
  Seen sees(String text);

  /** What is visible now, oldest first. */
  List<String> messages();

  /** What the bot wrote to this person alone, in their direct conversation, oldest first. */
  List<Seen> letters();

  /** The bytes of the picture that stands in a message. */
  byte[] picture(Seen message);

  /** The bytes of a file that came with a message. */
  byte[] opens(Seen message, String file);

  void clicks(Seen message, String label);

  void chooses(Seen message, String menu, String option);

  /** Writes a message for everybody. */
  Seen says(String text);

  /** Uses a shortcut from a message's menu. */
  void applies(Seen message, String shortcut, String label);

  /** Fills the form with that title and submits it; several choices of one input are a list. */
  void fills(String form, Map<String, ?> values);

  /**
   * A message as it was seen.
   *
   * @param original what the platform's side of the sandbox calls it
   */
  record Seen(String text, boolean ephemeral, List<String> buttons, Object original) {}
}
