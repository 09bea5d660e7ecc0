package com.blackbird.sandbox.slack.world;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an app is told things over HTTP. With none of them it is told through Socket Mode.
 *
 * @param interactivity clicks, forms and shortcuts
 * @param options what is typed into an external menu
 * @see <a href="https://docs.slack.dev/apis/events-api/using-http-request-urls">HTTP request
 *     URLs</a>
 */
public record RequestUrls(
    @Nullable String commands,
    @Nullable String interactivity,
    @Nullable String options,
    @Nullable String events) {

  /** No address: Socket Mode. */
  public static final RequestUrls NONE = new RequestUrls(null, null, null, null);

  /** One address for everything, as apps made with Bolt have it. */
  public static RequestUrls all(String url) {
    return new RequestUrls(url, url, url, url);
  }

  /** Whether the app uses Socket Mode. */
  public boolean isNone() {
    return Stream.of(commands, interactivity, options, events).allMatch(Objects::isNull);
  }
}
