package com.blackbird.bench;

import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityQuery;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Pages over HTTP, as a program reads them. */
final class HttpPages implements Pages, AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BenchBot bot;
  private final String key;
  private final String path;

  HttpPages(BenchBot bot, String key, ActivityQuery query) {
    this.bot = bot;
    this.key = key;
    this.path =
        "/v1/integrations/%s/activities?limit=%d"
            .formatted(query.integrations().iterator().next(), query.limit());
  }

  @Override
  public List<String> page(@Nullable ActivityCursor cursor) throws Exception {
    var place = cursor == null ? path : path + "&cursor=" + cursor.text();
    var answer = client.send(bot.request(place, key).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(place + " was answered with " + answer.statusCode());
    }
    return JSON.readTree(answer.body())
        .path("activities")
        .valueStream()
        .map(activity -> activity.path("id").asString())
        .toList();
  }

  @Override
  public void close() {
    client.close();
  }
}
