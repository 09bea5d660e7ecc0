package com.blackbird.bot.operations;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * The message of an event on one line, whatever stands in it; {@code %inert} in the log's pattern.
 */
public final class InertMessage extends MessageConverter {
  /** Says on several lines why the bot cannot start; the words are ours. */
  private static final String START_REFUSED =
      "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

  @Override
  public String convert(ILoggingEvent event) {
    String message = String.valueOf(super.convert(event));
    return event.getLoggerName().equals(START_REFUSED) ? message : LogText.inert(message);
  }
}
