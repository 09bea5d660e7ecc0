package com.blackbird.bot.desk;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.bot.operations.Strangers;
import com.blackbird.bot.operations.StrangersBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where help desks tell what happens: looks at who says it before it looks at what is said, and
 * acknowledges only what is on disk.
 */
@RestController
class DeskDoor {
  private static final Logger LOG = LoggerFactory.getLogger(DeskDoor.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Sight BY_PLACE = Sight.ofAll("a help desk knows no accounts");

  private final List<DeskHook> hooks;
  private final HeardNotices heard;
  private final ThreadListener listener;
  private final MissedNotices missed;
  private final Strangers strangers;
  private final Clock clock;

  DeskDoor(
      List<DeskHook> hooks,
      HeardNotices heard,
      ThreadListener listener,
      MissedNotices missed,
      Strangers strangers,
      Clock clock) {
    this.hooks = hooks;
    this.heard = heard;
    this.listener = listener;
    this.missed = missed;
    this.strangers = strangers;
    this.clock = clock;
  }

  /** Intercom asks so whether there is anybody before it takes an address. */
  @RequestMapping(path = "/desk/{desk}", method = RequestMethod.HEAD)
  ResponseEntity<Void> isThere(@PathVariable String desk) {
    return ResponseEntity.status(hook(desk).isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
        .build();
  }

  @PostMapping("/desk/{desk}")
  ResponseEntity<String> told(@PathVariable String desk, HttpServletRequest request)
      throws IOException {
    return told(desk, "", request);
  }

  /** For a help desk that cannot sign: the end of the address is the secret. */
  @PostMapping("/desk/{desk}/{secret}")
  ResponseEntity<String> told(
      @PathVariable String desk, @PathVariable String secret, HttpServletRequest request)
      throws IOException {
    Optional<DeskHook> hook = hook(desk);
    if (hook.isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    try {
      return StrangersBody.read(
          request.getInputStream(),
          body -> {
            var notice = new DeskNotice(body, request::getHeader, secret);
            return BY_PLACE.see(() -> take(hook.get(), notice, request));
          });
    } catch (StrangersBody.Refused e) {
      return strangers.refusal(request).orElse(ResponseEntity.status(e.status()).build());
    }
  }

  private ResponseEntity<String> take(
      DeskHook hook, DeskNotice notice, HttpServletRequest request) {
    ChatPlatform desk = hook.platform();
    try {
      String id = hook.check(notice, clock.instant());
      if (!heard.isKnown(desk, id)) {
        List<ThreadEvent> events = hook.events(json(notice));
        heard.once(desk, id, () -> events.forEach(listener::happened));
      }
      return ResponseEntity.ok().build();
    } catch (ForgedNotice e) {
      return refused(desk, e, request);
    } catch (JacksonException e) {
      LOG.warn("{} sent a notice that is not JSON", desk.displayName());
      return ResponseEntity.badRequest().build();
    } catch (RuntimeException e) {
      LOG.error("A notice of {} could not be kept", desk.displayName(), e);
      missed.at(desk);
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header("Retry-After", "10")
          .build();
    }
  }

  /** What the help desk signs never gets here. */
  private ResponseEntity<String> refused(
      ChatPlatform desk, ForgedNotice forged, HttpServletRequest request) {
    Optional<ResponseEntity<String>> tooOften = strangers.refusal(request);
    if (tooOften.isPresent()) {
      return tooOften.get();
    }
    LOG.warn(
        "Refused a notice that claims to be from {}: {}", desk.displayName(), forged.getMessage());
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
  }

  private static JsonNode json(DeskNotice notice) {
    return JSON.readTree(notice.body());
  }

  private Optional<DeskHook> hook(String name) {
    return hooks.stream()
        .filter(DeskHook::isConfigured)
        .filter(hook -> hook.platform().name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
