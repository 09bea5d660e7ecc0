package com.blackbird.activity.desk;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.language.Language;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of a desk, as JSON; what is left out stays as it is, or as it is by
 * default.
 *
 * @param hours such as {@code mon-fri 9-17}
 * @param zone such as {@code Europe/Berlin}
 * @param holidays such as {@code 2026-12-24}, or {@code 12-25} for every year
 * @param targets by priority, such as {@code urgent}
 * @param greeting what requesters read outside the hours
 * @param language in which the bot writes at the desk, such as {@code de}
 */
public record DeskSettings(
    @Nullable String name,
    @Nullable String hours,
    @Nullable String zone,
    @Nullable List<String> holidays,
    @Nullable Map<String, TargetSettings> targets,
    @Nullable String greeting,
    @Nullable Boolean visibleTalk,
    @Nullable String language) {
  /** Nothing is said. */
  public static final DeskSettings NONE =
      new DeskSettings(null, null, null, null, null, null, null, null);

  private static final String DEFAULT_NAME = "Support";
  private static final String DEFAULT_HOURS = "mon-fri 9-17";
  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})\\s*(m|h|d)[a-z]*");

  /**
   * How soon, such as {@code 30m}, {@code 4h} or {@code 2d} of working time; a day has 24 hours.
   */
  public record TargetSettings(@Nullable String answer, @Nullable String solution) {}

  /**
   * The desk in this channel as it is with these settings.
   *
   * @throws IllegalArgumentException with a sentence that says which setting is wrong and why
   */
  public Desk applyTo(ChannelRef channel, @Nullable Desk before) {
    WorkingHours now = before == null ? null : before.hours();
    return new Desk(
        channel,
        name != null ? name : before == null ? DEFAULT_NAME : before.name(),
        new WorkingHours(
            hours != null || now == null
                ? WeekHours.parse(hours == null ? DEFAULT_HOURS : hours)
                : now.week(),
            zone != null || now == null ? zone(zone == null ? "UTC" : zone) : now.zone(),
            holidays != null || now == null
                ? Holidays.parse(holidays == null ? List.of() : holidays)
                : now.holidays()),
        targets(before == null ? Targets.DEFAULT : before.targets()),
        greeting != null ? greeting : before == null ? "" : before.greeting(),
        visibleTalk != null ? visibleTalk : before != null && before.visibleTalk(),
        language(before == null ? Language.ENGLISH : before.language()));
  }

  /** All that is set of a desk. */
  public static DeskSettings of(Desk desk) {
    Map<String, TargetSettings> targets = new TreeMap<>();
    desk.targets()
        .byPriority()
        .forEach((priority, target) ->
            targets.put(
                priority.word(),
                new TargetSettings(span(target.answer()), span(target.solution()))));
    return new DeskSettings(
        desk.name(),
        desk.hours().week().text(),
        desk.hours().zone().getId(),
        desk.hours().holidays().words(),
        targets,
        desk.greeting(),
        desk.visibleTalk(),
        desk.language().tag());
  }

  private Targets targets(Targets before) {
    Map<Priority, Targets.Target> all = new EnumMap<>(before.byPriority());
    if (targets != null) {
      targets.forEach((word, wish) -> {
        Priority priority =
            Priority.of(word)
                .orElseThrow(() ->
                    new IllegalArgumentException(
                        "targets: “" + word + "” is no priority; use urgent, high, normal, low"));
        Targets.Target now = before.of(priority);
        all.put(
            priority,
            new Targets.Target(
                wish.answer() == null ? now.answer() : span(wish.answer()),
                wish.solution() == null ? now.solution() : span(wish.solution())));
      });
    }
    return new Targets(all);
  }

  private Language language(Language before) {
    if (language == null) {
      return before;
    }
    return Language.tagged(language)
        .orElseThrow(() -> new IllegalArgumentException("language: use one of " + Language.tags()));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "zone: use the name of a time zone, such as Europe/Berlin", e);
    }
  }

  private static Duration span(String typed) {
    Matcher form = SPAN.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "targets: “" + typed + "” is no time; write 30m, 4h or 2d");
    }
    long number = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private static String span(Duration time) {
    return time.toMinutes() % 60 == 0 ? time.toHours() + "h" : time.toMinutes() + "m";
  }
}
