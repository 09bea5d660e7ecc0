package com.blackbird.bot.http;

import com.blackbird.activity.access.AdminToken;
import com.blackbird.activity.access.ApiKey;
import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.audit.SecurityEvents;
import com.blackbird.bot.operations.HomeNetwork;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets in who shows the right key, before anything else of the request is looked at. */
@Component
class DoorKeeper implements HandlerInterceptor {
  /** The request attribute that holds the {@link KeyHolder}. */
  static final String CALLER = "blackbird.caller";

  private static final String SCHEME = "Bearer ";
  private static final String CHALLENGE = "Bearer realm=\"blackbird\"";

  /** What is answered beside a refusal of what was shown as a key. */
  static final String INVALID = CHALLENGE + ", error=\"invalid_token\"";

  private final ApiKeyStore keys;
  private final AdminToken adminToken;
  private final RateLimits limits;
  private final SecurityEvents events;

  DoorKeeper(ApiKeyStore keys, AdminToken adminToken, RateLimits limits, SecurityEvents events) {
    this.events = events;
    this.keys = keys;
    this.adminToken = adminToken;
    this.limits = limits;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && !isOptions(request)) {
      admit(request, method);
    }
    return true;
  }

  private void admit(HttpServletRequest request, HandlerMethod method) {
    var scope = method.getMethodAnnotation(NeedsScope.class);
    if (scope != null && scope.orAdmin() && presented(request).filter(adminToken::is).isPresent()) {
      return;
    }
    if (scope != null) {
      request.setAttribute(CALLER, caller(request, scope.value()));
    } else if (method.getBeanType().isAnnotationPresent(NeedsAdmin.class)) {
      admitAdmin(request);
    } else {
      throw new IllegalStateException(method + " does not say whom it is open to");
    }
  }

  private KeyHolder caller(HttpServletRequest request, Scope scope) {
    var wanted = "an account's API key";
    // What cannot be a key is refused without asking or telling the database.
    var key =
        presented(request)
            .flatMap(ApiKey::parse)
            .orElseThrow(() -> unauthenticated(request, wanted));
    limits.stranger(HomeNetwork.of(request), key.id());
    var holder =
        keys.find(key)
            .orElseThrow(() -> {
              note(request, wanted);
              return unauthenticated(request, wanted);
            });
    limits.holder(holder.key());
    if (!holder.may(scope)) {
      throw new Refusal(
              ProblemKind.SCOPE_MISSING,
              "this key lacks the scope \"%s\"; ask your admin for one that has it"
                  .formatted(scope.text()))
          .header(
              HttpHeaders.WWW_AUTHENTICATE,
              CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + scope.text() + '"');
    }
    if (scope == Scope.READ) {
      read(request, holder);
    }
    return holder;
  }

  /** Whoever reads the log reads of an account's customers. */
  private void read(HttpServletRequest request, KeyHolder holder) {
    String path =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    events.note(
        AuditNote.of(holder.accountId(), Act.LOG_READ, path)
            .by(holder.who())
            .is("address", request.getRemoteAddr()),
        holder.key().text() + " " + path);
  }

  private void admitAdmin(HttpServletRequest request) {
    var shown = presented(request);
    if (shown.filter(adminToken::is).isEmpty()) {
      var wanted = "the admin token";
      if (shown.isPresent()) {
        note(request, wanted);
      }
      throw unauthenticated(request, wanted);
    }
  }

  private void note(HttpServletRequest request, String wanted) {
    events.note(
        AuditNote.of(AuditNote.BOT, Act.KEY_REFUSED, request.getRequestURI())
            .is("address", request.getRemoteAddr())
            .is("wanted", wanted),
        HomeNetwork.of(request));
  }

  private Refusal unauthenticated(HttpServletRequest request, String what) {
    boolean shown = presented(request).isPresent();
    if (shown) {
      limits.guessed(HomeNetwork.of(request));
    }
    return new Refusal(
            ProblemKind.UNAUTHENTICATED,
            shown
                ? "the key is unknown, mistyped or expired; send " + what
                : "send \"Authorization: Bearer ...\" with " + what)
        .header(HttpHeaders.WWW_AUTHENTICATE, shown ? INVALID : CHALLENGE);
  }

  private static Optional<String> presented(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static boolean isOptions(HttpServletRequest request) {
    return HttpMethod.OPTIONS.matches(request.getMethod());
  }
}
