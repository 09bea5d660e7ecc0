package com.blackbird.bot.http;

import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.activity.BadCursor;
import com.blackbird.activity.casework.Transcript;
import com.blackbird.activity.casework.TranscriptText;
import com.blackbird.activity.casework.Transcripts;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.CaseNumber;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.Readers;
import com.blackbird.activity.support.Side;
import com.blackbird.activity.support.Support;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows an account's own cases, without those that were asked privately; of what was asked in a
 * private channel only how it stands.
 */
@RestController
class CasesController {
  private static final List<String> ALLOWED = List.of("state", "limit", "cursor");
  private static final String STATES =
      Arrays.stream(CaseState.values()).map(CaseState::word).collect(Collectors.joining(", "));
  private static final int LONGEST_PAGE = 200;
  private static final int DEFAULT_LIMIT = 50;

  private final Support support;
  private final Transcripts transcripts;

  CasesController(Support support, Transcripts transcripts) {
    this.support = support;
    this.transcripts = transcripts;
  }

  /** A page of cases as JSON. */
  record CasesAnswer(List<CaseAnswer> cases, @Nullable String next) {}

  /** A case as JSON. */
  record CaseAnswer(
      String id,
      String state,
      String priority,
      @Nullable String title,
      @Nullable String integration,
      @Nullable String problem,
      @Nullable String requester,
      @Nullable String owner,
      String openedAt,
      @Nullable String answeredAt,
      @Nullable String resolvedAt,
      @Nullable String fix) {
    static CaseAnswer of(Case about) {
      Case.Origin origin = about.origin();
      boolean isRead = origin.readers() == Readers.EVERYBODY;
      return new CaseAnswer(
          about.number().text(),
          about.state().word(),
          about.standing().priority().word(),
          isRead ? origin.title() : null,
          orNull(origin.integration()),
          origin.problem().map(Object::toString).orElse(null),
          isRead ? origin.requester().name() : null,
          orNull(about.standing().owner().name()),
          origin.openedAt().toString(),
          orNull(about.standing().times().answeredAt()),
          orNull(about.standing().times().resolvedAt()),
          isRead ? orNull(about.standing().fix()) : null);
    }

    private static @Nullable String orNull(String text) {
      return text.isEmpty() ? null : text;
    }

    private static @Nullable String orNull(@Nullable Instant moment) {
      return moment == null ? null : moment.toString();
    }
  }

  @GetMapping("/v1/cases")
  @NeedsScope(Scope.READ)
  CasesAnswer list(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    var sent = new QueryParameters(parameters, ALLOWED);
    Set<CaseState> states = sent.words("state", CaseState::of, STATES);
    int limit = sent.limit(DEFAULT_LIMIT, LONGEST_PAGE);
    long before = sent.single("cursor").map(CasesController::cursor).orElse(0L);
    List<CaseLists.Listed> found =
        support.lists().shared(caller.accountId(), states, before, limit + 1);
    List<CaseAnswer> page =
        found.stream().limit(limit).map(one -> CaseAnswer.of(one.about())).toList();
    return new CasesAnswer(page, found.size() > limit ? page.getLast().id() : null);
  }

  @GetMapping("/v1/cases/{id}/transcript")
  @NeedsScope(Scope.READ)
  void transcript(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller,
      HttpServletResponse response)
      throws IOException {
    String format =
        new QueryParameters(parameters, List.of("format")).single("format").orElse("json");
    Case about = find(id, caller);
    switch (format) {
      case "json" -> answer(response, "application/json", TranscriptText::json, about);
      case "text" -> answer(response, "text/plain", TranscriptText::plain, about);
      case "html" -> answer(response, "text/html", TranscriptText::html, about);
      case "zip" -> archive(response, about);
      default -> throw QueryParameters.bad("format: use json, text, html or zip");
    }
  }

  private void answer(
      HttpServletResponse response, String type, Function<Transcript, String> written, Case about)
      throws IOException {
    byte[] body =
        written.apply(transcripts.of(about, Side.REQUESTER)).getBytes(StandardCharsets.UTF_8);
    response.setContentType(type + ";charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private void archive(HttpServletResponse response, Case about) throws IOException {
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + about.number().text() + ".zip\"");
    transcripts.archive(about, Side.REQUESTER, response.getOutputStream());
  }

  private Case find(String id, KeyHolder caller) {
    return CaseNumber.parse(id)
        .flatMap(number -> support.cases().find(caller.accountId(), number))
        .filter(one -> one.origin().readers() == Readers.EVERYBODY)
        .orElseThrow(
            () -> new Refusal(ProblemKind.NOT_FOUND, "there is no such case; see GET /v1/cases"));
  }

  private static long cursor(String text) {
    return CaseNumber.parse(text).map(CaseNumber::value).orElseThrow(BadCursor::unknown);
  }
}
