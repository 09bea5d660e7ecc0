package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.Places;
import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.dispatch.ResponseUrls;
import com.blackbird.sandbox.slack.socket.SocketMode;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.World;
import com.blackbird.sandbox.wire.ControlRoutes;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.Faults;
import com.blackbird.sandbox.wire.Recorder;
import com.blackbird.sandbox.wire.RequestTrouble;
import com.blackbird.sandbox.wire.SandboxAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Web API: who calls, may it, and what does the method say.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api">Web API</a>
 */
public final class WebApi {
  private static final String PATH = "/slack/api/";

  private static final Set<String> NO_TOKEN =
      Set.of("api.test", "oauth.v2.access", "oauth.v2.exchange");
  private static final Set<String> ALSO_APP_TOKEN = Set.of("auth.test", "apps.connections.open");

  private static final List<String> SECRETS =
      List.of("token", "client_secret", "code", "refresh_token");

  private final World world;
  private final ResponseUrls responseUrls;
  private final Map<String, Method> methods = new HashMap<>();
  private final Map<String, InstallCode> codes = new ConcurrentHashMap<>();
  private final Faults faults;
  private final Recorder recorder;
  private final Watch watch;
  private final RateLimits rateLimits;

  /** The API of a world. */
  public WebApi(
      Interactions interactions,
      SocketMode sockets,
      SandboxAddress address,
      Faults faults,
      Recorder recorder) {
    this.world = interactions.world();
    this.faults = faults;
    this.recorder = recorder;
    this.watch = new Watch(faults, recorder, new RequestTrouble(faults, world.clock()));
    this.responseUrls = interactions.responseUrls();
    this.rateLimits = new RateLimits(world.clock());
    List.of(
            new ChatMethods(interactions.board(), address),
            new UnfurlMethods(interactions.board(), interactions.composerLinks()),
            new RevocationMethods(world, interactions.removals()),
            new ConversationMethods(interactions.board()),
            new HistoryMethods(),
            new UserMethods(world.clock()),
            new GroupMethods(),
            new ViewMethods(interactions),
            new ReactionMethods(interactions.reactions()),
            new FileMethods(interactions.board(), address),
            new TeamMethods(sockets, address),
            new OAuthMethods(world, codes))
        .forEach(family -> family.addTo(methods));
  }

  /** Adds the addresses of the methods, the files and the response urls. */
  public void register(RoutesConfig routes) {
    routes.post(PATH + "{method}", this::handle);
    routes.get(PATH + "{method}", this::handle);
    new ResponseRoutes(responseUrls, watch).register(routes);
    new FileRoutes(world, watch).register(routes);
    new InstallPage(world, codes).register(routes);
    new ControlRoutes("slack", faults, recorder).register(routes);
    routes.post("/sandbox/slack/rate-limits", this::switchRateLimits);
  }

  /** The switch of the rate limits. */
  public RateLimits rateLimits() {
    return rateLimits;
  }

  private void handle(Context context) {
    String method = context.pathParam("method");
    ObjectNode arguments = Json.object();
    Refusal unreadable = null;
    try {
      arguments = Arguments.of(context);
    } catch (Refusal refusal) {
      unreadable = refusal;
    }
    ObjectNode sent = arguments;
    Refusal broken = unreadable;
    watch.over(
        context,
        method,
        Places.of(world, sent),
        sent.deepCopy().remove(SECRETS),
        fault -> {
          ObjectNode answer =
              broken == null ? answer(context, method, sent, fault) : refused(broken);
          context.contentType("application/json; charset=utf-8").result(Json.write(answer));
          return answer.deepCopy().without(List.of("access_token", "refresh_token"));
        });
  }

  private ObjectNode answer(
      Context context, String method, ObjectNode arguments, @Nullable Fault fault) {
    try {
      Call call = new Call(method, caller(context, method, arguments), arguments);
      announceScopes(context, call);
      return answer(context, call, fault);
    } catch (Refusal refusal) {
      return refused(refusal);
    } catch (MissingScope missing) {
      return missingScope(context, missing);
    }
  }

  private ObjectNode answer(Context context, Call call, @Nullable Fault fault) {
    Watch.refuse(context, fault);
    int wait = rateLimits.secondsToWait(call);
    if (wait > 0) {
      Watch.limit(context, wait);
    }
    Method found = methods.get(call.method());
    if (found == null) {
      throw new Refusal("unknown_method");
    }
    ObjectNode answer = Json.object().put("ok", true);
    answer.setAll(found.answer(call));
    return answer;
  }

  private Caller caller(Context context, String method, ObjectNode arguments) {
    String bearer = bearer(context);
    String token = bearer.isEmpty() ? Json.text(arguments, "token") : bearer;
    if (!methods.containsKey(method)) {
      throw new Refusal("unknown_method");
    }
    if (NO_TOKEN.contains(method)) {
      return new Caller.Nobody();
    }
    if (token.isEmpty()) {
      throw new Refusal("not_authed");
    }
    if (token.startsWith("xapp-")) {
      Caller app =
          world
              .withAppToken(token)
              .<Caller>map(Caller.App::new)
              .orElseThrow(() -> new Refusal("invalid_auth"));
      if (!ALSO_APP_TOKEN.contains(method)) {
        throw new Refusal("not_allowed_token_type");
      }
      return app;
    }
    Installation installation =
        world.withBotToken(token).orElseThrow(() -> new Refusal("invalid_auth"));
    if (!installation.isActive()) {
      throw new Refusal("account_inactive");
    }
    if (installation.isExpired(token, world.clock().instant())) {
      throw new Refusal("token_expired");
    }
    return new Caller.Bot(installation);
  }

  /** The token in the Authorization header, or an empty text. */
  static String bearer(Context context) {
    String header = context.header("Authorization");
    return header != null && header.startsWith("Bearer ") ? header.substring(7).strip() : "";
  }

  private static void announceScopes(Context context, Call call) {
    String scopes =
        switch (call.caller()) {
          case Caller.Bot(Installation bot) -> String.join(",", bot.scopes());
          case Caller.App _ -> "connections:write";
          case Caller.Nobody _ -> "";
        };
    context.header("x-oauth-scopes", scopes);
  }

  private ObjectNode missingScope(Context context, MissingScope missing) {
    context.header("x-accepted-oauth-scopes", missing.needed());
    String provided = String.valueOf(context.res().getHeader("x-oauth-scopes"));
    return Json.object()
        .put("ok", false)
        .put("error", "missing_scope")
        .put("needed", missing.needed())
        .put("provided", provided);
  }

  /** The answer to what Slack refuses. */
  static ObjectNode refused(Refusal refusal) {
    ObjectNode answer = Json.object().put("ok", false).put("error", refusal.error());
    if (!refusal.faults().isEmpty()) {
      answer.set("errors", Json.strings(refusal.faults()));
      ArrayNode messages = answer.putObject("response_metadata").putArray("messages");
      refusal.faults().forEach(fault -> messages.add("[ERROR] " + fault));
    }
    return answer;
  }

  private void switchRateLimits(Context context) {
    boolean enforced = Json.read(context.body()).path("enforced").asBoolean(false);
    rateLimits.enforce(enforced);
    context
        .contentType("application/json")
        .result(Json.write(Json.object().put("enforced", enforced)));
  }
}
