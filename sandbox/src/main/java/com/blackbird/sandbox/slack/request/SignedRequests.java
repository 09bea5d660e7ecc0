package com.blackbird.sandbox.slack.request;

import com.blackbird.sandbox.slack.dispatch.Delivery;
import com.blackbird.sandbox.slack.dispatch.Envelope;
import com.blackbird.sandbox.slack.dispatch.Timing;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.blackbird.sandbox.slack.world.SlackApp;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells apps over HTTP what happened, and reads how they took it.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-http-request-urls">HTTP request
 *     URLs</a>
 */
public final class SignedRequests implements AutoCloseable {
  /** Redirects that Slack follows. */
  private static final int MAX_REDIRECTS = 2;

  private final Timing timing;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .proxy(HttpClient.Builder.NO_PROXY)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  /** Sends requests that have to be acknowledged as quickly as the timing says. */
  public SignedRequests(Timing timing) {
    this.timing = timing;
  }

  /** Sends one request to where the app wants it, and answers when it has or its time was over. */
  public CompletableFuture<Delivery> send(SlackApp app, Envelope envelope) {
    String url = address(app.config().urls(), envelope);
    if (url == null) {
      return CompletableFuture.completedFuture(
          new Delivery.Failed("dispatch_failed", "connection_failed", true));
    }
    return answer(app, url, SignedBody.of(envelope), envelope)
        .handle((response, failed) ->
            response == null ? Verdict.of(failed) : Verdict.of(response, envelope));
  }

  private static @Nullable String address(RequestUrls urls, Envelope envelope) {
    return switch (envelope.type()) {
      case "events_api" -> urls.events();
      case "slash_commands" -> urls.commands();
      default ->
          Json.text(envelope.payload(), "type").equals("block_suggestion")
              ? urls.options()
              : urls.interactivity();
    };
  }

  private CompletableFuture<HttpResponse<String>> answer(
      SlackApp app, String url, SignedBody body, Envelope envelope) {
    HttpRequest.Builder request = request(app, url, body);
    if (envelope.attempt() > 0) {
      request.header("X-Slack-Retry-Num", String.valueOf(envelope.attempt()));
      request.header("X-Slack-Retry-Reason", envelope.retryReason());
    }
    return follow(request, MAX_REDIRECTS)
        .orTimeout(timing.acknowledgement().toMillis(), TimeUnit.MILLISECONDS);
  }

  HttpRequest.Builder request(SlackApp app, String url, SignedBody body) {
    String now = String.valueOf(timing.signatures().instant().getEpochSecond());
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", body.type())
        .header("Accept", "application/json,*/*")
        .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
        .header("X-Slack-Request-Timestamp", now)
        .header("X-Slack-Signature", Signature.of(app.signingSecret(), now, body.text()))
        .timeout(timing.acknowledgement())
        .POST(HttpRequest.BodyPublishers.ofString(body.text()));
  }

  CompletableFuture<HttpResponse<String>> follow(HttpRequest.Builder request, int redirects) {
    return client
        .sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .thenCompose(response -> {
          String next = response.headers().firstValue("Location").orElse("");
          if (response.statusCode() / 100 != 3 || next.isEmpty() || redirects == 0) {
            return CompletableFuture.completedFuture(response);
          }
          return follow(request.uri(response.uri().resolve(next)), redirects - 1);
        });
  }

  /** Ends the requests that are under way. */
  @Override
  public void close() {
    client.shutdownNow();
  }
}
