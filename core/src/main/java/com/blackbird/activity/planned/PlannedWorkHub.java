package com.blackbird.activity.planned;

import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatForm.ChoiceInput;
import com.blackbird.activity.chat.ChatForm.TextInput;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.TypedDate;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.view.HubNotes;
import com.blackbird.activity.view.IntegrationsCommand;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Planned work in the Integration Hub: what goes on or is to come, how to plan and how to end it.
 */
public final class PlannedWorkHub implements HubNotes {
  private static final String PAUSE = "planned.pause";
  private static final String PAUSED = "planned.paused";
  private static final String END = "planned.end";

  private static final String WHAT = "what";
  private static final String TIME = "time";
  private static final String BEGIN = "begin";
  private static final String ENDS = "end";
  private static final String REASON = "reason";
  private static final String ALL = "*";

  /** Each takes three of Discord's 40 components. */
  private static final int SHOWN = 2;

  private static final int MOST_CHOICES = 24;
  private static final int LONGEST_LABEL = 75;
  private static final int LONGEST_TIME = 30;

  private final PlannedWorkStore works;
  private final IntegrationStore integrations;
  private final TimeZones zones;
  private final Audit audit;
  private final Clock clock;

  /** Shows and changes what this holds. */
  public PlannedWorkHub(
      PlannedWorkStore works,
      IntegrationStore integrations,
      TimeZones zones,
      Audit audit,
      Clock clock) {
    this.works = works;
    this.audit = audit;
    this.integrations = integrations;
    this.zones = zones;
    this.clock = clock;
  }

  @Override
  public Map<IntegrationKey, String> about(Call call, Collection<IntegrationKey> shown) {
    Instant now = clock.instant();
    String paused = PlannedTexts.in(call.language()).paused();
    List<PlannedWork> on =
        works.ahead(call.account().id(), now, MOST_CHOICES).stream()
            .filter(work -> work.goesOn(now))
            .toList();
    return shown.stream()
        .filter(key ->
            on.stream()
                .anyMatch(work -> work.integration().filter(any -> !any.equals(key)).isEmpty()))
        .collect(toMap(Function.identity(), key -> paused));
  }

  @Override
  public List<Part> ofAccount(Call call) {
    PlannedTexts say = PlannedTexts.in(call.language());
    List<PlannedWork> ahead = works.ahead(call.account().id(), clock.instant(), SHOWN + 1);
    List<Part> parts = new ArrayList<>();
    ahead.stream()
        .limit(SHOWN)
        .forEach(work ->
            parts.add(
                new Part.Entry(
                    words(say, work),
                    new Button(ActionRef.of(END, work.id().toString()), say.endNow()))));
    if (ahead.size() > SHOWN) {
      parts.add(new Part.Note(Rich.of(say.moreIsPlanned())));
    }
    return parts;
  }

  private Rich words(PlannedTexts say, PlannedWork work) {
    Rich what = Rich.empty().bold(say.pauseFor(name(say, work)));
    Rich until = Rich.empty().time(work.ends());
    Rich text =
        work.goesOn(clock.instant())
            ? say.pausedUntil(what, until)
            : say.pausedFrom(what, Rich.empty().time(work.begins()), until);
    return text.text("\n" + work.by().name() + ": " + work.reason());
  }

  private String name(PlannedTexts say, PlannedWork work) {
    return work.integration()
        .map(
            key -> integrations.find(work.account(), key).map(Integration::name).orElse(key.text()))
        .orElse(say.everything());
  }

  @Override
  public List<Control> offers(Call call, String place) {
    return List.of(
        new Button(ActionRef.of(PAUSE, place), PlannedTexts.in(call.language()).pauseButton()));
  }

  @Override
  public List<ChatAction> actions(Function<Click, Answer> back) {
    return List.of(
        ChatAction.opening(PAUSE, Right.MANAGER, click -> new Answer.Ask(form(click))),
        ChatAction.of(
            PAUSED,
            Right.MANAGER,
            click -> {
              plan(work(click));
              return back.apply(click);
            }),
        ChatAction.of(
            END,
            Right.MANAGER,
            click -> {
              end(click);
              return back.apply(new Click(click.call(), "", click.chosen(), click.values()));
            }));
  }

