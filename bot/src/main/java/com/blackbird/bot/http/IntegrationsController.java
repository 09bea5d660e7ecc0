package com.blackbird.bot.http;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.problem.ProblemStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows an account's integrations and their logs. */
@RestController
class IntegrationsController {
  static final int PAGE = 500;
  private static final Duration LATELY = Duration.ofHours(24);

  private final IntegrationStore integrations;
  private final ActivityLog log;
  private final ProblemStore problems;
  private final AccountGuides guides;
  private final CsvDownload download;
  private final RateLimits limits;
  private final Clock clock;

  IntegrationsController(
      IntegrationStore integrations,
      ActivityLog log,
      ProblemStore problems,
      AccountGuides guides,
      CsvDownload download,
      RateLimits limits,
      Clock clock) {
    this.integrations = integrations;
    this.log = log;
    this.problems = problems;
    this.guides = guides;
    this.download = download;
    this.limits = limits;
    this.clock = clock;
  }

  /** A page of integrations as JSON; {@code next} is the key after which to go on. */
  record IntegrationsAnswer(List<IntegrationAnswer> integrations, @Nullable String next) {}

  @GetMapping("/v1/integrations")
  @NeedsScope(Scope.READ)
  IntegrationsAnswer list(
      @RequestParam(defaultValue = "") String cursor,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    var found = integrations.after(caller.accountId(), cursor, PAGE + 1);
    var page = found.subList(0, Math.min(PAGE, found.size()));
    var overview =
        log.overview(
            caller.accountId(),
            clock.instant().minus(LATELY),
            page.stream().map(Integration::key).toList());
    return new IntegrationsAnswer(
        page.stream()
            .map(integration -> IntegrationAnswer.of(integration, overview.get(integration.key())))
            .toList(),
        found.size() > PAGE ? page.getLast().key().text() : null);
  }

  @GetMapping("/v1/integrations/{key}/activities")
  @NeedsScope(Scope.READ)
  PageAnswer activities(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    var asked = new LogParameters(parameters, clock.instant());
    var integration = find(caller.accountId(), key);
    var query = asked.query(integration.key());
    var page = log.page(caller.accountId(), query, asked.cursor());
    var known = guides.of(caller.accountId());
    return PageAnswer.of(
        page,
        problems.known(caller.accountId(), PageAnswer.problems(page)),
        activity -> guide(known, integration, activity));
  }

  private static @Nullable String guide(Guides known, Integration integration, Activity activity) {
    return activity.isError()
        ? known
            .recognise(integration.platform().key(), activity.message())
            .map(GuideEntry::id)
            .orElse(null)
        : null;
  }

  @GetMapping("/v1/integrations/{key}/activities.csv")
  @NeedsScope(Scope.READ)
  void csv(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var asked = LogParameters.ofWholeLog(parameters, clock.instant());
    var integration = find(caller.accountId(), key);
    try (var _ = limits.download(caller.key())) {
      download.answer(
          request,
          response,
          caller.accountId(),
          asked.query(integration.key()),
          "activities-" + integration.key().text(),
          UnaryOperator.identity());
    }
  }

  @GetMapping("/v1/integrations/{key}/stats")
  @NeedsScope(Scope.READ)
  StatsAnswer stats(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    var window = LogParameters.ofStats(parameters, clock.instant());
    var integration = find(caller.accountId(), key);
    var query = ActivityQuery.builder().integration(integration.key()).build();
    try {
      return StatsAnswer.of(
          integration.key(),
          window,
          log.volume(
              caller.accountId(), query, window.since(), window.until(), window.bucket(), UTC));
    } catch (IllegalArgumentException e) {
      throw new Refusal(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
  }

  private Integration find(AccountId accountId, String key) {
    return IntegrationKey.parse(key)
        .flatMap(parsed -> integrations.find(accountId, parsed))
        .orElseThrow(() ->
            new Refusal(
                ProblemKind.NOT_FOUND,
                "there is no such integration; GET /v1/integrations lists yours"));
  }
}
