package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.demo.SandboxAlone.Place;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The panel for developers: faults to switch on, marks on what was refused, a clock to move. */
@ExtendWith({SandboxAlone.class, Browsing.class})
class SandboxPanelTest {
  private static final String MESSAGE = "{\"channel\":\"#integrations\",\"text\":\"x\"}";

  private static Locator panel(DemoPage page) {
    page.button("Developer panel").click();
    return page.itself()
        .getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Developer panel"));
  }

  private static void opens(Locator panel, String tab) {
    panel.getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(tab)).click();
  }

  private static Locator call(Locator panel, String method) {
    return panel
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(method))
        .first();
  }

  @Test
  void faultThatIsSwitchedOnHappensOnceAndIsUsedUp(Place place, DemoPage page) {
    Locator panel = panel(page);
    panel.locator(".faults > summary").click();
    panel.getByLabel("Fault").first().selectOption("Server error");
    panel.getByLabel("Method, path or event").fill("chat.postMessage");
    Pane.button(panel, "Switch on").click();
    assertThat(panel).containsText("1 on");

    assertThatThrownBy(() -> place.app().slack("chat.postMessage", MESSAGE))
        .isInstanceOf(AssertionError.class);

    assertThat(call(panel, "chat.postMessage")).containsText("503");
    assertThat(panel).containsText("none on");
    place.app().slack("chat.postMessage", MESSAGE);
    assertThat(call(panel, "chat.postMessage")).containsText("200");
  }

  @Test
  void refusedCallSaysWhatWasWrongOnBothSides(Place place, DemoPage page) {
    Locator panel = panel(page);
    assertThatThrownBy(() ->
            place
                .app()
                .slack(
                    "chat.postMessage",
                    "{\"channel\":\"#integrations\",\"blocks\":[{\"type\":\"header\"}]}"))
        .hasMessageContaining("invalid_blocks");
    Locator slack = call(panel, "chat.postMessage");
    slack.locator("summary").first().click();
    assertThat(slack).containsText("missing required field: text");

    opens(panel, "Discord");
    place.app().discord("POST", "channels/CHANNEL/messages", "{\"content\":7}");
    Locator discord = call(panel, "/messages");
    discord.locator("summary").first().click();
    assertThat(discord).containsText("content: Could not interpret");
  }

  @Test
  void clockIsMovedAhead(Place place, DemoPage page) {
    Locator panel = panel(page);
    opens(panel, "Clock");
    assertThat(panel).containsText("It goes with the clock of this computer.");

    Pane.button(panel, "+ 15 minutes").click();

    assertThat(panel).containsText("It is 15 min ahead of this computer.");
    Instant soon = Instant.now().plus(Duration.ofMinutes(14));
    assertThat(place.sandbox().clock().instant()).isAfter(soon);
  }
}