  /** The place is a page's number and what the names contain. */
  private ChatForm form(Click click) {
    PlannedTexts say = PlannedTexts.in(click.language());
    String[] place = click.payload().split("/", 2);
    String contains = place.length > 1 ? place[1] : "";
    List<Choice> which = new ArrayList<>();
    which.add(new Choice(say.allIntegrations(), ALL));
    integrations
        .containing(click.account().id(), contains, MOST_CHOICES, first(place[0]))
        .forEach(
            one -> which.add(new Choice(Fold.label(one.name(), LONGEST_LABEL), one.key().text())));
    List<Choice> times = new ArrayList<>();
    for (PauseTime time : PauseTime.values()) {
      times.add(new Choice(time.words(click.language()), time.name()));
    }
    return new ChatForm(
        ActionRef.of(PAUSED, click.payload()),
        say.pauseAlerts(),
        say.pause(),
        List.of(
            new ChoiceInput(WHAT, say.whichAlerts(), which, which.get(1 % which.size()).value()),
            new ChoiceInput(TIME, say.howLong(), times, PauseTime.HOUR.name()),
            new TextInput(REASON, say.why(), say.whyHint(), "", true, PlannedWork.LONGEST_REASON),
            new TextInput(BEGIN, say.from(), say.timeForms(), "", false, LONGEST_TIME),
            new TextInput(ENDS, say.until(), say.timeForms(), "", false, LONGEST_TIME)));
  }

  private static long first(String page) {
    return page.matches("\\d{1,6}") ? IntegrationsCommand.PER_PAGE * Long.parseLong(page) : 0;
  }

  private PlannedWork work(Click click) {
    Instant now = clock.instant();
    ZoneId zone = zones.of(click.call()).zone();
    Map<String, String> filled = click.values();
    PauseTime time =
        PauseTime.of(filled.getOrDefault(TIME, ""))
            .orElseThrow(
                () -> new CommandMistake(language -> PlannedTexts.in(language).chooseHowLong()));
    String from = TypedDate.asWrittenBy(filled.getOrDefault(BEGIN, ""), click::language);
    String until = TypedDate.asWrittenBy(filled.getOrDefault(ENDS, ""), click::language);
    boolean own = time == PauseTime.OWN || !from.isBlank() || !until.isBlank();
    if (own && until.isBlank()) {
      PlannedTexts say = PlannedTexts.in(click.language());
      throw new CommandMistake(say.sayUntilWhen(say.timeForms()));
    }
    Instant begins = from.isBlank() ? now : PlannedTime.parse(from, now, zone);
    Instant ends =
        own
            ? PlannedTime.parse(until, begins, zone)
            : time.until(now, zone).orElseThrow(() -> new IllegalStateException("no end"));
    if (!ends.isAfter(now)) {
      throw new CommandMistake(language -> PlannedTexts.in(language).overAlready());
    }
    return new PlannedWork(
        click.account().id(),
        DerivedUuid.of(click.account().id().value() + "/" + click.caller() + filled + now),
        integration(click),
        begins.isBefore(now) ? now : begins,
        ends,
        filled.getOrDefault(REASON, ""),
        Who.of(click.caller()));
  }

  private Optional<IntegrationKey> integration(Click click) {
    String chosen = click.values().getOrDefault(WHAT, "");
    if (chosen.equals(ALL)) {
      return Optional.empty();
    }
    return Optional.of(
        IntegrationKey.parse(chosen)
            .filter(key -> integrations.find(click.account().id(), key).isPresent())
            .orElseThrow(
                () -> new CommandMistake(language -> PlannedTexts.in(language).chooseFromList())));
  }

  private void plan(PlannedWork work) {
    audit.within(() -> {
      works.add(work, clock.instant());
      audit.note(
          AuditNote.of(
                  work.account(),
                  Act.WORK_PLANNED,
                  work.integration().map(IntegrationKey::text).orElse(ALL))
              .by(work.by())
              .is("begins", work.begins())
              .is("ends", work.ends())
              .is("why", work.reason())
              .is("work", work.id()));
      return work;
    });
  }

  private boolean end(Click click, UUID id) {
    return audit.within(() -> {
      Instant now = clock.instant();
      Who who = Who.of(click.caller());
      boolean isEnded = works.end(click.account().id(), id, who, now);
      if (isEnded) {
        audit.note(
            AuditNote.of(click.account().id(), Act.WORK_ENDED, "")
                .by(who)
                .is("ends", now)
                .is("work", id));
      }
      return isEnded;
    });
  }

  private void end(Click click) {
    UUID id =
        ActionRef.id(click.payload())
            .orElseThrow(() -> new CommandMistake(language -> PlannedTexts.in(language).gone()));
    if (!end(click, id)) {
      throw new CommandMistake(language -> PlannedTexts.in(language).workIsOver());
    }
  }
}
