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

  private static final String LEFT_OUT = "(left out)";

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
        && format.endsWith(EVENT)
        && logger.getName().equals(READER)) {
      for (int i = 0; i < values.length; i++) {
        values[i] = withheld(values, i);
      }
    }
    return FilterReply.NEUTRAL;
  }

  /** The event and, before its type, what the exception says: it may say the event as well. */
  private static Object withheld(Object[] values, int i) {
    if (values[i] instanceof Throwable thrown) {
      var bare = new IllegalStateException(thrown.getClass().getName());
      bare.setStackTrace(thrown.getStackTrace());
      return bare;
    }
    boolean isSaid = i == values.length - 2 || (i == values.length - 4 && i > 0);
    return isSaid ? LEFT_OUT : values[i];
  }
}
