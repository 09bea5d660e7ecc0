package com.blackbird.sandbox.discord.gateway;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Event;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.discord.world.WorldListener;
import com.blackbird.sandbox.wire.EventTrouble;
import com.blackbird.sandbox.wire.Recorder;
import com.blackbird.sandbox.wire.SandboxAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The gateway, version 10, in JSON, plain or as a zlib stream:
 * https://discord.com/developers/docs/events/gateway.
 */
public final class Gateway implements WorldListener, AutoCloseable {
  /** Where bots connect. */
  public static final String PATH = "/discord/gateway";

  private static final int LARGEST_PAYLOAD = 4096;
  private static final Duration HEARTBEAT = Duration.ofMillis(41_250);
  private final World world;
  private final Identification identification;
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("discord-heartbeats").factory());
  private volatile Duration heartbeat = HEARTBEAT;
  private volatile boolean acknowledging = true;

  /** A gateway to this world, reached at the address. */
  public Gateway(World world, SandboxAddress address, Recorder recorder, EventTrouble trouble) {
    this.world = world;
    EventLine line = new EventLine(recorder, trouble);
    identification = new Identification(world, address, sessions, line);
    world.listen(this);
  }

  /** Adds the WebSocket's address. */
  public void register(RoutesConfig routes) {
    routes.ws(PATH, this::configure);
  }

  private void configure(WsConfig socket) {
    socket.onConnect(this::connected);
    socket.onMessage(message -> received(message, message.message()));
    socket.onClose(close -> closed(close, close.status()));
  }

  private void connected(WsContext socket) {
    // A bot is silent between two heartbeats, and those are watched here.
    socket.session.setIdleTimeout(Duration.ZERO);
    String encoding = socket.queryParam("encoding");
    String compression = socket.queryParam("compress");
    Connection connection = new Connection(socket, "zlib-stream".equals(compression));
    String version = socket.queryParam("v");
    if (version != null && !version.equals("10")) {
      connection.close(CloseCode.INVALID_API_VERSION);
    } else if (encoding != null && !encoding.equals("json")) {
      socket.closeSession(
          CloseCode.DECODE_ERROR.number(), "Only the encoding json is served here.");
    } else if (compression != null && !compression.equals("zlib-stream")) {
      socket.closeSession(
          CloseCode.DECODE_ERROR.number(), "Only zlib-stream or no compression is served here.");
    } else {
      connections.put(socket.sessionId(), connection);
      connection.sendOp(10, Json.object().put("heartbeat_interval", heartbeat.toMillis()));
      watchHeartbeats(socket.sessionId(), connection);
    }
  }

  private void watchHeartbeats(String id, Connection connection) {
    Duration patience = heartbeat.multipliedBy(3).dividedBy(2);
    Runnable look =
        () -> {
          if (connections.get(id) == connection) {
            if (connection.isSilentFor(patience.toNanos())) {
              world.locked(() -> forget(connection));
              connection.close(CloseCode.SESSION_TIMED_OUT);
            } else {
              watchHeartbeats(id, connection);
            }
          }
        };
    var _ = watch.schedule(look, patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void received(WsContext socket, String text) {
    Connection connection = connections.get(socket.sessionId());
    if (connection == null) {
      return;
    }
    JsonNode payload = parse(text);
    if (payload == null || !payload.path("op").isInt()) {
      connection.close(CloseCode.DECODE_ERROR);
    } else if (connection.isTooBusy()) {
      connection.close(CloseCode.RATE_LIMITED);
    } else {
      world.locked(() -> handle(connection, payload.path("op").intValue(), payload.path("d")));
    }
  }

  private static @Nullable JsonNode parse(String text) {
    try {
      return text.length() > LARGEST_PAYLOAD ? null : Json.parse(text);
    } catch (Refusal refusal) {
      return null;
    }
  }

  private void handle(Connection connection, int op, JsonNode data) {
    switch (op) {
      case 1 -> answerHeartbeat(connection);
      case 2 -> identification.identify(connection, data);
      case 6 -> identification.resume(connection, data);
      case 3, 4, 8, 31 -> {
        Session session = connection.session();
        if (session == null) {
          connection.close(CloseCode.NOT_AUTHENTICATED);
        } else if (op == 8) {
          new MemberRequest(world, session).answer(data);
        }
      }
      default -> connection.close(CloseCode.UNKNOWN_OPCODE);
    }
  }

  private void answerHeartbeat(Connection connection) {
    connection.heartbeat();
    if (acknowledging) {
      connection.sendOp(11, null);
    }
  }

  private void closed(WsContext socket, int status) {
    Connection connection = connections.remove(socket.sessionId());
    if (connection != null) {
      world.locked(() -> lost(connection, status == 1000 || status == 1001));
    }
  }

  private void lost(Connection connection, boolean forGood) {
    Session session = connection.session();
    if (session != null && session.connection() == connection) {
      session.connect(null);
      if (forGood) {
        sessions.remove(session.id());
      }
      world.changed("connection", Map.of("app", session.app().id()));
    }
  }

  private void forget(Connection connection) {
    Session session = connection.session();
    if (session != null) {
      sessions.remove(session.id());
      session.connect(null);
      connection.serve(null);
    }
  }

  @Override
  public void happened(Event event) {
    sessions.values().forEach(session -> session.hear(event));
  }

  @Override
  public void changed(String kind, Map<String, String> details) {}

  /** Whether a bot of the app is connected and ready; the world is locked. */
  public boolean isConnected(App app) {
    return sessions.values().stream().anyMatch(s -> s.app().equals(app) && s.connection() != null);
  }

  /** The shards of the app that are connected now, by their numbers, one entry a connection. */
  public List<Integer> shards(App app) {
    return world.locked(() ->
        sessions.values().stream()
            .filter(session -> session.app().equals(app) && session.connection() != null)
            .map(Session::shard)
            .sorted()
            .toList());
  }

  /**
   * How often a session began whose guilds another connected session of the app was told of
   * already. Discord allows that and tells both, so whoever connects twice answers twice.
   */
  public int overlaps() {
    return world.locked(identification::overlaps);
  }

  /** How often bots that connect from now on have to send a heartbeat. */
  public void heartbeatEvery(Duration interval) {
    heartbeat = interval;
  }

  /** Whether heartbeats are answered; a bot whose heartbeats are not takes the line for dead. */
  public void acknowledgeHeartbeats(boolean answered) {
    acknowledging = answered;
  }

  /** Breaks every connection without a word; the sessions can be resumed. */
  public void dropConnections() {
    connections.values().forEach(Connection::drop);
  }

  /** Asks every bot to connect again and resume. */
  public void askToReconnect() {
    connections.values().forEach(connection -> connection.sendOp(7, null));
  }

  /** Tells every bot that its session is not valid, with or without the leave to resume it. */
  public void invalidateSessions(boolean resumable) {
    world.locked(() -> {
      for (Connection connection : List.copyOf(connections.values())) {
        if (!resumable) {
          forget(connection);
        }
        connection.sendOp(9, Json.tree(resumable));
      }
    });
  }

  /** Forgets what could be resumed: bots that come back have to begin anew. */
  public void forgetSessions() {
    world.locked(sessions::clear);
  }

  @Override
  public void close() {
    watch.shutdownNow();
    dropConnections();
  }
}
