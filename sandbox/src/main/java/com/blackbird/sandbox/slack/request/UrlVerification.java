package com.blackbird.sandbox.slack.request;

import com.blackbird.sandbox.slack.world.AppConfig;
import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.blackbird.sandbox.slack.world.SlackApp;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletionException;

/**
 * The app's settings page: the address of events is taken only when the app answers the challenge.
 *
 * @see <a href="https://docs.slack.dev/reference/events/url_verification">url_verification</a>
 */
public final class UrlVerification {
  private final SignedRequests requests;

  /** Sends the challenges with these requests. */
  public UrlVerification(SignedRequests requests) {
    this.requests = requests;
  }

  /** Changes an app's configuration, once a new address of events has proved to be the app's. */
  public void configure(SlackApp app, AppConfig changed) {
    RequestUrls urls = changed.urls();
    String events = urls.events();
    if (events != null && !events.equals(app.config().urls().events())) {
      verify(app, events);
    }
    app.configure(changed);
  }

  private void verify(SlackApp app, String url) {
    String challenge = Ids.secret();
    SignedBody body =
        SignedBody.json(
            Json.object()
                .put("token", app.verificationToken())
                .put("challenge", challenge)
                .put("type", "url_verification"));
    HttpResponse<String> answer;
    try {
      answer = requests.follow(requests.request(app, url, body), 0).join();
    } catch (CompletionException | IllegalArgumentException failed) {
      throw new IllegalArgumentException(
          "the events URL did not answer: " + failed.getMessage(), failed);
    }
    if (answer.statusCode() != 200 || !isAnswered(answer.body(), challenge)) {
      throw new IllegalArgumentException(
          "the events URL did not answer with the value of the challenge parameter, but with "
              + answer.statusCode());
    }
  }

  /** As plain text, as a form field or as JSON. */
  private static boolean isAnswered(String body, String challenge) {
    return body.strip().equals(challenge)
        || body.strip().equals("challenge=" + challenge)
        || Json.text(Json.read(body), "challenge").equals(challenge);
  }
}
