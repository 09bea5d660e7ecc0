package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Makes the documents' pictures from the real page, with {@code -DupdateScreenshots}. */
@EnabledIfSystemProperty(
    named = "updateScreenshots",
    matches = ".*",
    disabledReason = "-DupdateScreenshots makes the documents' pictures anew")
@ExtendWith({SharedDemo.class, Browsing.class})
class ScreenshotsTest {
  @Test
  void theActivityLogOnBothSides(RunningDemo demo, DemoPage page) {
    demo.reports("#1021", "{\"errors\":{\"shipping_address.zip\":[\"is not valid for Ontario\"]}}");
    demo.reports("#1019", "orderCreate userErrors: order: Line item is out of stock");
    page.panes()
        .forEach(pane -> {
          pane.opens("support").types("/blackbird integrations");
          pane.clicks("Manage");
          pane.chooses("Any time", "Last hour");
          assertThat(pane.newest()).containsText("last hour");
          pane.chooses("Success and error", "Errors only");
          assertThat(pane.newest()).containsText("errors on");
        });
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      page.itself().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      assertThat(page.itself().locator("html")).hasAttribute("data-theme", name);
      page.picture(Path.of("../docs/images/slack-and-discord-" + name + ".png"));
    }
  }

  /** What somebody reads who types the command and, where there is one, clicks the button. */
  @ParameterizedTest
  @CsvSource({
    "integrations, Integration Hub, ''",
    "problems, stuck, Open",
    "stats, worked in the last 7 days, ''",
    "help, What you can ask, ''"
  })
  void aCommandOnBothSides(String command, String seen, String button, DemoPage page) {
    page.itself().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.panes()
        .forEach(pane -> {
          pane.opens("support").types("/blackbird " + command);
          assertThat(pane.newest()).containsText(seen);
          if (!button.isEmpty()) {
            Pane.button(pane.newest(), button).click();
            assertThat(pane.newest()).containsText("said:");
          }
        });
    page.picture(Path.of("../docs/images/" + command + ".png"));
  }
}
