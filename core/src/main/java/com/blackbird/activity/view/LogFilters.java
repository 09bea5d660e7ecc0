package com.blackbird.activity.view;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The words that filter the log, for every command that takes the same ones. */
public final class LogFilters {
  /** The option that names integrations. */
  public static final String INTEGRATION = ActivityView.INTEGRATION;

  /** The option that says a day or a range. */
  public static final String WHEN = ActivityView.WHEN;

  /** The option that says from when on. */
  public static final String SINCE = ActivityView.SINCE;

  /** The option that says until when. */
  public static final String UNTIL = ActivityView.UNTIL;

  private final ActivityCommand activity;
  private final ActivityLog log;
  private final TimeZones zones;
  private final Clock clock;

  /** The filters of that command over this log. */
  public LogFilters(ActivityCommand activity, ActivityLog log, TimeZones zones, Clock clock) {
    this.activity = activity;
    this.log = log;
    this.zones = zones;
    this.clock = clock;
  }

  /** All filters, in the order in which they are offered. */
  public List<OptionSpec> options() {
    return activity.spec().options();
  }

  /** The filter of that name. */
  public OptionSpec option(String name) {
    return options().stream()
        .filter(option -> option.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The words that may be used for the filters. */
  public Vocabulary vocabulary(Account account) {
    return activity.vocabulary(account);
  }

  /**
   * The query that was meant.
   *
   * @throws CommandMistake when a time cannot be read
   */
  public ActivityQuery query(Call call, CommandInput input) {
    return query(call, activity.view(call, input));
  }

  private ActivityQuery query(Call call, ActivityView view) {
    return view.query(new TimeWords(clock.instant(), zone(call)));
  }

  /** What the answer to this has to say besides. */
  public List<Part> remarks(Call call, CommandInput input) {
    ActivityView view = activity.view(call, input);
    List<Part> remarks = new ArrayList<>();
    log.forgotten(query(call, view))
        .ifPresent(since -> remarks.add(LogRemarks.reachesBack(since, call.language())));
    if (view.needsZone()) {
      LogRemarks.readIn(zones.of(call), call.language()).ifPresent(remarks::add);
    }
    return remarks;
  }

  /** What a list in the chat was asked for, by the name that its buttons carry. */
  public CommandInput shown(Account account, String list) {
    return activity.shown(account, list);
  }

  /** The time zone in which the caller reads and writes times. */
  public ZoneId zone(Call call) {
    return zones.of(call).zone();
  }
}
