package com.blackbird.demo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One platform on the page, and what a person does there. */
record Pane(Page page, String platform) {
  Locator itself() {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(platform).setExact(true));
  }

  Locator composer() {
    return itself()
        .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Message #"));
  }

  /** Goes to the channel of that name. */
  Pane opens(String channel) {
    itself()
        .getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(channel))
        .click();
    return this;
  }

  /** Goes on as another person. */
  Pane becomes(String person) {
    itself().getByLabel("You are").selectOption(person);
    return this;
  }

  /** Writes a command without options and sends it. */
  void types(String text) {
    composer().fill(text);
    page.keyboard().press("Enter");
    if (platform.equals("Discord")) {
      button(itself(), "Send command").click();
    }
  }

  Locator messages() {
    return itself().getByRole(AriaRole.ARTICLE);
  }

  /** The newest message that says this. */
  Locator saying(String words) {
    return messages().filter(new Locator.FilterOptions().setHasText(words)).last();
  }

  Locator newest() {
    return messages().last();
  }

  /** Opens a menu of the newest message by the words on it and picks the first such option. */
  void chooses(String menu, String option) {
    button(newest(), menu).click();
    page.getByRole(AriaRole.LISTBOX)
        .getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName(option))
        .first()
        .click();
  }

  /** Clicks the button of the newest message. */
  void clicks(String label) {
    button(newest(), label).click();
  }

  static Locator button(Locator place, String name) {
    return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).last();
  }
}
