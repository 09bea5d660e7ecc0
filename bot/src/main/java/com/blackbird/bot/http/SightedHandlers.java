package com.blackbird.bot.http;

import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.command.Acting;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.trace.Spans;
import com.blackbird.activity.trace.Trace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Runs what answers a request with the sight of whom the {@link DoorKeeper} let in: a key's holder
 * sees one account, the admin all. What needs neither has none, and says itself what it looks at.
 */
final class SightedHandlers extends RequestMappingHandlerAdapter {
  /** How the holder of the admin token stands in the audit log. */
  static final Who ADMIN_WHO = new Who("", "the admin token");

  private static final Sight ADMIN = Sight.ofAll("the admin looks after all accounts");

  private final Spans spans;

  SightedHandlers(Spans spans) {
    this.spans = spans;
  }

  @Override
  protected @Nullable ModelAndView handleInternal(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
      throws Exception {
    Optional<Sight> sight = sight(request, method);
    return sight.isEmpty()
        ? super.handleInternal(request, response, method)
        : sight.get().see(() -> acting(request).in(() -> traced(request, response, method)));
  }

  /** What is stored for later goes on in the trace of the request. */
  private @Nullable ModelAndView traced(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
      throws Exception {
    return Trace.call(spans.current(), () -> super.handleInternal(request, response, method));
  }

  /** Who it was that the door keeper let in, for the audit log. */
  private static Acting acting(HttpServletRequest request) {
    Who who =
        request.getAttribute(DoorKeeper.CALLER) instanceof KeyHolder holder
            ? holder.who()
            : ADMIN_WHO;
    return new Acting(who, "API from " + request.getRemoteAddr());
  }

  private static Optional<Sight> sight(HttpServletRequest request, HandlerMethod method) {
    if (request.getAttribute(DoorKeeper.CALLER) instanceof KeyHolder holder) {
      return Optional.of(Sight.of(holder.accountId()));
    }
    return method.getBeanType().isAnnotationPresent(NeedsAdmin.class)
            || method.hasMethodAnnotation(NeedsScope.class)
        ? Optional.of(ADMIN)
        : Optional.empty();
  }
}
