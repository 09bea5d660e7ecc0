package com.blackbird.bot.operations;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An exception's stack, whose messages cannot look like lines of their own; {@code %inertEx} in the
 * log's pattern.
 */
public final class InertFailure extends ThrowableProxyConverter {
  @Override
  protected String throwableProxyToString(IThrowableProxy failure) {
    return super.throwableProxyToString(new Inert(failure));
  }

  private record Inert(IThrowableProxy failure) implements IThrowableProxy {
    @Override
    public @Nullable String getMessage() {
      return text(failure.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
      return text(failure.getOverridingMessage());
    }

    private static @Nullable String text(@Nullable String message) {
      return message == null ? null : LogText.inert(message);
    }

    @Override
    public String getClassName() {
      return failure.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return failure.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return failure.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
      IThrowableProxy cause = failure.getCause();
      return cause == null ? null : new Inert(cause);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
      return Arrays.stream(failure.getSuppressed()).map(Inert::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
      return failure.isCyclic();
    }
  }
}
