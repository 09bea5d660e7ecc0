package com.blackbird.demo;

import com.blackbird.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sample account with its four integrations, and the people who look at its log. */
final class SampleStore implements AutoCloseable {
  static final String ACCOUNT = "sample-store";
  private static final Logger LOG = LoggerFactory.getLogger(SampleStore.class);
  private static final Duration BETWEEN = Duration.ofSeconds(4);
  static final Map<String, String> INTEGRATIONS =
      Map.of(
          "shopify-main", "Shopify Main Store",
          "quickbooks-books", "QuickBooks Books",
          "netsuite-erp", "NetSuite ERP",
          "shipstation-dock", "ShipStation Dock");

  private final Sandbox sandbox;
  private final String adminToken;
  private final SampleSync sync = SampleSync.start();
  private @Nullable Thread clockwork;

  SampleStore(Sandbox sandbox, String adminToken) {
    this.sandbox = sandbox;
    this.adminToken = adminToken;
  }

  /**
   * Sets the account up, fills its first days, links both workspaces, and goes on reporting.
   *
   * @param port where the bot listens
   */
  void open(int port) {
    clockwork = Thread.ofVirtual().name("sample-store").start(() -> work(port));
  }

  @Override
  public void close() {
    if (clockwork != null) {
      clockwork.interrupt();
    }
    sync.close();
  }

  private void work(int port) {
    try {
      Reporter reporter = new Reporter("http://127.0.0.1:" + port, adminToken);
      reporter.setUp(ACCOUNT, "Sample Store", INTEGRATIONS);
      Traffic traffic = new Traffic(List.copyOf(INTEGRATIONS.keySet()));
      if (reporter.log("shopify-main", "limit=1").isEmpty()) {
        reporter.report(traffic.history());
      }
      sync.trusts(reporter.webhook(sync.address()));
      link(reporter);
      Welcome.print(port, adminToken);
      while (true) {
        Thread.sleep(BETWEEN);
        tick(reporter, traffic);
      }
    } catch (InterruptedException e) {
      LOG.debug("The demo ends", e);
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
    sandbox.slack().user("sam").types("#support", "/blackbird link " + reporter.deskCode());
    sandbox
        .discord()
        .user("sam")
        .says(
            "#support",
            "What you escalate here is answered from #support in Slack. To answer it here instead,"
                + " type /blackbird link code:"
                + reporter.deskCode());
  }

  private void tick(Reporter reporter, Traffic traffic) {
    try {
      reporter.report(traffic.synced(sync.take()));
      reporter.report(traffic.now());
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      LOG.warn("A sample activity was not reported: {}", e.toString());
    }
  }
}
