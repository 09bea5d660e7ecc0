package com.blackbird.activity.view;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityCount;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.Neighbours;
import com.blackbird.activity.activity.RecordLog;
import com.blackbird.activity.activity.RecordWay;
import com.blackbird.activity.activity.References;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.view.ShownList.Wider;
import com.blackbird.activity.zone.ReaderZone;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads lists and single activities for the chat. */
public final class ActivityLists {
  private static final int MOST_IN_MENU = 20;
  private static final int MOST_WIDER = 3;

  private final ActivityLog log;
  private final ActivityViews views;
  private final IntegrationStore integrations;
  private final TimeZones zones;
  private final ActivityCounting counting;
  private final RecordLog records;
  private final ErrorKnowledge errors;
  private final Clock clock;

  /** Reads from the given stores. */
  public ActivityLists(
      ActivityLog log,
      ActivityViews views,
      IntegrationStore integrations,
      TimeZones zones,
      JdbcClient jdbc,
      ErrorKnowledge errors,
      Clock clock) {
    this.log = log;
    this.views = views;
    this.integrations = integrations;
    this.zones = zones;
    this.counting = new ActivityCounting(log);
    this.records = new RecordLog(jdbc);
    this.errors = errors;
    this.clock = clock;
  }

  /** The list as a message, of the kind that it is. */
  ChatMessage message(Call call, ActivityView view) {
    return switch (view.kind()) {
      case LOG -> new ActivityListMessage(list(call, view)).message();
      case RECORD -> record(call, view);
    };
  }

  private ShownList list(Call call, ActivityView view) {
    AccountId account = call.account().id();
    Optional<ReaderZone> zone = view.needsZone() ? Optional.of(zones.of(call)) : Optional.empty();
    ActivityQuery query = query(call, view, zone);
    Future<ActivityCount> count = counting.begin(account, query);
    ActivityPage page = page(account, query, view);
    List<Integration> menu = integrations.containing(account, "", MOST_IN_MENU, 0);
    return new ShownList(
        call.language(),
        view,
        views.remember(account, view.showing(page)),
        page,
        ActivityCounting.end(count),
        names(account, page, view),
        menu,
        errors.categories(),
        zone,
        page.activities().isEmpty() && page.next() == null ? wider(call, view, zone) : List.of(),
        log.forgotten(query));
  }

