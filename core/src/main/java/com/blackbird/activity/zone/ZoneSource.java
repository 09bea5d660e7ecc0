package com.blackbird.activity.zone;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Caller;
import java.time.ZoneId;
import java.util.Optional;

/** A chat platform that knows its people's time zones. */
public interface ZoneSource {
  /** The platform that it answers for. */
  ChatPlatform platform();

  /** The zone in the person's profile; nothing when there is none or no quick answer. */
  Optional<ZoneId> zone(Caller caller);
}
