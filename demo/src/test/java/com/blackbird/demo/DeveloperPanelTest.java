package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page shows to those who write bots. */
@ExtendWith({SharedDemo.class, Browsing.class})
class DeveloperPanelTest {
  @Test
  void itShowsWhatTheBotWasToldAndTheStepsAsATest(DemoPage page) {
    Pane kenji = page.slack().opens("random").becomes("Kenji Sato");
    page.button("Developer panel").click();
    Locator panel =
        page.itself()
            .getByRole(
                AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Developer panel"));
    // A word of this test alone: what others have typed stands there, too.
    panel.getByLabel("Filter calls").fill("kenji-looks");
    kenji.types("/blackbird find kenji-looks");

    Locator told =
        panel
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("slash_commands"))
            .first();
    assertThat(told).containsText("delivered");
    // Not by hand: the list moves, the composer may take the keys back, and what was not drawn yet
    // takes no click.
    told.locator("details").evaluate("line => line.open = true");
    assertThat(told).containsText("/blackbird");

    panel.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName("Copy as test")).click();
    assertThat(panel).containsText("/blackbird find kenji-looks");

    page.button("Close developer panel").click();
    assertThat(panel).not().isVisible();
  }
}
