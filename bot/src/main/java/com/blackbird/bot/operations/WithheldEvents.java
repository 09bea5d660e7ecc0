package com.blackbird.bot.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Leaves out of the log what an event of Discord says. JDA writes the whole of one that it cannot
 * read, with what people said and the token with which to answer.
 */
public final class WithheldEvents extends TurboFilter {
  private static final String READER = "net.dv8tion.jda.internal.requests.WebSocketClient";

  /** How its words end: the type of the event, and the event. The exception is behind them. */
  private static final String EVENT = "{} -> {}";

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] values,
      @Nullable Throwable thrown) {
    if (format != null
        && values != null
        && values.length > 2
        && format.endsWith(EVENT)
        && logger.getName().equals(READER)) {
      values[values.length - 2] = "(left out)";
    }
    return FilterReply.NEUTRAL;
  }
}
