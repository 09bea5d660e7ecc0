package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Makes the pictures of the README from the real page, with {@code -DupdateScreenshots}. */
@EnabledIfSystemProperty(
    named = "updateScreenshots",
    matches = ".*",
    disabledReason = "-DupdateScreenshots makes the README's pictures anew")
@ExtendWith({SharedDemo.class, Browsing.class})
class ScreenshotsTest {
  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void theActivityLogOnBothSides(ColorScheme theme, DemoPage page) {
    page.itself().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    page.panes().forEach(pane -> {
      pane.opens("support").types("/blackbird activity");
      pane.chooses("Success and error", "Errors only");
      assertThat(pane.newest()).containsText("Showing error");
    });

    String name = "slack-and-discord-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
    page.picture(Path.of("../docs/images", name));
  }
}
