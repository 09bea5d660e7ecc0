package com.blackbird.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.blackbird.activity.access.Secret;
import com.blackbird.bot.desk.chatwoot.ChatwootProperties;
import com.blackbird.bot.desk.intercom.IntercomProperties;
import com.blackbird.bot.desk.zendesk.ZendeskProperties;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot work is refused at the start, with a sentence that says what to set. */
class DeskSettingsTest {
  private static final Secret NONE = new Secret("");
  private static final Secret SOME = new Secret("a-secret-of-some-length");

  @Test
  void withoutAnythingThereIsNoHelpDesk() {
    assertThat(zendesk("", "", NONE, NONE).configured()).isFalse();
    assertThat(intercom(NONE, NONE, "https://api.intercom.io/").configured()).isFalse();
    assertThat(chatwoot("", "", "", NONE, false).configured()).isFalse();
  }

  @Test
  void zendeskSaysWhatIsMissing() {
    String url = "https://acme.zendesk.com";
    assertRefused(() -> zendesk("http://acme.zendesk.com", "a@b", SOME, SOME), "ZENDESK_URL");
    assertRefused(() -> zendesk("acme", "a@b", SOME, SOME), "ZENDESK_URL");
    assertRefused(() -> zendesk("https://a:b@acme.example", "a@b", SOME, SOME), "ZENDESK_URL");
    assertRefused(() -> zendesk(url, "", SOME, SOME), "ZENDESK_EMAIL");
    assertRefused(() -> zendesk(url, "a@b", NONE, SOME), "ZENDESK_API_TOKEN");
    assertRefused(() -> zendesk(url, "a@b", SOME, NONE), "ZENDESK_WEBHOOK_SECRET");
    assertThat(zendesk(url, "a@b", SOME, SOME).configured()).isTrue();
  }

  @Test
  void intercomSaysWhatIsMissing() {
    assertRefused(() -> intercom(SOME, NONE, "https://api.intercom.io"), "INTERCOM_CLIENT_SECRET");
    assertRefused(() -> intercom(SOME, SOME, "http://api.intercom.io"), "INTERCOM_API_URL");
    assertThat(intercom(SOME, SOME, "https://api.eu.intercom.io").configured()).isTrue();
  }

  @Test
  void chatwootSaysWhatIsMissing() {
    String url = "https://chat.example.com";
    assertRefused(() -> chatwoot("http://chat", "1", "2", SOME, false), "CHATWOOT_PRIVATE_NETWORK");
    assertRefused(() -> chatwoot(url, "one", "2", SOME, false), "CHATWOOT_ACCOUNT");
    assertRefused(() -> chatwoot(url, "1", "", SOME, false), "CHATWOOT_INBOX");
    assertRefused(
        () -> chatwoot(url, "1", "2", new Secret("short"), false), "CHATWOOT_WEBHOOK_SECRET");
    assertThat(chatwoot("http://chat", "1", "2", SOME, true).configured()).isTrue();
  }

  @Test
  void secretsAreNotPrinted() {
    assertThat(
            zendesk("https://acme.zendesk.com", "a@b", SOME, SOME)
                + intercom(SOME, SOME, "https://api.intercom.io").toString()
                + chatwoot("https://chat.example.com", "1", "2", SOME, false))
        .doesNotContain(SOME.reveal());
  }

  private static void assertRefused(Runnable made, String setting) {
    assertThatIllegalArgumentException().isThrownBy(made::run).withMessageContaining(setting);
  }

  private static ZendeskProperties zendesk(
      String url, String email, Secret token, Secret webhookSecret) {
    return new ZendeskProperties(url, email, token, webhookSecret, "", false);
  }

  private static IntercomProperties intercom(Secret token, Secret clientSecret, String url) {
    return new IntercomProperties(token, clientSecret, "", "", url, false);
  }

  private static ChatwootProperties chatwoot(
      String url, String account, String inbox, Secret webhookSecret, boolean isPrivate) {
    return new ChatwootProperties(url, SOME, account, inbox, webhookSecret, List.of(), isPrivate);
  }
}
