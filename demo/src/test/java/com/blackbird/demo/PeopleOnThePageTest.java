package com.blackbird.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.blackbird.demo.SandboxAlone.Place;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people do on the sandbox's page, with each other and with its forms. */
@ExtendWith({SandboxAlone.class, Browsing.class})
class PeopleOnThePageTest {
  private static final FilePayload LOG =
      new FilePayload("log.txt", "text/plain", new byte[] {104, 105});

  @Test
  void whoIsWritingIsShownToTheOthersUntilTheyHaveWritten(Place place, DemoPage page) {
    page.panes().forEach(pane -> pane.opens("integrations"));
    assertThat(page.discord().itself()).containsText("No messages in integrations yet.");

    place.app().discord("POST", "channels/CHANNEL/typing", "");
    assertThat(page.discord().itself()).containsText("Blackbird is typing…");
    place.app().discord("POST", "channels/CHANNEL/messages", "{\"content\":\"Done\"}");
    assertThat(page.discord().newest()).containsText("Done");
    assertThat(page.discord().itself()).not().containsText("is typing…");

    DemoPage other = page.opensAnother();
    for (String platform : new String[] {"Slack", "Discord"}) {
      Pane kenji = new Pane(other.itself(), platform).opens("integrations").becomes("Kenji Sato");
      kenji.composer().fill("I am");
      Pane maria = new Pane(page.itself(), platform);
      assertThat(maria.itself()).containsText("Kenji Sato is typing…");
      other.itself().keyboard().press("Enter");
      assertThat(maria.newest()).containsText("I am");
      assertThat(maria.itself()).not().containsText("is typing…");
    }
  }

  @ParameterizedTest
  @CsvSource({"Slack, Workspace admin", "Discord, Moderator"})
  void roleGivesRightsAndTakesThemAgain(String platform, String role, Place place, DemoPage page) {
    place.sandbox().slack().user("sam").says("#integrations", "of Sam");
    place.sandbox().discord().user("sam").says("#integrations", "of Sam");
    Pane pane = new Pane(page.itself(), platform).opens("integrations").becomes("Kenji Sato");
    mayDelete(page, pane, false);

    switchRole(page, pane, role, "✓ " + role);
    mayDelete(page, pane, true);

    switchRole(page, pane, "✓ " + role, role);
    mayDelete(page, pane, false);
  }

