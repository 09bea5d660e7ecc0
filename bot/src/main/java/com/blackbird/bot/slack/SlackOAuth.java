package com.blackbird.bot.slack;

import com.blackbird.activity.access.Secret;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest.OAuthV2AccessRequestBuilder;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Installing by OAuth: https://docs.slack.dev/authentication/installing-with-oauth */
final class SlackOAuth {
  private final SlackProperties properties;
  private final SlackWeb web;
  private final Clock clock;

  SlackOAuth(SlackProperties properties, SlackWeb web, Clock clock) {
    this.properties = properties;
    this.web = web;
    this.clock = clock;
  }

  /** Slack said no; the message is its word for why. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String error) {
      super(error);
    }
  }

  /** Slack's page on which somebody allows the app. */
  URI consent(String state, String redirect) {
    String query =
        "client_id=%s&scope=%s&state=%s&redirect_uri=%s"
            .formatted(
                encoded(properties.clientId()),
                encoded(String.join(",", SlackScopes.BOT)),
                encoded(state),
                encoded(redirect));
    return URI.create(properties.apiUrl()).resolve("../oauth/v2/authorize?" + query);
  }

  /** Exchanges the code that Slack gave for the installation. */
  SlackInstall install(String code, String redirect)
      throws IOException, SlackApiException, Refused {
    return read(asked(request -> request.code(code).redirectUri(redirect)), clock.instant());
  }

  /** New tokens for those that expire soon. */
  SlackInstall.Tokens renew(Secret refresh) throws IOException, SlackApiException, Refused {
    return tokens(
        asked(request -> request.grantType("refresh_token").refreshToken(refresh.reveal())),
        clock.instant());
  }

  private OAuthV2AccessResponse asked(UnaryOperator<OAuthV2AccessRequestBuilder> what)
      throws IOException, SlackApiException, Refused {
    OAuthV2AccessResponse answer =
        web.withoutToken()
            .oauthV2Access(request ->
                what.apply(
                    request
                        .clientId(properties.clientId())
                        .clientSecret(properties.clientSecret().reveal())));
    if (!answer.isOk()) {
      throw new Refused(answer.getError());
    }
    return answer;
  }

  /** Who has installed a whole organisation gets no team, but an enterprise. */
  static SlackInstall read(OAuthV2AccessResponse answer, Instant now) throws Refused {
    boolean isOrg = answer.isEnterpriseInstall();
    String id = isOrg ? answer.getEnterprise().getId() : answer.getTeam().getId();
    String name = isOrg ? answer.getEnterprise().getName() : answer.getTeam().getName();
    if (answer.getAccessToken() == null || answer.getBotUserId() == null) {
      throw new Refused("no_bot_token");
    }
    return new SlackInstall(
        id,
        name == null ? id : name,
        isOrg,
        answer.getBotUserId(),
        SlackScopes.read(answer.getScope()),
        tokens(answer, now),
        answer.getAuthedUser() == null ? "" : answer.getAuthedUser().getId(),
        now);
  }

  private static SlackInstall.Tokens tokens(OAuthV2AccessResponse answer, Instant now) {
    String refresh = answer.getRefreshToken();
    Integer seconds = answer.getExpiresIn();
    return new SlackInstall.Tokens(
        new Secret(answer.getAccessToken()),
        refresh == null ? null : new Secret(refresh),
        refresh == null || seconds == null ? null : now.plusSeconds(seconds));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
