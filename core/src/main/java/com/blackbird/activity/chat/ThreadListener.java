package com.blackbird.activity.chat;

/** Hears what happens in the threads of all platforms. */
@FunctionalInterface
public interface ThreadListener {
  /**
   * Takes note of it. When this returns, it is on disk or nobody's concern; the platform may be
   * told that it has arrived. The same event again changes nothing.
   *
   * @throws RuntimeException when it could not be kept: do not acknowledge it, so that the platform
   *     tells it again
   */
  void happened(ThreadEvent event);

  /**
   * There is a connection to the platform again, and some of what happened meanwhile may never be
   * told. Returns at once and never fails; who cares looks into the threads' history.
   */
  default void missed(ChatPlatform platform) {}
}