  private static Locator role(DemoPage page, String name) {
    return page.itself()
        .getByRole(
            AriaRole.MENUITEM,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + " (give|take) ")));
  }

  private static void switchRole(DemoPage page, Pane pane, String before, String after) {
    Pane.button(pane.itself(), "Roles").click();
    role(page, before).click();
    Pane.button(pane.itself(), "Roles").click();
    assertThat(role(page, after)).isVisible();
    page.itself().keyboard().press("Escape");
  }

  /** Who may do nothing with a message has no menu; in Discord everybody may start a thread. */
  private static void mayDelete(DemoPage page, Pane pane, boolean may) {
    Locator message = pane.saying("of Sam");
    message.hover();
    Locator more = message.getByLabel("More actions");
    if (!may && pane.platform().equals("Slack")) {
      assertThat(more).hasCount(0);
      return;
    }
    more.click();
    assertThat(page.menuItem("Delete message")).hasCount(may ? 1 : 0);
    page.itself().keyboard().press("Escape");
  }

  @Test
  void channelWithSomethingNewIsMarkedUntilItIsOpened(Place place, DemoPage page) {
    page.panes().forEach(pane -> pane.opens("integrations"));
    page.panes().forEach(pane -> assertThat(pane.itself()).containsText("No messages in"));
    place.sandbox().slack().user("sam").says("#support", "news");
    place.sandbox().discord().user("sam").says("#support", "news");

    page.panes()
        .forEach(pane -> {
          Locator support = channel(pane, "support");
          assertThat(support).containsText("unread");
          pane.opens("support");
          assertThat(pane.newest()).containsText("news");
          assertThat(support).not().containsText("unread");
        });
  }

  @Test
  void whatCameWhileThePageWasClosedIsMarked(Place place, DemoPage page) {
    page.panes().forEach(pane -> pane.opens("integrations"));
    page.panes().forEach(pane -> assertThat(pane.itself()).containsText("No messages in"));
    String address = page.itself().url();
    page.itself().navigate("about:blank");
    place.sandbox().slack().user("sam").says("#support", "news");
    place.sandbox().discord().user("sam").says("#support", "news");
    page.itself().navigate(address);

    page.panes().forEach(pane -> assertThat(channel(pane, "support")).containsText("unread"));
    page.panes().forEach(pane -> pane.opens("support"));
    page.panes().forEach(pane -> assertThat(pane.newest()).containsText("news"));
    page.panes().forEach(pane -> pane.opens("integrations"));
    page.panes().forEach(pane -> assertThat(channel(pane, "support")).not().containsText("unread"));
    page.itself().reload();
    page.panes().forEach(pane -> assertThat(channel(pane, "support")).not().containsText("unread"));
  }

  private static Locator channel(Pane pane, String name) {
    return pane.itself()
        .getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  @Test
  void postIsTaggedWhereTheForumAsksForIt(Place place, DemoPage page) {
    Pane discord = page.discord().opens("cases");
    place
        .sandbox()
        .discord()
        .world()
        .locked(() ->
            place.sandbox().discord().world().channels().values().stream()
                .filter(channel -> channel.name().equals("cases"))
                .forEach(channel -> channel.requireTag(true)));

    page.button("New post").click();
    Locator form = page.form("New post");
    form.getByLabel("Title").fill("Orders are stuck");
    form.getByLabel("Message").fill("Since noon");
    Pane.button(form, "Post").click();
    assertThat(form).containsText("needs a tag");
    form.getByLabel("waiting").check();
    Pane.button(form, "Post").click();

    assertThat(discord.newest()).containsText("Since noon");
    discord.opens("cases");
    assertThat(
            discord
                .itself()
                .getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Posts in cases")))
        .containsText("waiting");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void nothingSeriousKeepsAnybodyOut(ColorScheme theme, Place place, DemoPage page) {
    page.itself().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
    assertThat(page.itself().locator("html"))
        .hasAttribute("data-theme", theme == ColorScheme.DARK ? "dark" : "light");
    place.app().discord("POST", "channels/CHANNEL/typing", "");
    page.slack().opens("Blackbird");
    page.discord().opens("cases");
    page.button("New post").click();
    assertThat(page.form("New post")).isVisible();
    Assertions.assertThat(page.barriers()).isEmpty();
    page.itself().keyboard().press("Escape");

    page.panes()
        .forEach(pane -> {
          Pane.button(pane.itself(), "Roles").click();
          assertThat(page.itself().getByRole(AriaRole.MENU)).isVisible();
          Assertions.assertThat(page.barriers()).isEmpty();
          page.itself().keyboard().press("Escape");
        });
    page.button("Developer panel").click();
    for (String tab : new String[] {"Slack", "Discord", "Clock", "Copy as test"}) {
      page.itself().getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(tab)).click();
      Assertions.assertThat(page.barriers()).as(tab).isEmpty();
    }
  }

  @Test
  void fileIsGivenToACommand(Place place, DemoPage page) {
    place
        .app()
        .discord(
            "PUT",
            "applications/APP/commands",
            """
            [{"name":"send","description":"Sends","options":[
              {"type":11,"name":"file","description":"What to send","required":true}]}]
            """);
    place.sandbox().discord().timeToAnswer(Duration.ofMillis(200));
    Pane discord = page.discord().opens("integrations");
    page.itself().reload();

    discord.composer().fill("/send ");
    Pane.button(discord.itself(), "Send command").click();
    assertThat(discord.itself()).containsText("This option is required.");
    discord
        .itself()
        .getByLabel("file", new Locator.GetByLabelOptions().setExact(true))
        .setInputFiles(LOG);
    Pane.button(discord.itself(), "Send command").click();

    assertThat(discord.newest()).containsText("The application did not respond");
    Assertions.assertThat(
            place
                .sandbox()
                .discord()
                .world()
                .locked(() ->
                    place.sandbox().discord().world().attachments().values().stream()
                        .map(file -> file.filename() + " " + file.content().size())
                        .toList()))
        .containsExactly("log.txt 2");
  }

  @Test
  void wordsBehindACommandAreNeverDropped(Place place, DemoPage page) {
    place
        .app()
        .discord(
            "PUT",
            "applications/APP/commands",
            """
            [{"name":"alerts","description":"What a channel hears","options":[
              {"type":3,"name":"action","description":"What to do","choices":[
                {"name":"Subscribe this channel","value":"subscribe"},
                {"name":"Stop","value":"off"}]},
              {"type":3,"name":"quiet","description":"Hours without messages"}]}]
            """);
    place.sandbox().discord().timeToAnswer(Duration.ofMillis(200));
    Pane discord = page.discord().opens("integrations");
    page.itself().reload();

    discord.composer().fill("/alerts subscribe tonight");
    Pane.button(discord.itself(), "Send command").click();
    assertThat(discord.itself()).containsText("“subscribe tonight” belongs to no option.");
    assertThat(discord.itself().getByText("did not respond")).not().isVisible();

    page.itself().keyboard().press("Enter");
    Locator action =
        discord.itself().getByLabel("action", new Locator.GetByLabelOptions().setExact(true));
    assertThat(action).hasValue("Subscribe this channel");
    Locator end = discord.itself().getByLabel("Add an option");
    assertThat(end).hasValue("tonight");
    page.itself().keyboard().press("Enter");
    assertThat(discord.itself()).containsText("“tonight” belongs to no option.");

    end.clear();
    assertThat(discord.itself()).not().containsText("belongs to no option");
    page.itself().keyboard().press("Enter");
    assertThat(discord.newest()).containsText("The application did not respond");

    discord.composer().fill("/alerts action:off");
    Pane.button(discord.itself(), "Send command").click();
    assertThat(discord.composer()).isEmpty();
  }

  @Test
  void pageGoesOnAfterTheServerWasAway(Place place, DemoPage page) {
    page.panes().forEach(pane -> pane.opens("support"));
    place.sandbox().slack().user("sam").says("#support", "before");
    assertThat(page.slack().newest()).containsText("before");

    place.stops();
    assertThat(page.itself().getByText("The sandbox cannot be reached.").first()).isVisible();
    place.startsAgain();

    page.panes().forEach(pane -> assertThat(pane.itself()).containsText("No messages in"));
    place.sandbox().slack().user("sam").says("#support", "after");
    place.sandbox().discord().user("sam").says("#support", "after");
    page.panes().forEach(pane -> assertThat(pane.newest()).containsText("after"));
    assertThat(page.itself().getByText("The sandbox cannot be reached.")).hasCount(0);
  }
}
