package com.blackbird.activity.desk;

import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.language.Language;
import java.util.UUID;

/**
 * A channel, forum or help desk in which support works. Who can see it is support.
 *
 * @param name what people call it; foreign text
 * @param greeting what the requester reads outside the hours, besides when to expect an answer; may
 *     be empty
 * @param visibleTalk whether the customer sees plain talk in a case's thread, so that it takes
 *     nothing deliberate to answer
 * @param language in which the bot writes there
 */
public record Desk(
    ChannelRef channel,
    String name,
    WorkingHours hours,
    Targets targets,
    String greeting,
    boolean visibleTalk,
    Language language) {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_GREETING = 1_000;

  /** Refuses what could not be shown. */
  public Desk {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "name: give the desk a name of 1 to " + LONGEST_NAME + " characters");
    }
    if (greeting.length() > LONGEST_GREETING || greeting.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "greeting: write up to " + LONGEST_GREETING + " characters");
    }
  }

  /** Whether it is a help desk, whose cases are tickets without buttons, and not a channel. */
  public boolean isHelpDesk() {
    return channel.platform().isHelpDesk();
  }

  /** The id, which follows from the channel: a channel is one desk. */
  public UUID id() {
    return idOf(channel);
  }

  /** The id of the desk in this channel, whether or not there is one. */
  public static UUID idOf(ChannelRef channel) {
    return DerivedUuid.of(
        "desk/" + channel.platform() + "/" + channel.workspace() + "/" + channel.channel());
  }
}
