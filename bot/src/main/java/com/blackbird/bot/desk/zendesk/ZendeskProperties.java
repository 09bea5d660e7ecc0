package com.blackbird.bot.desk.zendesk;

import com.blackbird.activity.access.Secret;
import com.blackbird.bot.desk.DeskAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Zendesk.
 *
 * @param url where the account is, {@code https://acme.zendesk.com}; empty leaves Zendesk out
 * @param email the agent whom the token belongs to, one of the bot's own
 * @param apiToken an API token
 * @param webhookSecret the signing secret of the webhook that tells the bot of events
 * @param group the id of the group that new tickets go to; empty leaves that to Zendesk's rules
 * @param privateNetwork whether the address may be on a private network: for a stand-in
 */
@ConfigurationProperties("zendesk")
public record ZendeskProperties(
    @DefaultValue("") String url,
    @DefaultValue("") String email,
    @DefaultValue("") Secret apiToken,
    @DefaultValue("") Secret webhookSecret,
    @DefaultValue("") String group,
    @DefaultValue("false") boolean privateNetwork) {
  private static final List<String> FILE_HOSTS = List.of(".zendesk.com", ".zdusercontent.com");

  public ZendeskProperties {
    if (!url.isEmpty()) {
      address(url, privateNetwork);
      if (!email.contains("@") || apiToken.reveal().isEmpty()) {
        throw new IllegalArgumentException(
            "ZENDESK_EMAIL and ZENDESK_API_TOKEN must be set beside ZENDESK_URL: the address of an"
                + " agent of the bot's own and an API token, made in Zendesk's Admin Center under"
                + " Apps and integrations > APIs");
      }
      if (webhookSecret.reveal().isEmpty()) {
        throw new IllegalArgumentException(
            "ZENDESK_WEBHOOK_SECRET must be set beside ZENDESK_URL: the signing secret that"
                + " Zendesk's Admin Center shows on the webhook's page");
      }
      if (!group.matches("\\d*")) {
        throw new IllegalArgumentException(
            "ZENDESK_GROUP must be the number of a group, or empty: it is the end of the group's"
                + " address in the Admin Center");
      }
    }
  }

  /** Whether there is a Zendesk to speak to. */
  public boolean configured() {
    return !url.isEmpty();
  }

  DeskAddress address() {
    return address(url, privateNetwork);
  }

  private static DeskAddress address(String url, boolean isPrivate) {
    return DeskAddress.of("ZENDESK_URL", url, "ZENDESK_PRIVATE_NETWORK", isPrivate, FILE_HOSTS);
  }

  /** The name of the account, as it stands before {@code .zendesk.com}. */
  String account() {
    return address().base().getHost().replace(".zendesk.com", "");
  }
}
