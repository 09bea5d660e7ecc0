package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with the activity log on the page. */
@ExtendWith({SharedDemo.class, Browsing.class})
class ActivityLogPageTest {
  @Test
  void inSlackAPersonGoesFromTheHubToAnErrorAndSharesTheList(DemoPage page) {
    Pane slack = page.slack();

    slack.types("/blackbird integrations");
    assertThat(slack.newest()).containsText("Sample Store · 4 integrations");
    slack.clicks("Manage");
    assertThat(slack.newest()).containsText("Shopify Main Store");

    slack.chooses("Success and error", "Errors only");
    assertThat(slack.newest()).containsText("errors on");
    assertThat(slack.newest()).not().containsText("✓ Success");

    slack.chooses("Open one in full", "✗ Error");
    assertThat(slack.newest()).containsText("Shopify Main Store said:");
    slack.clicks("Back to the list");
    assertThat(slack.newest()).containsText("errors on");

    slack.clicks("Share to channel");
    slack.becomes("Sam Okafor");
    assertThat(slack.newest()).containsText("errors on");
    assertThat(slack.newest()).containsText("Shared by");
  }

  @Test
  void inDiscordOptionsAreSuggestedAndPagesAreTurned(DemoPage page) {
    Pane discord = page.discord().becomes("Sam Okafor");
    Locator command =
        discord
            .itself()
            .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Command blackbird"));

    discord.composer().fill("/blackbird act");
    page.itself().keyboard().press("Enter");
    page.itself().keyboard().type("integ");
    page.itself().keyboard().press("Enter");
    page.itself().keyboard().type("shopify");
    assertThat(command.getByRole(AriaRole.LISTBOX)).hasText("Shopify Main Store");
    page.itself().keyboard().press("Enter");
    assertThat(command.getByRole(AriaRole.COMBOBOX).first()).hasValue("Shopify Main Store");
    page.itself().keyboard().type("status:error");
    assertThat(command.getByRole(AriaRole.LISTBOX)).hasText("Error");
    page.itself().keyboard().press("Enter");
    Pane.button(command, "Send command").click();

    assertThat(discord.newest()).containsText("errors on");
    assertThat(discord.newest()).containsText("Shopify Main Store");
    assertThat(Pane.button(discord.newest(), "Newer")).not().isVisible();
    discord.clicks("Older");
    discord.clicks("Newer");
    assertThat(Pane.button(discord.newest(), "Older")).isVisible();
  }

  @Test
  void inDiscordTheSearchFormFindsOneRecord(RunningDemo demo, DemoPage page) {
    demo.reports("#7001", "The dock of the warehouse is flooded");
    Pane discord = page.discord().opens("general");

    discord.types("/blackbird activity");
    discord.clicks("Search…");
    page.form("Search the log").getByLabel("Text").fill("dock of the warehouse");
    Pane.button(page.form("Search the log"), "Submit").click();

    assertThat(discord.newest()).containsText("“dock of the warehouse”");
    assertThat(discord.newest()).containsText("Order #7001");
    assertThat(discord.newest()).not().containsText("✓ Success");
    assertThat(page.form("Search the log")).not().isVisible();
  }

  @Test
  void theChartOfStatisticsIsAPicture(RunningDemo demo, DemoPage page) {
    demo.reports("#7002", "The dock of the warehouse is closed");
    page.panes()
        .forEach(pane -> {
          pane.opens("general").types("/blackbird stats");
          Locator chart =
              pane.newest()
                  .getByRole(
                      AriaRole.IMG,
                      new Locator.GetByRoleOptions().setName("Activities and errors per day"));
          assertThat(chart).isVisible();
          Awaitility.await()
              .atMost(RunningDemo.PATIENCE)
              .until(() -> (Boolean) chart.evaluate("image => image.naturalWidth > 100"));
        });
  }

  @Test
  void aTimeThatIsNoneIsExplainedAfterTheForm(DemoPage page) {
    page.panes()
        .forEach(pane -> {
          pane.becomes("Kenji Sato").types("/blackbird activity");
          pane.clicks("Search…");
          page.form("Search the log").getByLabel("Since").fill("someday");
          page.itself().keyboard().press("Enter");
          assertThat(pane.newest()).containsText("“someday” is not a time; use 24h, today");
        });
  }

  @Test
  void whatOnlyOnePersonMaySeeNobodyElseSees(DemoPage page) {
    page.panes()
        .forEach(pane -> {
          pane.opens("general").types("/blackbird status");
          assertThat(pane.newest()).containsText("Running since");
          pane.becomes("Sam Okafor");
          assertThat(pane.itself().getByRole(AriaRole.LOG)).containsText("No messages in");
          pane.becomes("Maria Lopez (admin)");
          assertThat(pane.newest()).containsText("Running since");
        });
  }
}
