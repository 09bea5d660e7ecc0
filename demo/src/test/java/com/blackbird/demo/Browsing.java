package com.blackbird.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Opens the page of the shared demo, or of the test's own sandbox, for each test, as somebody who
 * was never there before. Without a browser or without the page, the tests are skipped.
 */
final class Browsing extends TypeBasedParameterResolver<DemoPage>
    implements ExecutionCondition, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(Browsing.class);
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Programs.browser().isEmpty()) {
      return ConditionEvaluationResult.disabled(
          "There is no browser: install chromium or google-chrome to run the page's tests");
    }
    if (Programs.node().isEmpty() || Browsing.class.getResource("/sandbox-page") == null) {
      return ConditionEvaluationResult.disabled(
          "The page is built only where Node is installed: install it to run the page's tests");
    }
    return ConditionEvaluationResult.enabled("There is a browser and a page");
  }

  @Override
  public DemoPage resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Browser browser =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Open.class, key -> Open.start(), Open.class)
            .browser();
    SandboxAlone.Place alone = SandboxAlone.find(context);
    String address = alone == null ? SharedDemo.of(context).address() : alone.address();
    return store(context)
        .computeIfAbsent(DemoPage.class, key -> DemoPage.open(browser, address), DemoPage.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    DemoPage page = store(context).get(DemoPage.class, DemoPage.class);
    if (page != null) {
      page.leave(context.getExecutionException().isPresent(), context.getDisplayName());
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  private record Open(Playwright playwright, Browser browser) implements AutoCloseable {
    static Open start() {
      PlaywrightAssertions.setDefaultAssertionTimeout((double) RunningDemo.PATIENCE.toMillis());
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(
                      Map.of(
                          "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                          "1",
                          "PLAYWRIGHT_NODEJS_PATH",
                          Programs.node().map(Path::toString).orElseThrow())));
      return new Open(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Programs.browser().orElseThrow())
                      .setArgs(FLAGS)));
    }

    @Override
    public void close() {
      playwright.close();
    }
  }
}
