package com.blackbird.demo;

import com.blackbird.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample account with its four integrations, and the people who look at its log. */
final class SampleStore implements AutoCloseable {
  static final String ACCOUNT = "sample-store";
  private static final Logger LOG = LoggerFactory.getLogger(SampleStore.class);
  private static final long SECONDS_BETWEEN = 4;
  private static final Map<String, String> INTEGRATIONS =
      Map.of(
          "shopify-main", "Shopify Main Store",
          "quickbooks-books", "QuickBooks Books",
          "netsuite-erp", "NetSuite ERP",
          "shipstation-dock", "ShipStation Dock");

  private final Sandbox sandbox;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  SampleStore(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Sets the account up, fills its first days, links both workspaces, and goes on reporting.
   *
   * @param port where the bot listens
   */
  void open(int port) {
    clockwork.execute(() -> begin(port));
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }

  private void begin(int port) {
    try {
      Reporter reporter = new Reporter("http://127.0.0.1:" + port);
      reporter.setUp(ACCOUNT, "Sample Store", INTEGRATIONS);
      Traffic traffic = new Traffic(List.copyOf(INTEGRATIONS.keySet()));
      if (reporter.logIsEmpty("shopify-main")) {
        reporter.report(traffic.history());
      }
      link(reporter);
      Welcome.print(port);
      clockwork.scheduleWithFixedDelay(
          () -> tick(reporter, traffic), SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    } catch (RuntimeException e) {
      LOG.error("The demo's sample account could not be set up", e);
    }
  }

  private void link(Reporter reporter) {
    sandbox.slack().awaitConnected();
    sandbox.discord().awaitConnected();
    String slack = reporter.linkCode(ACCOUNT);
    sandbox.slack().user("maria").types("#integrations", "/blackbird link " + slack);
    String discord = reporter.linkCode(ACCOUNT);
    sandbox
        .discord()
        .user("maria")
        .types("#integrations", "blackbird link", Map.of("code", discord));
  }

  private static void tick(Reporter reporter, Traffic traffic) {
    try {
      reporter.report(traffic.now());
    } catch (RuntimeException e) {
      LOG.warn("A sample activity was not reported: {}", e.toString());
    }
  }
}
