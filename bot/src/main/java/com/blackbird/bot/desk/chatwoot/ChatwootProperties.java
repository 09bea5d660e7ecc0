package com.blackbird.bot.desk.chatwoot;

import com.blackbird.activity.access.Secret;
import com.blackbird.bot.desk.DeskAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Chatwoot.
 *
 * @param url where it is; empty leaves Chatwoot out
 * @param apiToken the access token of an agent of the bot's own
 * @param account the number of the account
 * @param inbox the number of an inbox of the kind API
 * @param webhookSecret the secret of the webhook, which signs; or the end of its address, where a
 *     Chatwoot is too old to sign
 * @param fileHosts other hosts from which it gives out files, such as that of its bucket
 * @param privateNetwork whether the address may be on a private network
 */
@ConfigurationProperties("chatwoot")
public record ChatwootProperties(
    @DefaultValue("") String url,
    @DefaultValue("") Secret apiToken,
    @DefaultValue("") String account,
    @DefaultValue("") String inbox,
    @DefaultValue("") Secret webhookSecret,
    @DefaultValue({}) List<String> fileHosts,
    @DefaultValue("false") boolean privateNetwork) {
  private static final int SHORTEST_SECRET = 16;

  public ChatwootProperties {
    fileHosts = List.copyOf(fileHosts);
    if (!url.isEmpty()) {
      address(url, privateNetwork, fileHosts);
      if (apiToken.reveal().isEmpty()) {
        throw new IllegalArgumentException(
            "CHATWOOT_API_TOKEN must be set beside CHATWOOT_URL: the access token at the end of the"
                + " profile settings of an agent of the bot's own");
      }
      if (!account.matches("\\d+") || !inbox.matches("\\d+")) {
        throw new IllegalArgumentException(
            "CHATWOOT_ACCOUNT and CHATWOOT_INBOX must be set beside CHATWOOT_URL: the numbers of"
                + " the account and of an inbox of the kind API, as they stand in the addresses of"
                + " its pages");
      }
      if (webhookSecret.reveal().length() < SHORTEST_SECRET) {
        throw new IllegalArgumentException(
            "CHATWOOT_WEBHOOK_SECRET must be set beside CHATWOOT_URL: the secret that Chatwoot shows"
                + " for the webhook, or 16 characters or more of your own as the end of its address");
      }
    }
  }

  /** Whether there is a Chatwoot to speak to. */
  public boolean configured() {
    return !url.isEmpty();
  }

  DeskAddress address() {
    return address(url, privateNetwork, fileHosts);
  }

  private static DeskAddress address(String url, boolean isPrivate, List<String> fileHosts) {
    return DeskAddress.of("CHATWOOT_URL", url, "CHATWOOT_PRIVATE_NETWORK", isPrivate, fileHosts);
  }
}
