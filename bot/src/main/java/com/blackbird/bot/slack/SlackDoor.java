package com.blackbird.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.bot.operations.Strangers;
import com.blackbird.bot.operations.StrangersBody;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Slack tells what happens in HTTP mode: events, commands, clicks and forms alike. Looks at
 * who says it before it looks at what is said, and takes each request once.
 */
@RestController
class SlackDoor {
  private static final Logger LOG = LoggerFactory.getLogger(SlackDoor.class);
  private static final String TIME = "X-Slack-Request-Timestamp";
  private static final String SIGNATURE = "X-Slack-Signature";

  private final SlackProperties properties;
  private final SlackConnection connection;
  private final SlackSignature signature;
  private final UsedOnce usedOnce;
  private final Strangers strangers;
  private final Clock clock;

  SlackDoor(
      SlackProperties properties,
      SlackConnection connection,
      UsedOnce usedOnce,
      Strangers strangers,
      Clock clock) {
    this.properties = properties;
    this.connection = connection;
    this.signature = new SlackSignature(properties.signingSecret());
    this.usedOnce = usedOnce;
    this.strangers = strangers;
    this.clock = clock;
  }

  @PostMapping("/slack/events")
  ResponseEntity<String> told(HttpServletRequest request) throws IOException {
    if (!properties.isHttp()) {
      return ResponseEntity.notFound().build();
    }
    try {
      return StrangersBody.read(request.getInputStream(), body -> told(request, body));
    } catch (StrangersBody.Refused e) {
      return strangers.refusal(request).orElse(ResponseEntity.status(e.status()).build());
    }
  }

  private ResponseEntity<String> told(HttpServletRequest request, byte[] body) {
    List<String> times = headers(request, TIME);
    List<String> signatures = headers(request, SIGNATURE);
    Optional<String> flaw = signature.flaw(times, signatures, body, clock.instant());
    return flaw.isPresent()
        ? refused(request, flaw.get())
        : once(times.getFirst(), signatures.getFirst(), request, body);
  }

  /**
   * Slack signs what it tells again anew, so the same signature is not from Slack. What cannot be
   * looked up is not taken: Slack tells events again.
   */
  private ResponseEntity<String> once(
      String time, String signed, HttpServletRequest request, byte[] body) {
    try {
      // The clocks may differ, so it counts as sent just now for twice the window at most.
      if (!usedOnce.isFirst(
          "slack request " + signed,
          SlackSignature.sent(time).plus(SlackSignature.WINDOW.multipliedBy(2)))) {
        return refused(request, "it was sent before");
      }
      return answer(connection.run(all(request), new String(body, UTF_8)));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("A request of Slack could not be taken: {}", e.toString());
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
  }

  private static ResponseEntity<String> answer(Response response) {
    int status = response.getStatusCode();
    if (status == HttpStatus.NOT_FOUND.value()) {
      // Nobody here listens to it; Slack switches off what is answered so too often.
      return ResponseEntity.ok().build();
    }
    String type = response.getContentType();
    return ResponseEntity.status(status)
        .contentType(type == null ? MediaType.TEXT_PLAIN : MediaType.parseMediaType(type))
        .body(response.getBody() == null ? "" : response.getBody());
  }

  /** What Slack signs never gets here; who sends too much else is not even noted any more. */
  private ResponseEntity<String> refused(HttpServletRequest request, String why) {
    Optional<ResponseEntity<String>> tooOften = strangers.refusal(request);
    if (tooOften.isPresent()) {
      return tooOften.get();
    }
    LOG.warn("Refused a request that claims to be from Slack: {}", why);
    return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
  }

  private static List<String> headers(HttpServletRequest request, String name) {
    return Collections.list(request.getHeaders(name));
  }

  private static Map<String, List<String>> all(HttpServletRequest request) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.getHeaderNames())) {
      all.put(name, headers(request, name));
    }
    return all;
  }
}
