package com.blackbird.bot.operations;

import ch.qos.logback.core.PropertyDefinerBase;
import org.springframework.boot.logging.LoggingSystemProperty;

/** Which of Spring Boot's console appenders writes the log: lines for people, or JSON. */
public final class ConsoleForm extends PropertyDefinerBase {
  @Override
  public String getPropertyValue() {
    String format =
        System.getProperty(
            LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName(), "");
    return format.isEmpty() ? "console-appender" : "structured-console-appender";
  }
}
