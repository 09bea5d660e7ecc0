package com.blackbird.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The demo's page in a browser, with both platforms on it. */
final class DemoPage {
  private static final int TAB_STOPS = 300;
  private final BrowserContext context;
  private final Page page;
  private final List<DemoPage> others = new ArrayList<>();

  private DemoPage(BrowserContext context, Page page) {
    this.context = context;
    this.page = page;
  }

  static DemoPage open(Browser browser, String address) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1400, 900));
    context.setDefaultTimeout((double) RunningDemo.PATIENCE.toMillis());
    Page page = context.newPage();
    page.navigate(address);
    return new DemoPage(context, page);
  }

  /** The same page in the browser of somebody else. */
  DemoPage opensAnother() {
    DemoPage other = open(Objects.requireNonNull(context.browser()), page.url());
    others.add(other);
    return other;
  }

  /** Closes it; keeps a picture of what was there when the test has failed. */
  void leave(boolean failed, String test) {
    if (failed) {
      picture(Path.of("target/failed-pages", test.replaceAll("\\W+", "-") + ".png"));
    }
    others.forEach(other -> other.leave(false, test));
    context.close();
  }

  Pane slack() {
    return new Pane(page, "Slack");
  }

  Pane discord() {
    return new Pane(page, "Discord");
  }

  Stream<Pane> panes() {
    return Stream.of(slack(), discord());
  }

  /** The page as Playwright has it. */
  Page itself() {
    return page;
  }

  Locator form(String title) {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
  }

  Locator menuItem(String name) {
    return page.getByRole(
        AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** Presses a key until the keyboard is at the place, as somebody without a mouse does. */
  void reaches(Locator place, String key) {
    place.waitFor();
    for (int stop = 0; stop < TAB_STOPS; stop++) {
      if ((Boolean) place.evaluate("place => place.matches(':focus-within')")) {
        return;
      }
      page.keyboard().press(key);
    }
    throw new AssertionError("The keyboard does not reach " + place);
  }

  void picture(Path file) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
  }

  /** What axe finds in the page that is serious or worse. */
  List<?> barriers() {
    page.evaluate(axe() + ";0");
    return (List<?>)
        page.evaluate(
            """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
              .filter(found => ['serious', 'critical'].includes(found.impact))
              .flatMap(found => found.nodes.map(node => `${found.id}: ${node.html}`))\
            """);
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(DemoPage.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