  /** The filters without which something is found; first of all the time. */
  private List<Wider> wider(Call call, ActivityView view, Optional<ReaderZone> zone) {
    List<Wider> found = new ArrayList<>();
    for (String filter : ActivityView.IN_ORDER_OF_DOUBT) {
      ActivityView without = view.without(filter);
      if (!without.filters().equals(view.filters()) && found.size() < MOST_WIDER) {
        newest(call, without, zone).ifPresent(one -> found.add(new Wider(filter, one)));
      }
      if (filter.equals(ActivityView.SINCE) && !found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private Optional<Activity> newest(Call call, ActivityView view, Optional<ReaderZone> zone) {
    ActivityQuery one = query(call, view, zone).toBuilder().limit(1).build();
    return log.page(call.account().id(), one, null).activities().stream().findFirst();
  }

  private ChatMessage record(Call call, ActivityView view) {
    AccountId account = call.account().id();
    Set<String> references = References.spellings(view.all(ActivityView.REFERENCE));
    ActivityQuery query =
        ActivityQuery.builder().references(references).limit(ActivityView.PAGE).build();
    ActivityPage page = recordPage(account, query, view);
    List<RecordWay> ways = records.ways(account, references);
    Set<IntegrationKey> keys = new LinkedHashSet<>(keys(page, view));
    ways.forEach(way -> keys.add(way.integration()));
    return new RecordMessage(
            view,
            views.remember(account, view.showing(page)),
            page,
            ways,
            IntegrationNames.of(integrations, account, keys),
            // Of what is kept for ever nothing is gone.
            Optional.of(log.keptSince()).filter(since -> since.isAfter(Instant.EPOCH)),
            call.language())
        .message();
  }

  /** From the beginning unless it stands elsewhere. */
  private ActivityPage recordPage(AccountId account, ActivityQuery query, ActivityView view) {
    return switch (view.from().side()) {
      case NEWEST -> log.newer(account, query, ActivityRef.FIRST);
      case NEWER -> log.newer(account, query, ref(view));
      case OLDER -> log.page(account, query, ActivityCursor.after(ref(view), query));
    };
  }

  /** Which of what may be references are ones that the log has. */
  public List<String> known(Account account, List<String> candidates) {
    List<String> known = records.known(account.id(), List.copyOf(References.spellings(candidates)));
    Set<String> asKnown = new LinkedHashSet<>();
    for (String candidate : candidates) {
      References.spellings(List.of(candidate)).stream()
          .filter(known::contains)
          .findFirst()
          .ifPresent(asKnown::add);
    }
    return List.copyOf(asKnown);
  }

  /** The activity of a ref in its text form, which comes from a button. */
  Activity find(Account account, String ref) {
    return ActivityRef.parse(ref)
        .flatMap(parsed -> log.find(account.id(), parsed))
        .orElseThrow(
            () -> new CommandMistake(language -> ActivityTexts.in(language).activityGone()));
  }

  /**
   * One activity with what is around it.
   *
   * @param view the name of the list that it was opened from, or empty
   */
  ShownActivity activity(Call call, String ref, String view) {
    Account account = call.account();
    Activity activity = find(account, ref);
    var neighbours = new Neighbours(log, account.id(), activity);
    Optional<ActivityQuery> list =
        view.isEmpty()
            ? Optional.empty()
            : Optional.of(views.recall(account.id(), view)).map(shown -> query(call, shown));
    return new ShownActivity(
        activity,
        IntegrationNames.of(integrations, account.id(), List.of(activity.integration()))
            .of(activity.integration()),
        view,
        list.flatMap(neighbours::newer),
        list.flatMap(neighbours::older),
        neighbours.lastSuccess(),
        neighbours.laterOutcome(),
        activity.isError() ? errors.about(call, activity) : List.of());
  }

  /** The log with these filters, newest first. */
  public ChatMessage newest(Call call, Map<String, List<String>> filters) {
    return message(call, ActivityView.newest(filters));
  }

  /** The newest activities of an integration. */
  public ChatMessage ofIntegration(Call call, IntegrationKey integration) {
    return newest(call, Map.of(ActivityView.INTEGRATION, List.of(integration.text())));
  }

  /** The activities of a problem, by the ids under which they are logged. */
  public ChatMessage ofProblem(Call call, Collection<UUID> problems) {
    var ids = problems.stream().map(UUID::toString).sorted().toList();
    return message(call, ActivityView.newest(Map.of(ActivityView.PROBLEM, ids)));
  }

  /** The categories that errors may have. */
  List<Word> categories() {
    return errors.categories();
  }

  /** The list of that name. */
  ActivityView recall(Account account, String name) {
    return views.recall(account.id(), name);
  }

  /** The list that a link's code stands for. */
  ActivityView open(Account account, String code) {
    return views.open(account.id(), code);
  }

  /** The code of a link to the list. */
  String link(Account account, ActivityView view) {
    return views.link(account.id(), view.newest());
  }

  /** Remembers the list without reading it; its name. */
  String remember(Account account, ActivityView view) {
    return views.remember(account.id(), view);
  }

  private IntegrationNames names(AccountId account, ActivityPage page, ActivityView view) {
    return IntegrationNames.of(integrations, account, keys(page, view));
  }

  private static Set<IntegrationKey> keys(ActivityPage page, ActivityView view) {
    Set<IntegrationKey> keys = new LinkedHashSet<>();
    page.activities().forEach(activity -> keys.add(activity.integration()));
    view.all(ActivityView.INTEGRATION).forEach(key -> keys.add(new IntegrationKey(key)));
    return keys;
  }

  private ActivityPage page(AccountId account, ActivityQuery query, ActivityView view) {
    return switch (view.from().side()) {
      case NEWEST -> log.page(account, query, null);
      case OLDER -> log.page(account, query, ActivityCursor.after(ref(view), query));
      case NEWER -> newer(account, query, ref(view));
    };
  }

  /** A page of newer ones; the newest page when there is not a whole one. */
  private ActivityPage newer(AccountId account, ActivityQuery query, ActivityRef than) {
    ActivityPage page = log.newer(account, query, than);
    return page.activities().size() < query.limit() ? log.page(account, query, null) : page;
  }

  private ActivityQuery query(Call call, ActivityView view) {
    return query(call, view, view.needsZone() ? Optional.of(zones.of(call)) : Optional.empty());
  }

  private ActivityQuery query(Call call, ActivityView view, Optional<ReaderZone> zone) {
    try {
      return view.query(
          new TimeWords(clock.instant(), zone.map(ReaderZone::zone).orElse(ZoneOffset.UTC)));
    } catch (CommandMistake mistake) {
      throw correctable(call.account(), view, mistake);
    }
  }

  /** The same mistake with the form in which the list can be put right. */
  CommandMistake correctable(Account account, ActivityView view, CommandMistake mistake) {
    ActionRef correct = ActionRef.of(ActivityActions.REFINE, remember(account, view.newest()));
    return CommandMistake.shown(language ->
        mistake
            .answer(language)
            .with(
                new Part.Controls(
                    List.of(new Button(correct, ActivityTexts.in(language).correctIt())))));
  }

  private static ActivityRef ref(ActivityView view) {
    return ActivityRef.parse(view.from().ref()).orElseThrow();
  }
}
