package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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
  void theActivityLogIsPicturedOnBothSides(RunningDemo demo, DemoPage page) {
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
    inBothThemes(page, "slack-and-discord");
  }

  /** A case as its customer reads it in Discord, and as support does in Slack. */
  @Test
  void aCaseIsPicturedOnBothSides(RunningDemo demo, DemoPage page) {
    demo.reports("#1034", "{\"errors\":{\"shipping_address.zip\":[\"is not valid for Ontario\"]}}");
    DiscordUser maria = demo.sandbox().discord().user("maria");
    maria.types("#integrations", "blackbird escalate", Map.of("about", "#1034"));
    maria.clicks(maria.sees("#integrations", "Before you ask support"), "Escalate to support…");
    maria
        .fills(
            maria.seesForm("Ask support"),
            Map.of(
                "What were you doing? What do you need?",
                "The parcel is packed, but its order does not come in."))
        .submits();
    String told = maria.sees("#integrations", "is with support").text();
    String number =
        Pattern.compile("C-\\d+").matcher(told).results().findFirst().orElseThrow().group();

    SlackUser sam = demo.sandbox().slack().user("sam");
    SlackMessage card = sam.sees("#support", number + " · Sample Store");
    sam.clicks(card, "Claim");
    sam.repliesTo(card, "Their ZIP code is one of the United States.");
    sam.repliesTo(card, "> Is the parcel for *London, Ontario*? Then its code begins with an N.");
    page.discord().opens(number);
    assertThat(page.discord().newest()).containsText("begins with an N");
    page.discord().composer().fill("It is! I have changed the address in the shop.");
    page.itself().keyboard().press("Enter");
    page.slack().becomes("Sam Okafor").opens("support");
    Pane.button(page.slack().saying(number + " · Sample Store"), "replies").click();
    assertThat(page.slack().newest()).containsText("changed the address");
    page.itself().setViewportSize(1400, 1300);
    inBothThemes(page, "case");
  }

  private static void inBothThemes(DemoPage page, String picture) {
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      String name = theme.name().toLowerCase(Locale.ROOT);
      page.itself().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
      assertThat(page.itself().locator("html")).hasAttribute("data-theme", name);
      page.picture(Path.of("../docs/images/" + picture + "-" + name + ".png"));
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
  void aCommandIsPicturedOnBothSides(String command, String seen, String button, DemoPage page) {
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
