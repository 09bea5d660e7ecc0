package com.blackbird.bot.slack;

import com.blackbird.bot.operations.BotProperties;
import com.blackbird.bot.operations.Strangers;
import com.slack.api.methods.SlackApiException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody installs the app in a workspace of theirs, and comes back to afterwards. */
@RestController
class SlackInstallDoor {
  private static final Logger LOG = LoggerFactory.getLogger(SlackInstallDoor.class);
  private static final String COOKIE = "blackbird_slack_install";
  private static final String BACK = "/slack/oauth_redirect";

  /** Whoever has a state makes us ask Slack; more at once than this is nobody's need. */
  private static final int EXCHANGES = 8;

  private final SlackProperties properties;
  private final SlackOAuth oauth;
  private final SlackInstallState states;
  private final SlackInstalls installs;
  private final SlackTokens tokens;
  private final Strangers strangers;
  private final String publicUrl;
  private final Semaphore exchanges = new Semaphore(EXCHANGES);

  SlackInstallDoor(
      SlackProperties properties,
      SlackOAuth oauth,
      SlackInstallState states,
      SlackInstalls installs,
      SlackTokens tokens,
      Strangers strangers,
      BotProperties settings) {
    this.properties = properties;
    this.oauth = oauth;
    this.states = states;
    this.installs = installs;
    this.tokens = tokens;
    this.strangers = strangers;
    this.publicUrl = settings.publicUrl();
    if (properties.installable() && !publicUrl.isEmpty()) {
      LOG.info("Install me in a Slack workspace: {}/slack/install", publicUrl);
    }
  }

  @GetMapping("/slack/install")
  ResponseEntity<String> begin(HttpServletRequest request) {
    if (!properties.installable()) {
      return ResponseEntity.notFound().build();
    }
    return strangers.refusal(request).orElseGet(() -> toSlack(request));
  }

  private ResponseEntity<String> toSlack(HttpServletRequest request) {
    String cookie = states.newCookie();
    URI consent = oauth.consent(states.of(cookie), redirect(request));
    return ResponseEntity.status(HttpStatus.FOUND)
        .header(HttpHeaders.SET_COOKIE, cookie(cookie, request).toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .location(consent)
        .build();
  }

  @GetMapping(BACK)
  ResponseEntity<String> back(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String error) {
    if (!properties.installable()) {
      return ResponseEntity.notFound().build();
    }
    return strangers.refusal(request).orElseGet(() -> end(request, code, state, error));
  }

  private ResponseEntity<String> end(
      HttpServletRequest request, String code, String state, String error) {
    try {
      if (!states.redeem(state, kept(request))) {
        return SlackInstallPage.stale();
      }
      if (!error.isEmpty() || code.isEmpty()) {
        return SlackInstallPage.declined();
      }
      return exchanges.tryAcquire() ? installed(code, redirect(request)) : SlackInstallPage.busy();
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("An installation in Slack could not be kept: {}", e.toString());
      return SlackInstallPage.busy();
    }
  }

  private ResponseEntity<String> installed(String code, String redirect) {
    try {
      SlackInstall install = oauth.install(code, redirect);
      installs.store(install);
      tokens.forget(install.workspace());
      LOG.info("Installed in the Slack workspace {}", install.workspace());
      return SlackInstallPage.done(install);
    } catch (SlackOAuth.Refused e) {
      LOG.warn("Slack did not complete an installation: {}", e.getMessage());
      return SlackInstallPage.refused();
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack could not be asked to complete an installation: {}", e.toString());
      return SlackInstallPage.busy();
    } finally {
      exchanges.release();
    }
  }

  private ResponseCookie cookie(String value, HttpServletRequest request) {
    return ResponseCookie.from(name(request), value)
        .httpOnly(true)
        .secure(isEncrypted(request))
        .sameSite("Lax")
        .path("/")
        .maxAge(SlackInstallState.LIFE)
        .build();
  }

  /** Browsers take a cookie with this prefix from this very host only, and only with TLS. */
  private String name(HttpServletRequest request) {
    return isEncrypted(request) ? "__Host-" + COOKIE : COOKIE;
  }

  private boolean isEncrypted(HttpServletRequest request) {
    return redirect(request).startsWith("https:");
  }

  private String kept(HttpServletRequest request) {
    Cookie[] all = request.getCookies();
    String name = name(request);
    return all == null
        ? ""
        : Arrays.stream(all)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst()
            .orElse("");
  }

  /** Slack goes only to addresses that the app's settings name, so a forged one leads nowhere. */
  private String redirect(HttpServletRequest request) {
    String base =
        publicUrl.isEmpty()
            ? request.getRequestURL().toString().replaceAll("^([a-z]+://[^/]+).*", "$1")
            : publicUrl;
    return base + BACK;
  }
}
