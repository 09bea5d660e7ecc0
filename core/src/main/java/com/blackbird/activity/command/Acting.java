package com.blackbird.activity.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is acting on this thread, and from where: said by the door through which they came, so that
 * whatever they do can be traced to them.
 *
 * @param place the channel by its ids, with the names in brackets that are known; or how else they
 *     reach the bot
 */
public record Acting(Who who, String place) {
  /** Nobody: the bot does what time or the log asks of it. */
  public static final Acting ITSELF = new Acting(Who.ITSELF, "");

  private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();
  private static final int LONGEST_PLACE = 255;

  /** Cuts a place that nobody can read. */
  public Acting {
    place = place.length() > LONGEST_PLACE ? place.substring(0, LONGEST_PLACE) : place;
  }

  /** The person who asks in the chat. */
  public static Acting of(Caller caller) {
    String channel = caller.channel().channel();
    return new Acting(
        Who.of(caller),
        caller.platform().name()
            + "/"
            + caller.workspace()
            + (channel.isEmpty() ? "" : "/" + channel)
            + names(caller));
  }

  private static String names(Caller caller) {
    String workspace =
        caller.workspaceName().equals(caller.workspace()) ? "" : caller.workspaceName();
    String channel = caller.channelName().isEmpty() ? "" : "#" + caller.channelName();
    String names =
        Stream.of(workspace, channel)
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : " (" + names + ")";
  }

  /** Who acts on this thread. */
  public static Acting current() {
    return CURRENT.orElse(ITSELF);
  }

  /** Does this work as theirs; what it hands to other threads is nobody's. */
  public <T, X extends Throwable> T in(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }
}
