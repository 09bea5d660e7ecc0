package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in both themes, without a mouse, on a phone, and read out. */
@ExtendWith({SharedDemo.class, Browsing.class})
class PageForEverybodyTest {
  @ParameterizedTest
  @ValueSource(strings = {"Slack", "Discord"})
  void theKeyboardAloneIsEnoughForACommandAndAClick(String platform, DemoPage page) {
    Pane pane = new Pane(page.itself(), platform);

    page.reaches(pane.composer(), "Tab");
    page.itself().keyboard().type("/blackbird integrations");
    page.itself().keyboard().press("Enter");
    if (platform.equals("Discord")) {
      assertThat(Pane.button(pane.itself(), "Send command")).isVisible();
      page.itself().keyboard().press("Enter");
    }
    page.reaches(Pane.button(pane.newest(), "Manage"), "Shift+Tab");
    page.itself().keyboard().press("Enter");

    assertThat(pane.newest()).containsText("activities");
  }

  @Test
  void aPhoneShowsOnePlatformAtATime(DemoPage page) {
    page.itself().setViewportSize(390, 844);
    assertThat(page.slack().composer()).isVisible();
    assertThat(page.discord().composer()).not().isVisible();

    page.button("Discord").click();
    assertThat(page.discord().composer()).isVisible();
    assertThat(page.slack().composer()).not().isVisible();
    page.itself().waitForFunction("document.documentElement.scrollWidth === 390");
  }

  @Test
  void theThemeIsTheSystemsUntilOneIsChosen(DemoPage page) {
    Locator html = page.itself().locator("html");
    page.itself().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(html).hasAttribute("data-theme", "dark");

    page.button("Light theme").click();
    assertThat(html).hasAttribute("data-theme", "light");
    page.itself().reload();
    assertThat(html).hasAttribute("data-theme", "light");
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, Sam Okafor", "DARK, Kenji Sato"})
  void nothingSeriousKeepsAnybodyOut(ColorScheme theme, String person, DemoPage page) {
    page.itself().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    page.panes()
        .forEach(pane -> {
          pane.opens("general").becomes(person).types("/blackbird activity");
          assertThat(Pane.button(pane.newest(), "Search…")).isVisible();
        });
    assertThat(page.barriers()).isEmpty();

    page.discord().composer().fill("/blackbird activity ");
    assertThat(Pane.button(page.discord().itself(), "Send command")).isVisible();
    assertThat(page.barriers()).isEmpty();

    page.panes()
        .forEach(pane -> {
          pane.clicks("Search…");
          assertThat(page.form("Search the log")).isVisible();
          assertThat(page.barriers()).isEmpty();
          page.itself().keyboard().press("Escape");
          assertThat(page.form("Search the log")).not().isVisible();
        });
  }
}
