package com.blackbird.demo;

import com.blackbird.sandbox.Sandbox;
import java.time.Clock;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** A fresh sandbox for each test, without a bot: the test itself does what an app does. */
final class SandboxAlone extends TypeBasedParameterResolver<SandboxAlone.Place>
    implements BeforeEachCallback, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(SandboxAlone.class);

  /** A sandbox on a port that it keeps when it is stopped and started again. */
  static final class Place {
    private Sandbox running = Sandbox.start();
    private final int port = running.port();

    Sandbox sandbox() {
      return running;
    }

    String address() {
      return "http://127.0.0.1:" + port;
    }

    /** An app of this sandbox, over plain HTTP. */
    PlainApp app() {
      return new PlainApp(running);
    }

    void stops() {
      running.close();
    }

    /** On the same port, as soon as the system gives it back. */
    void startsAgain() {
      running =
          Awaitility.await()
              .atMost(RunningDemo.PATIENCE)
              .ignoreExceptions()
              .until(() -> Sandbox.start(port, Clock.systemUTC()), Objects::nonNull);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    context.getStore(NAMESPACE).put(Place.class, new Place());
  }

  @Override
  public void afterEach(ExtensionContext context) {
    of(context).stops();
  }

  @Override
  public Place resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  private static Place of(ExtensionContext context) {
    return Objects.requireNonNull(find(context));
  }

  /** The sandbox of this test, if it has one of its own. */
  static @Nullable Place find(ExtensionContext context) {
    return context.getStore(NAMESPACE).get(Place.class, Place.class);
  }
}
