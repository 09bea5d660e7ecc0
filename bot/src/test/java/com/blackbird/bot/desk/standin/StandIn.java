package com.blackbird.bot.desk.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What all stand-ins have in common: a server on the loopback address, the ways in which a request
 * can go wrong, and webhooks that are sent until they are taken.
 */
public abstract class StandIn implements AutoCloseable {
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  static final JsonMapper MAPPER = new JsonMapper();
  private static final int MOST_TRIES = 3;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ExecutorService teller = Executors.newSingleThreadExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Route> routes = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final List<Trouble> troubles = new CopyOnWriteArrayList<>();
  private final List<Notice> told = new CopyOnWriteArrayList<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicLong ids = new AtomicLong(1_000);
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private volatile @Nullable URI hook;

  /** What goes wrong with the next request whose method and path match. */
  private record Trouble(Pattern request, Kind kind, int value) {
    enum Kind {
      LIMITED,
      STATUS,
      ANSWER_LOST
    }
  }

  /** What a method and path do; returns the JSON of the answer. */
  @FunctionalInterface
  interface Work {
    JsonNode on(Call call, Matcher path);
  }

  private record Route(String method, Pattern path, int status, Work work) {}

  StandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it is, ending in a slash. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Sends all webhooks to this address from now on. */
  public void tells(URI address) {
    hook = address;
  }

  /** The next request like this is refused as too many. */
  public void limitNext(String request, int seconds) {
    troubles.add(new Trouble(Pattern.compile(request), Trouble.Kind.LIMITED, seconds));
  }

  /** The next request like this is answered with a status, and nothing is done. */
  public void failNext(String request, int status) {
    troubles.add(new Trouble(Pattern.compile(request), Trouble.Kind.STATUS, status));
  }

  /** The next request like this is done, but the connection breaks before the answer. */
  public void loseNextAnswer(String request) {
    troubles.add(new Trouble(Pattern.compile(request), Trouble.Kind.ANSWER_LOST, 0));
  }

  /** What has been asked so far, for example {@code POST /api/v2/tickets.json}. */
  public List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The webhooks that have been taken, in the order in which they were sent. */
  public List<Notice> told() {
    return List.copyOf(told);
  }

  /** Sends a webhook once, as it is; returns the status of the answer. */
  public int send(Notice notice) {
    URI to = hook;
    if (to == null) {
      throw new IllegalStateException("Nobody is told");
    }
    return send(notice, to);
  }

  private int send(Notice notice, URI to) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofByteArray(notice.body()));
    notice.headers().forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends the newest webhook again, signed with another secret; returns the status of the answer.
   */
  public int forge() {
    return send(signed(told.getLast().body(), "somebody-else's-secret"));
  }

  /** Signs a webhook as the vendor does, with this secret. */
  abstract Notice signed(byte[] body, String secret);

  /** The secret with which the vendor signs. */
  abstract String secret();

  /** How the vendor refuses who sends too much. */
  abstract Map<String, String> limited(int seconds);

  /** What the vendor says for everything that it refuses. */
  abstract JsonNode error(int status, String words);

  /** Refuses who does not show the token. */
  abstract void admit(Call call);

  /** Sends a webhook, as often as it takes; in order, and apart from what caused it. */
  final void tell(ObjectNode body) {
    URI to = hook;
    if (to != null) {
      Notice notice = signed(MAPPER.writeValueAsBytes(body), secret());
      teller.execute(() -> {
        int status = 0;
        for (int i = 0; i < MOST_TRIES && status / 100 != 2; i++) {
          status = send(notice, to);
        }
        if (status / 100 == 2) {
          told.add(notice);
        }
      });
    }
  }

  final long next() {
    return ids.incrementAndGet();
  }

  /** Keeps a file and says where it can be read. */
  final URI keep(String name, byte[] bytes) {
    String path = "/files/" + next() + "/" + name;
    files.put(path, bytes);
    return URI.create(address() + path.substring(1));
  }

  final void route(String method, String path, int status, Work work) {
    String key = method + " " + path;
    order.add(key);
    routes.put(key, new Route(method, Pattern.compile(path), status, work));
  }

  static byte[] hmac(String algorithm, String secret, byte[]... pieces) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      for (byte[] piece : pieces) {
        mac.update(piece);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    Call call =
        new Call(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            exchange.getRequestBody().readAllBytes());
    byte[] file = files.get(call.path());
    if (file != null) {
      exchange.sendResponseHeaders(200, file.length == 0 ? -1 : file.length);
      exchange.getResponseBody().write(file);
      exchange.close();
      return;
    }
    Trouble trouble = trouble(call);
    if (trouble != null && trouble.kind() == Trouble.Kind.LIMITED) {
      limited(trouble.value()).forEach(exchange.getResponseHeaders()::add);
      answer(exchange, 429, error(429, "Too many requests"));
    } else if (trouble != null && trouble.kind() == Trouble.Kind.STATUS) {
      answer(exchange, trouble.value(), error(trouble.value(), "It is broken"));
    } else {
      work(exchange, call, trouble != null);
    }
  }

  private void work(HttpExchange exchange, Call call, boolean isLost) throws IOException {
    int status;
    JsonNode json;
    try {
      admit(call);
      calls.add(call);
      Matcher[] path = new Matcher[1];
      Route route =
          order.stream()
              .map(routes::get)
              .filter(one -> call.is(one.method(), one.path(), path))
              .findFirst()
              .orElseThrow(() -> new Refusal(404, error(404, "No such path: " + call.path())));
      synchronized (this) {
        json = route.work().on(call, path[0]);
      }
      status = route.status();
    } catch (Refusal e) {
      status = e.status;
      json = e.json;
    }
    if (isLost) {
      exchange.close();
    } else {
      answer(exchange, status, json);
    }
  }

  private synchronized @Nullable Trouble trouble(Call call) {
    String request = call.method() + " " + call.path();
    List<Trouble> fitting = new ArrayList<>(troubles);
    fitting.removeIf(one -> !one.request().matcher(request).find());
    if (fitting.isEmpty()) {
      return null;
    }
    troubles.remove(fitting.getFirst());
    return fitting.getFirst();
  }

  private static void answer(HttpExchange exchange, int status, JsonNode json) throws IOException {
    byte[] bytes = MAPPER.writeValueAsBytes(json);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    teller.shutdownNow();
    threads.shutdownNow();
    http.shutdownNow();
  }

  /** What somebody reads of the simple HTML that the bot sends. */
  public static String plain(String html) {
    return html.replaceAll("<br>|</p>", "\n")
        .replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip();
  }
}
