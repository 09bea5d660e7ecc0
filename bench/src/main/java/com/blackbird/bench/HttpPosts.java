package com.blackbird.bench;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Reports batches as a sender does; the bodies are made before the clock starts. */
final class HttpPosts implements Writer, AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final IdentityHashMap<Batch, HttpRequest> requests = new IdentityHashMap<>();

  HttpPosts(BenchBot bot, Collection<Account> accounts, List<Batch> batches) {
    var keys = new HashMap<AccountId, String>();
    accounts.forEach(account -> keys.put(account.id(), bot.open(account)));
    for (var batch : batches) {
      var key = Objects.requireNonNull(keys.get(batch.account()));
      var body = batch.activities().stream().map(HttpPosts::item).toList();
      requests.put(
          batch,
          bot.request("/v1/activities", key)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
              .build());
    }
  }

  /** Anything but "all accepted" ends the bench, so what it prints had no errors. */
  @Override
  public void write(Batch batch) throws Exception {
    var request = Objects.requireNonNull(requests.get(batch));
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200
        || JSON.readTree(answer.body()).path("accepted").asInt() != batch.size()) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  /** As it is reported. */
  static Map<String, @Nullable String> item(Activity activity) {
    var item = new HashMap<String, @Nullable String>();
    item.put("id", activity.senderId());
    item.put("integration", activity.integration().text());
    item.put("direction", activity.direction().text());
    item.put("type", activity.type().text());
    item.put("status", activity.status().text());
    item.put("reference", activity.reference());
    item.put("message", activity.message());
    item.put("createdAt", activity.createdAt().toString());
    return item;
  }

  @Override
  public void close() {
    client.close();
  }
}
