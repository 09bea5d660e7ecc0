package com.blackbird.bot.desk.intercom;

import com.blackbird.activity.access.Secret;
import com.blackbird.bot.desk.DeskAddress;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Intercom.
 *
 * @param accessToken the access token of an app of the workspace; empty leaves Intercom out
 * @param clientSecret the app's client secret, by which its webhooks are signed
 * @param admin the id of the teammate in whose name the bot acts; empty for the one whom the token
 *     belongs to
 * @param team the id of the team that new conversations are assigned to; empty for none
 * @param apiUrl where the REST API is; other regions have their own
 * @param privateNetwork whether the address may be on a private network: for a stand-in
 */
@ConfigurationProperties("intercom")
public record IntercomProperties(
    @DefaultValue("") Secret accessToken,
    @DefaultValue("") Secret clientSecret,
    @DefaultValue("") String admin,
    @DefaultValue("") String team,
    @DefaultValue("https://api.intercom.io/") String apiUrl,
    @DefaultValue("false") boolean privateNetwork) {
  private static final List<String> FILE_HOSTS =
      List.of(
          ".intercomcdn.com",
          ".intercomcdn.eu",
          ".au.intercomcdn.com",
          ".intercom-attachments-1.com",
          ".intercom-attachments.eu");

  public IntercomProperties {
    if (!accessToken.reveal().isEmpty()) {
      address(apiUrl, privateNetwork);
      if (clientSecret.reveal().isEmpty()) {
        throw new IllegalArgumentException(
            "INTERCOM_CLIENT_SECRET must be set beside INTERCOM_ACCESS_TOKEN: the client secret of"
                + " the same app, in Intercom's Developer Hub under Basic information");
      }
      if (!admin.matches("\\d*") || !team.matches("\\d*")) {
        throw new IllegalArgumentException(
            "INTERCOM_ADMIN and INTERCOM_TEAM must be the numbers of a teammate and a team, or"
                + " empty");
      }
    }
  }

  /** Whether there is an Intercom to speak to. */
  public boolean configured() {
    return !accessToken.reveal().isEmpty();
  }

  DeskAddress address() {
    return address(apiUrl, privateNetwork);
  }

  private static DeskAddress address(String url, boolean isPrivate) {
    return DeskAddress.of(
        "INTERCOM_API_URL", url, "INTERCOM_PRIVATE_NETWORK", isPrivate, FILE_HOSTS);
  }
}
