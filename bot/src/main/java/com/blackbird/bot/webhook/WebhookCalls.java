package com.blackbird.bot.webhook;

import com.blackbird.activity.webhook.PostResult;
import com.blackbird.activity.webhook.PostResult.Why;
import com.blackbird.activity.webhook.WebhookPost;
import com.blackbird.bot.outbound.AddressRefused;
import com.blackbird.bot.outbound.OutboundGuard;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts to webhooks, once a call. What they answer beyond the status is not read: nobody needs it,
 * and it could be what somebody inside our network said.
 */
public final class WebhookCalls implements WebhookPost {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int LONGEST_ADDRESS = 1_000;
  private static final MediaType JSON = MediaType.get("application/json");

  private final OutboundGuard guard;
  private final OkHttpClient http;

  /**
   * Calls everybody on the public network, by TLS.
   *
   * @param privateHosts hosts that may be inside, and without TLS
   */
  public WebhookCalls(Collection<String> privateHosts) {
    this(privateHosts, LONGEST);
  }

  WebhookCalls(Collection<String> privateHosts, Duration longest) {
    this.guard = new OutboundGuard(privateHosts);
    this.http = guard.client().callTimeout(longest).build();
  }

  @Override
  public PostResult post(URI url, Map<String, String> headers, byte[] body) {
    HttpUrl address = HttpUrl.get(url);
    if (address == null || !isOpen(address)) {
      return new PostResult.Unanswered(Why.PRIVATE);
    }
    Request.Builder request =
        new Request.Builder().url(address).post(RequestBody.create(body, JSON));
    request.header("User-Agent", "Blackbird");
    headers.forEach(request::header);
    try (Response response = http.newCall(request.build()).execute()) {
      return response.isSuccessful()
          ? new PostResult.Taken(response.code())
          : new PostResult.Refused(response.code(), after(response));
    } catch (AddressRefused e) {
      return new PostResult.Unanswered(Why.PRIVATE);
    } catch (InterruptedIOException e) {
      return new PostResult.Unanswered(Why.TIMEOUT);
    } catch (IOException e) {
      return new PostResult.Unanswered(Why.UNREACHABLE);
    }
  }

  private boolean isOpen(HttpUrl address) {
    return address.isHttps() || guard.mayBePrivate(address.host());
  }

  private static Optional<Duration> after(Response response) {
    return Optional.ofNullable(response.header("Retry-After"))
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  @Override
  public Optional<String> objection(URI url) {
    HttpUrl address = HttpUrl.get(url);
    if (address == null || url.getHost() == null || url.toString().length() > LONGEST_ADDRESS) {
      return Optional.of("use an address such as https://sync.example.com/retries");
    }
    if (url.getUserInfo() != null || url.getFragment() != null) {
      return Optional.of("leave out the user and what follows #; requests are signed");
    }
    if (!isOpen(address)) {
      return Optional.of(
          "use https://; another is taken only for hosts that the bot's settings name");
    }
    return isAddress(address.host()) && !isReachable(address.host())
        ? Optional.of("it is on a private network; use an address that anybody can reach")
        : Optional.empty();
  }

  /** A name may stand for something else by the time it is called, so it is looked at only then. */
  private static boolean isAddress(String host) {
    return host.contains(":") || host.matches("(0[xX])?[0-9a-fA-F]+(\\.((0[xX])?[0-9a-fA-F]+))*");
  }

  private boolean isReachable(String host) {
    try {
      return !guard.lookup(host).isEmpty();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
