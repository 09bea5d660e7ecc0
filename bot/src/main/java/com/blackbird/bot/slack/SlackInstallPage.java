package com.blackbird.bot.slack;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** What somebody reads in the browser after installing the app, or not. */
final class SlackInstallPage {
  private static final String AGAIN = "<a href=\"/slack/install\">Start again</a>";

  private SlackInstallPage() {}

  static ResponseEntity<String> done(SlackInstall install) {
    return page(
        HttpStatus.OK,
        "Blackbird is in " + HtmlUtils.htmlEscape(install.name()),
        "Next: type <code>/blackbird link CODE</code> in Slack, with a code from your Blackbird"
            + " admin. To hear of errors in a channel, invite the bot there:"
            + " <code>/invite @Blackbird</code>. You may close this page.");
  }

  static ResponseEntity<String> declined() {
    return page(
        HttpStatus.OK, "Nothing was installed", "You have not allowed it in Slack. " + AGAIN + ".");
  }

  static ResponseEntity<String> stale() {
    return page(
        HttpStatus.BAD_REQUEST,
        "This page works once",
        "It belongs to an installation that began in another browser, more than ten minutes ago, or"
            + " is done already. "
            + AGAIN
            + ".");
  }

  static ResponseEntity<String> refused() {
    return page(
        HttpStatus.BAD_GATEWAY,
        "Slack did not complete it",
        "Nothing was installed; the bot's log has Slack's reason. " + AGAIN + ".");
  }

  static ResponseEntity<String> busy() {
    return page(
        HttpStatus.SERVICE_UNAVAILABLE,
        "Please try again in a minute",
        "Nothing was installed. " + AGAIN + ".");
  }

  private static ResponseEntity<String> page(HttpStatus status, String title, String text) {
    return ResponseEntity.status(status)
        .contentType(MediaType.TEXT_HTML)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'none'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'")
        .body(
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem;
              color: #1d2433; background: #fff }
            code { background: #eef0f4; padding: .1em .4em; border-radius: .3em }
            a { color: #1a5fb4 }
            @media (prefers-color-scheme: dark) {
              body { color: #e6e8ee; background: #16191f }
              code { background: #2a2f3a }
              a { color: #8ab4f8 }
            }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            <p>%2$s</p>
            </body>
            </html>
            """
                .formatted(title, text));
  }
}
