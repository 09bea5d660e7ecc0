package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.demo.SandboxAlone.Place;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.world.Shortcut;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the sandbox's page shows of both platforms, whichever app is connected. */
@ExtendWith({SandboxAlone.class, Browsing.class})
class SandboxPageTest {
  private static byte[] picture() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SlackApp blackbird(Place place) {
    return place.sandbox().slack().workspace("Sample Store").installation("Blackbird").app();
  }

  private static void isLoaded(Locator image) {
    assertThat(image).isVisible();
    Awaitility.await()
        .atMost(RunningDemo.PATIENCE)
        .until(() -> (Boolean) image.evaluate("image => image.naturalWidth === 40"));
  }

  private static Locator image(Locator place, String words) {
    return place.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(words)).last();
  }

  @Test
  void picturesAreShownAndFilesCanBeOpenedOnBothSides(Place place, DemoPage page) {
    page.slack().opens("support");
    page.discord().opens("support");
    place.sandbox().slack().user("sam").uploads("#support", "chart.png", picture(), "in Slack");
    place.sandbox().discord().user("sam").uploads("#support", "chart.png", picture(), "in Discord");

    page.panes().forEach(pane -> isLoaded(image(pane.newest(), "chart.png")));

    place.sandbox().slack().user("sam").uploads("#support", "log.txt", new byte[] {1}, "log");
    place.sandbox().discord().user("sam").uploads("#support", "log.txt", new byte[] {1}, "log");
    page.panes()
        .forEach(pane ->
            assertThat(
                    pane.newest()
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("log.txt"))
                        .first())
                .isVisible());
  }

  @Test
  void imageBlockShowsAFileOfTheWorkspace(Place place, DemoPage page) {
    SlackMessage shared =
        place.sandbox().slack().user("sam").uploads("#support", "chart.png", picture(), "");
    String id = shared.json().at("/files/0/id").asString("");
    page.slack().opens("integrations");

    place
        .app()
        .slack(
            "chat.postMessage",
            """
            {"channel":"#integrations","text":"Chart","blocks":[{"type":"image",
              "alt_text":"Orders by day","slack_file":{"id":"%s"}}]}
            """
                .formatted(id));

    isLoaded(image(page.slack().newest(), "Orders by day"));
  }

  @Test
  void linkIsPreviewedWhileItIsWrittenAndUnfurledOnceItIsSent(Place place, DemoPage page) {
    SlackApp app = blackbird(place);
    app.configure(app.config().withUnfurlDomains(Set.of("shop.example")));
    page.slack().opens("integrations").composer().fill("See https://shop.example/7 please");

    var told = place.sandbox().slack().recorder();
    Awaitility.await()
        .atMost(RunningDemo.PATIENCE)
        .until(() -> !told.events("link_shared").isEmpty());
    String unfurlId =
        told.events("link_shared").getFirst().arguments().at("/event/unfurl_id").asString("");
    String unfurls = "\"unfurls\":{\"https://shop.example/7\":{\"text\":\"Order 7 is paid\"}}";
    place
        .app()
        .slack(
            "chat.unfurl",
            "{\"source\":\"composer\",\"unfurl_id\":\"" + unfurlId + "\"," + unfurls + "}");
    assertThat(page.slack().itself().getByLabel("Preview of links"))
        .containsText("Order 7 is paid");

    page.itself().keyboard().press("Enter");
    SlackMessage sent = place.sandbox().slack().user("maria").sees("#integrations", "please");
    place
        .app()
        .slack(
            "chat.unfurl",
            "{\"channel\":\"%s\",\"ts\":\"%s\",%s}".formatted(sent.channel(), sent.id(), unfurls));

    assertThat(page.slack().newest()).containsText("Order 7 is paid");
    assertThat(page.slack().itself().getByLabel("Preview of links")).not().isVisible();
  }

  @Test
  void shortcutsOfAMessageAreReachedByMouseAndByKeyboard(Place place, DemoPage page) {
    SlackApp app = blackbird(place);
    app.configure(
        app.config().withShortcuts(new Shortcut("keep", "Keep it", Shortcut.Kind.MESSAGE)));
    place.sandbox().discord().timeToAnswer(Duration.ofMillis(200));
    place
        .app()
        .discord(
            "PUT",
            "applications/APP/commands",
            "[{\"name\":\"Keep it\",\"type\":3},{\"name\":\"Greet\",\"type\":2}]");
    page.itself().reload();
    place.sandbox().slack().user("sam").says("#integrations", "worth keeping");
    place.sandbox().discord().user("sam").says("#integrations", "worth keeping");

    page.panes()
        .forEach(pane -> {
          Locator message = pane.opens("integrations").saying("worth keeping");
          message.hover();
          Pane.button(message, "More actions").click();
          page.menuItem("Keep it").click();
          assertThat(pane.itself()).containsText("did not respond");
        });
    page.panes()
        .forEach(pane -> {
          Locator more = Pane.button(pane.saying("worth keeping"), "More actions");
          page.reaches(more, "Shift+Tab");
          page.itself().keyboard().press("Enter");
          page.reaches(page.menuItem("Keep it"), "ArrowDown");
          page.itself().keyboard().press("Enter");
          assertThat(page.menuItem("Keep it")).not().isVisible();
        });
    Locator message = page.discord().saying("worth keeping");
    message.hover();
    Pane.button(message, "More actions").click();
    page.menuItem("Greet: Sam Okafor").click();

    assertThat(page.discord().itself().getByText("The application did not respond")).hasCount(3);
    Awaitility.await()
        .atMost(RunningDemo.PATIENCE)
        .untilAsserted(() ->
            assertThat(place.sandbox().slack().recorder().events("message_action")).hasSize(2));
  }

  @Test
  void homeIsShownAsTheAppPublishesIt(Place place, DemoPage page) {
    page.slack().opens("Blackbird");
    assertThat(page.slack().itself()).containsText("has published no Home");

    place
        .app()
        .slack(
            "views.publish",
            """
            {"user_id":"%s","view":{"type":"home","blocks":[{"type":"section",
              "text":{"type":"plain_text","text":"Welcome home"}}]}}
            """
                .formatted(place.sandbox().slack().user("maria").id()));

    assertThat(page.slack().itself().getByLabel("Home of Blackbird")).containsText("Welcome home");
    page.slack().becomes("Sam Okafor");
    assertThat(page.slack().itself()).containsText("has published no Home");
  }
}
