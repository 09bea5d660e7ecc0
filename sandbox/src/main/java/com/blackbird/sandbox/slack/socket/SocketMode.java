package com.blackbird.sandbox.slack.socket;

import com.blackbird.sandbox.slack.dispatch.Delivery;
import com.blackbird.sandbox.slack.dispatch.Envelope;
import com.blackbird.sandbox.slack.world.Changes;
import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.wire.SandboxAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConnectContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sockets of all apps. Each envelope goes to one of the app's sockets, in turn.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode</a>
 */
public final class SocketMode {
  /** Sockets that one app may have open. */
  public static final int MAX_CONNECTIONS = 10;

  private static final String PATH = "/slack/socket";
  private static final int POLICY_VIOLATION = 1008;

  private final SandboxAddress address;
  private final Changes changes;
  private final Map<String, SlackApp> tickets = new ConcurrentHashMap<>();
  private final List<AppSocket> sockets = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<Delivery>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();

  /** No sockets yet. */
  public SocketMode(SandboxAddress address, Changes changes) {
    this.address = address;
    this.changes = changes;
  }

  /** Adds the address that apps connect to. */
  public void register(RoutesConfig routes) {
    routes.ws(
        PATH,
        socket -> {
          socket.onConnect(this::connected);
          socket.onMessage(context -> acknowledged(context.message()));
          socket.onClose(context -> gone(context.sessionId()));
          socket.onError(context -> gone(context.sessionId()));
        });
  }

  /** An address for one connection, as {@code apps.connections.open} gives it. */
  public String open(SlackApp app) {
    String ticket = Ids.secret();
    tickets.put(ticket, app);
    return address.webSocket(PATH + "?ticket=" + ticket + "&app_id=" + app.id());
  }

  /** The number of sockets that an app has open. */
  public int connections(SlackApp app) {
    return of(app).size();
  }

  /** Sends one envelope to one socket, and answers when it is acknowledged or the limit is over. */
  public CompletableFuture<Delivery> send(SlackApp app, Envelope envelope, Duration limit) {
    CompletableFuture<Delivery> outcome = new CompletableFuture<>();
    waiting.put(envelope.id(), outcome);
    if (!sendToOne(app, envelope.json())) {
      outcome.complete(new Delivery.NotConnected());
    }
    return outcome
        .completeOnTimeout(new Delivery.TimedOut(), limit.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> waiting.remove(envelope.id()));
  }

  private boolean sendToOne(SlackApp app, String json) {
    List<AppSocket> open = of(app);
    for (int i = 0; i < open.size(); i++) {
      int next = Math.floorMod(turn.getAndIncrement(), open.size());
      if (open.get(next).send(json)) {
        return true;
      }
    }
    return false;
  }

  /** Asks every socket of an app to come back on a new one, as Slack does every few hours. */
  public void refresh(SlackApp app, String reason) {
    ObjectNode farewell = Json.object().put("type", "disconnect").put("reason", reason);
    farewell.putObject("debug_info").put("host", "sandbox");
    of(app).forEach(socket -> socket.send(Json.write(farewell)));
  }

  /** Cuts every socket of an app without a word; none counts as open from then on. */
  public void drop(SlackApp app) {
    List<AppSocket> open = of(app);
    sockets.removeAll(open);
    open.forEach(AppSocket::cut);
    publish();
  }

  private List<AppSocket> of(SlackApp app) {
    return sockets.stream().filter(socket -> socket.app() == app).toList();
  }

  private void connected(WsConnectContext context) {
    String ticket = context.queryParam("ticket");
    @Nullable SlackApp app = ticket == null ? null : tickets.remove(ticket);
    if (app == null) {
      context.closeSession(POLICY_VIOLATION, "invalid ticket");
      return;
    }
    if (connections(app) >= MAX_CONNECTIONS) {
      context.send("{\"type\":\"disconnect\",\"reason\":\"too_many_websockets\"}");
      context.closeSession(POLICY_VIOLATION, "too_many_websockets");
      return;
    }
    AppSocket socket = new AppSocket(app, context);
    sockets.add(socket);
    socket.send(hello(app));
    publish();
  }

  private String hello(SlackApp app) {
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", connections(app));
    hello
        .putObject("debug_info")
        .put("host", "sandbox")
        .put("build_number", 1)
        .put("approximate_connection_time", 18_060);
    hello.putObject("connection_info").put("app_id", app.id());
    return Json.write(hello);
  }

  private void acknowledged(String text) {
    JsonNode answer = Json.read(text);
    CompletableFuture<Delivery> outcome = waiting.get(Json.text(answer, "envelope_id"));
    if (outcome != null) {
      outcome.complete(new Delivery.Acknowledged(answer.path("payload")));
    }
  }

  private void gone(String sessionId) {
    if (sockets.removeIf(socket -> socket.is(sessionId))) {
      publish();
    }
  }

  private void publish() {
    changes.publish("connection", Map.of());
  }

  /** Cuts every socket. */
  public void close() {
    sockets.forEach(AppSocket::cut);
  }
}
