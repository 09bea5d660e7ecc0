package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.bot.outbound.OutboundGuard;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Asks one help desk, once a call: no repetition, no redirects, nothing but its own address, and no
 * private address unless the settings say that it is there.
 */
public final class DeskClient {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final MediaType JSON = MediaType.get("application/json");
  private static final long MOST_OF_AN_ANSWER = 16L * 1024 * 1024;
  private static final int MOST_HOPS = 4;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final DeskAddress address;
  private final Map<String, String> headers;
  private final Clock clock;
  private final OkHttpClient http;

  /**
   * A client that shows these headers, among them the token, to the help desk and to nobody else.
   */
  public DeskClient(DeskAddress address, Map<String, String> headers, Clock clock) {
    this.address = address;
    this.headers = Map.copyOf(headers);
    this.clock = clock;
    this.http =
        new OutboundGuard(address.isPrivate() ? List.of(address.base().getHost()) : List.of())
            .client()
            .readTimeout(Duration.ofSeconds(20))
            .writeTimeout(Duration.ofSeconds(20))
            .callTimeout(Duration.ofSeconds(90))
            .build();
  }

  /** Reads something. */
  public DeskAnswer get(String path) {
    return call("GET", path, null, Map.of());
  }

  /** Makes something. */
  public DeskAnswer post(String path, JsonNode body) {
    return post(path, body, Map.of());
  }

  /** Makes something, with headers of its own. */
  public DeskAnswer post(String path, JsonNode body, Map<String, String> more) {
    return call("POST", path, RequestBody.create(MAPPER.writeValueAsBytes(body), JSON), more);
  }

  /** Changes something. */
  public DeskAnswer put(String path, JsonNode body) {
    return call("PUT", path, RequestBody.create(MAPPER.writeValueAsBytes(body), JSON), Map.of());
  }

  /** Takes something away. */
  public DeskAnswer delete(String path) {
    return call("DELETE", path, null, Map.of());
  }

  /** Sends the bytes of a file as they are. */
  public DeskAnswer upload(String path, ChatFile file) {
    return call("POST", path, body(file), Map.of());
  }

  /** Sends a form with files, as {@code multipart/form-data}. */
  public DeskAnswer submit(
      String path, Map<String, String> fields, String fileField, Iterable<ChatFile> files) {
    MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
    fields.forEach(form::addFormDataPart);
    for (ChatFile file : files) {
      form.addFormDataPart(fileField, file.name(), body(file));
    }
    return call("POST", path, form.build(), Map.of());
  }

  /**
   * Opens a file that somebody has sent.
   *
   * @throws IOException when the help desk does not say where it is, or does not give it out now
   */
  public InputStream open(SentFile file) throws IOException {
    if (file.address() == null) {
      throw new IOException("The help desk does not say where " + file.id() + " is");
    }
    return open(file.address());
  }

  /**
   * Opens a file that the help desk has named. Redirects lead only to hosts that files may come
   * from; the token is shown to none but the help desk itself.
   */
  public InputStream open(URI file) throws IOException {
    URI place = file;
    for (int hop = 0; hop < MOST_HOPS; hop++) {
      HttpUrl url = HttpUrl.get(place);
      if (url == null || !address.mayGiveFiles(place)) {
        throw new IOException("Files may not come from " + place.getHost());
      }
      Request.Builder request = new Request.Builder().url(url);
      if (address.isOwn(place)) {
        headers.forEach(request::header);
      }
      Response response = http.newCall(request.build()).execute();
      if (response.isSuccessful()) {
        return stream(response);
      }
      String next = response.isRedirect() ? response.header("Location") : null;
      response.close();
      HttpUrl there = next == null ? null : url.resolve(next);
      if (there == null) {
        throw new IOException("No file at " + place.getHost() + ": HTTP " + response.code());
      }
      place = there.uri();
    }
    throw new IOException("Too many redirects from " + file.getHost());
  }

  private static InputStream stream(Response response) {
    return new FilterInputStream(response.body().byteStream()) {
      @Override
      public void close() throws IOException {
        super.close();
        response.close();
      }
    };
  }

  private DeskAnswer call(
      String method, String path, @Nullable RequestBody body, Map<String, String> more) {
    String what = method + " " + path.replaceFirst("\\?.*", "");
    try {
      HttpUrl url = HttpUrl.get(address.base().toString() + path);
      Request.Builder request = new Request.Builder().url(url).method(method, body);
      request.header("Accept", "application/json");
      headers.forEach(request::header);
      more.forEach(request::header);
      try (Response response = http.newCall(request.build()).execute()) {
        DeskAnswer answer = new DeskAnswer(response.code(), json(response), retryAfter(response));
        if (!answer.isOk()) {
          throw new DeskTrouble(what, answer);
        }
        return answer;
      }
    } catch (IOException e) {
      throw new DeskTrouble(what, e);
    }
  }

  private static JsonNode json(Response response) throws IOException {
    ResponseBody body = response.body();
    byte[] bytes = body.byteStream().readNBytes((int) MOST_OF_AN_ANSWER + 1);
    if (bytes.length > MOST_OF_AN_ANSWER) {
      throw new IOException("The answer is too long");
    }
    try {
      return bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : MAPPER.readTree(bytes);
    } catch (JacksonException e) {
      if (response.isSuccessful()) {
        throw new IOException("The answer is not JSON", e);
      }
      return JsonNodeFactory.instance.objectNode();
    }
  }

  /** {@code Retry-After} of RFC 9110, or {@code X-RateLimit-Reset} as seconds since 1970. */
  private @Nullable Duration retryAfter(Response response) {
    String after = response.header("Retry-After");
    String reset = response.header("X-RateLimit-Reset");
    Duration wait = null;
    if (after != null && after.matches("\\d{1,6}")) {
      wait = Duration.ofSeconds(Long.parseLong(after));
    } else if (after != null) {
      wait = until(after);
    } else if (reset != null && reset.matches("\\d{1,11}")) {
      wait = Duration.between(clock.instant(), Instant.ofEpochSecond(Long.parseLong(reset)));
    }
    if (wait == null) {
      return null;
    }
    Duration some = wait.isNegative() ? Duration.ofSeconds(1) : wait;
    return some.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : some;
  }

  private @Nullable Duration until(String date) {
    try {
      return Duration.between(
          clock.instant(),
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static RequestBody body(ChatFile file) {
    return new RequestBody() {
      @Override
      public @Nullable MediaType contentType() {
        return MediaType.parse(file.mediaType());
      }

      @Override
      public long contentLength() {
        return file.length();
      }

      @Override
      public void writeTo(@NonNull BufferedSink sink) throws IOException {
        try (InputStream in = file.open();
            Source source = Okio.source(in)) {
          sink.writeAll(source);
        }
      }
    };
  }
}
