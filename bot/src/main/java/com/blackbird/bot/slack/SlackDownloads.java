package com.blackbird.bot.slack;

import com.blackbird.activity.chat.SentFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Gives out files that people have sent: https://docs.slack.dev/reference/objects/file-object
 *
 * <p>Whoever has the bot's token is the bot, so it goes to Slack's own hosts only, and follows no
 * redirection.
 */
final class SlackDownloads {
  /** So long a file that comes may pause; it is asked for again then. */
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private final SlackWeb web;

  SlackDownloads(SlackWeb web) {
    this.web = web;
  }

  /** The bytes of a file, while they come. */
  InputStream open(String workspace, SentFile file) throws IOException {
    URI address = file.address();
    if (address == null || !isSlack(address)) {
      throw new IOException("Slack does not keep the file " + file.id() + " itself");
    }
    Request request =
        new Request.Builder()
            .url(address.toString())
            .header("Authorization", "Bearer " + web.botToken(workspace).reveal())
            .build();
    Response answer = client().newCall(request).execute();
    if (!answer.isSuccessful() || isLoginPage(answer, file)) {
      answer.close();
      throw new IOException(
          "Slack answers HTTP "
              + answer.code()
              + " for the file "
              + file.id()
              + "; does the app have the scope files:read?");
    }
    return new FilterInputStream(answer.body().byteStream()) {
      @Override
      public void close() {
        answer.close();
      }
    };
  }

  /** Slack shows its login page to those who may not read. */
  private static boolean isLoginPage(Response answer, SentFile file) {
    String type = answer.header("Content-Type", "");
    return type != null && type.startsWith("text/html") && !file.mediaType().contains("html");
  }

  private boolean isSlack(URI address) {
    URI api = URI.create(web.apiUrl());
    String host = address.getHost();
    boolean isApi = api.getHost().equals(host) && api.getPort() == address.getPort();
    boolean isSlacks =
        "https".equals(address.getScheme())
            && host != null
            && (host.equals("slack.com") || host.endsWith(".slack.com"))
            && api.getHost().equals("slack.com");
    return (isApi && api.getScheme().equals(address.getScheme())) || isSlacks;
  }

  private OkHttpClient client() {
    return web.patient()
        .newBuilder()
        .readTimeout(SILENCE)
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }
}
