package com.blackbird.activity.zone;

import static java.util.Map.entry;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.NearestWord;
import com.blackbird.activity.language.Language;
import com.ibm.icu.text.TimeZoneNames;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time zone as people say it: a city, a name, an abbreviation or an offset. */
public final class ZoneName {
  private static final Pattern OFFSET =
      Pattern.compile("(?:utc|gmt)?\\s*([+-])(\\d{1,2})(?::?(\\d{2}))?");

  /** What people say for the zone of a place, which in summer goes by another abbreviation. */
  private static final Map<String, String> ABBREVIATIONS =
      Map.ofEntries(
          entry("utc", "UTC"),
          entry("gmt", "Europe/London"),
          entry("bst", "Europe/London"),
          entry("cet", "Europe/Berlin"),
          entry("cest", "Europe/Berlin"),
          entry("eet", "Europe/Helsinki"),
          entry("et", "America/New_York"),
          entry("est", "America/New_York"),
          entry("edt", "America/New_York"),
          entry("ct", "America/Chicago"),
          entry("cst", "America/Chicago"),
          entry("cdt", "America/Chicago"),
          entry("mst", "America/Denver"),
          entry("mdt", "America/Denver"),
          entry("pt", "America/Los_Angeles"),
          entry("pst", "America/Los_Angeles"),
          entry("pdt", "America/Los_Angeles"),
          entry("ist", "Asia/Kolkata"),
          entry("jst", "Asia/Tokyo"),
          entry("aest", "Australia/Sydney"));

  private static final Map<String, String> NAMES = names();

  private ZoneName() {}

  /**
   * The zone that was meant.
   *
   * @throws CommandMistake when there is none of that name, with the nearest one that there is
   */
  public static ZoneId parse(String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    String known = NAMES.get(name);
    if (known != null) {
      return ZoneId.of(known);
    }
    Matcher offset = OFFSET.matcher(name);
    if (offset.matches()) {
      return offset(offset, typed);
    }
    throw unknown(typed, name);
  }

  private static ZoneId offset(Matcher offset, String typed) {
    int sign = offset.group(1).equals("-") ? -1 : 1;
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    try {
      return ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group(2)), sign * minutes);
    } catch (DateTimeException e) {
      throw unknown(typed, typed);
    }
  }

  private static CommandMistake unknown(String typed, String name) {
    Optional<String> nearest = NearestWord.of(name, NAMES.keySet()).map(NAMES::get);
    return new CommandMistake(language -> {
      ZoneTexts say = ZoneTexts.in(language);
      return say.unknown(typed.strip())
          + nearest.map(zone -> " " + say.didYouMean(zone)).orElse("")
          + " "
          + say.giveOne();
    });
  }

  /** Cities, full names and abbreviations in lower case; of two equal cities the shorter name. */
  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    ZoneId.getAvailableZoneIds().stream()
        .filter(zone ->
            zone.matches(
                "(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .forEach(zone -> {
          String plain = zone.toLowerCase(Locale.ROOT).replace('_', ' ');
          names.put(plain, zone);
          names.putIfAbsent(plain.substring(plain.lastIndexOf('/') + 1), zone);
        });
    for (Language language : Language.values()) {
      cities(new TreeSet<>(names.values()), language).forEach(names::putIfAbsent);
    }
    names.putAll(ABBREVIATIONS);
    return names;
  }

  /** The zones by the names that their cities have in this language, such as Wien. */
  private static Map<String, String> cities(SortedSet<String> zones, Language language) {
    TimeZoneNames known = TimeZoneNames.getInstance(language.locale());
    Map<String, String> cities = new TreeMap<>();
    zones.forEach(zone ->
        Optional.ofNullable(known.getExemplarLocationName(zone))
            .ifPresent(city -> cities.putIfAbsent(city.toLowerCase(language.locale()), zone)));
    return cities;
  }
}
