package com.blackbird.activity.retry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.webhook.PostResult;
import com.blackbird.activity.webhook.WebhookPost;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A webhook that takes everything, unless it is told to answer otherwise. */
final class PretendWebhook implements WebhookPost {
  private final Deque<PostResult> next = new ArrayDeque<>();
  private final List<Had> had = new ArrayList<>();

  /** What it was sent. */
  record Had(String id, String signature, String body) {}

  void answers(PostResult... results) {
    next.addAll(List.of(results));
  }

  List<Had> had() {
    return List.copyOf(had);
  }

  @Override
  public PostResult post(URI url, Map<String, String> headers, byte[] body) {
    had.add(
        new Had(
            Objects.requireNonNull(headers.get("webhook-id")),
            Objects.requireNonNull(headers.get("webhook-signature")),
            new String(body, UTF_8)));
    PostResult told = next.poll();
    return told == null ? new PostResult.Taken(204) : told;
  }

  @Override
  public Optional<String> objection(URI url) {
    return Optional.empty();
  }
}
