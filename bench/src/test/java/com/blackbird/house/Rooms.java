package com.blackbird.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may use whom: each room of the product with the rooms that it may use. A new package gets its
 * line here first.
 *
 * @param name the package, after {@code com.blackbird.}
 * @param may the packages that it may use besides itself
 */
record Rooms(String name, Set<String> may) {
  private static final String ROOT = "com.blackbird.";
  private static final String INSIDE_CORE = "activity.";

  /** What everybody may use who lets people act. */
  private static final Set<String> WITH_COMMAND = Set.of("activity.audit", "activity.language");

  private static final List<String> CORE =
      List.of(
          "activity.account",
          "activity.signature",
          "activity.chat",
          "activity.redaction",
          "activity.language",
          "activity.trace",
          "activity.command",
          "activity.audit",
          "activity.lease",
          "activity.delivery",
          "activity.relay",
          "activity.access",
          "activity.vault",
          "activity.zone",
          "activity.integration",
          "activity.activity",
          "activity.view",
          "activity.discretion",
          "activity.guide",
          "activity.planned",
          "activity.fix",
          "activity.problem",
          "activity.webhook",
          "activity.retry",
          "activity.silence",
          "activity.intake",
          "activity.stats",
          "activity.alert",
          "activity.export",
          "activity.desk",
          "activity.support",
          "activity.master",
          "activity.escalation",
          "activity.casework",
          "activity.privacy");

  Rooms {
    may = Set.copyOf(may);
  }

  /** All rooms, from the ground up. */
  static List<Rooms> all() {
    return List.of(
        room("activity.account"),
        room("activity.signature"),
        room("activity.chat"),
        room("activity.trace"),
        room("activity.redaction", "activity.account", "activity.chat"),
        room("activity.language", "activity.account", "activity.chat"),
        room(
            "activity.command",
            "activity.redaction",
            "activity.language",
            "activity.account",
            "activity.chat"),
        room(
            "activity.audit",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room("activity.lease", "activity.account"),
        room(
            "activity.delivery",
            "activity.lease",
            "activity.trace",
            "activity.redaction",
            "activity.account",
            "activity.chat"),
        room(
            "activity.relay",
            "activity.delivery",
            "activity.account",
            "activity.redaction",
            "activity.language",
            "activity.chat"),
        room(
            "activity.access",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room("activity.vault", "activity.access", "activity.account"),
        room(
            "activity.zone",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room("activity.integration", "activity.account", "activity.command", "activity.language"),
        room("activity.activity", "activity.integration", "activity.account"),
        room(
            "activity.view",
            "activity.activity",
            "activity.integration",
            "activity.zone",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.discretion",
            "activity.audit",
            "activity.activity",
            "activity.integration",
            "activity.redaction",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.planned",
            "activity.view",
            "activity.integration",
            "activity.zone",
            "activity.account",
            "activity.command",
            "activity.chat"),
        room(
            "activity.guide",
            "activity.activity",
            "activity.integration",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.fix",
            "activity.signature",
            "activity.guide",
            "activity.view",
            "activity.integration",
            "activity.account",
            "activity.command",
            "activity.chat"),
        room(
            "activity.problem",
            "activity.trace",
            "activity.fix",
            "activity.signature",
            "activity.guide",
            "activity.view",
            "activity.activity",
            "activity.integration",
            "activity.zone",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room("activity.webhook", "activity.vault", "activity.access", "activity.account"),
        room(
            "activity.retry",
            "activity.webhook",
            "activity.audit",
            "activity.problem",
            "activity.guide",
            "activity.delivery",
            "activity.view",
            "activity.activity",
            "activity.integration",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.silence",
            "activity.problem",
            "activity.planned",
            "activity.view",
            "activity.activity",
            "activity.integration",
            "activity.account",
            "activity.command",
            "activity.language"),
        room(
            "activity.intake",
            "activity.activity",
            "activity.integration",
            "activity.account",
            "activity.redaction"),
        room(
            "activity.stats",
            "activity.problem",
            "activity.view",
            "activity.activity",
            "activity.integration",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.alert",
            "activity.trace",
            "activity.planned",
            "activity.problem",
            "activity.guide",
            "activity.stats",
            "activity.delivery",
            "activity.activity",
            "activity.integration",
            "activity.zone",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.export",
            "activity.redaction",
            "activity.view",
            "activity.activity",
            "activity.integration",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.desk",
            "activity.access",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.support",
            "activity.access",
            "activity.discretion",
            "activity.desk",
            "activity.relay",
            "activity.problem",
            "activity.fix",
            "activity.guide",
            "activity.delivery",
            "activity.activity",
            "activity.integration",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.escalation",
            "activity.support",
            "activity.desk",
            "activity.problem",
            "activity.fix",
            "activity.guide",
            "activity.signature",
            "activity.activity",
            "activity.integration",
            "activity.redaction",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.master",
            "activity.support",
            "activity.desk",
            "activity.relay",
            "activity.delivery",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room(
            "activity.casework",
            "activity.master",
            "activity.support",
            "activity.desk",
            "activity.relay",
            "activity.guide",
            "activity.redaction",
            "activity.view",
            "activity.account",
            "activity.command",
            "activity.language",
            "activity.chat"),
        room("activity.privacy", "activity.account", "activity.audit", "activity.chat"),
        room("bot.operations", CORE.toArray(String[]::new)),
        room(
            "bot.slack",
            "bot.operations",
            "activity.access",
            "activity.account",
            "activity.vault",
            "activity.chat",
            "activity.language",
            "activity.command",
            "activity.zone"),
        room(
            "bot.discord",
            "bot.operations",
            "activity.lease",
            "activity.chat",
            "activity.language",
            "activity.command"),
        room("bot.outbound"),
        room("bot.webhook", "bot.outbound", "activity.webhook"),
        room(
            "bot.desk",
            "bot.operations",
            "bot.outbound",
            "activity.access",
            "activity.account",
            "activity.chat"),
        room(
            "bot.http",
            Stream.concat(Stream.of("bot.operations"), CORE.stream()).toArray(String[]::new)));
  }

  /** Whether the rules are about this package: the roots only put the rooms together. */
  static boolean isInside(String packageName) {
    return packageName.startsWith(ROOT + "activity.") || packageName.startsWith(ROOT + "bot.");
  }

  String packageName() {
    return ROOT + name;
  }

  /** The name by which people call it: without its module, where that is clear. */
  String shortName() {
    return name.startsWith(INSIDE_CORE) ? name.substring(INSIDE_CORE.length()) : name;
  }

  /** Whether it stands above all of core. */
  boolean mayUseAllOfCore() {
    return may.containsAll(CORE);
  }

  /** What it may use besides what everybody may who lets people act. */
  Set<String> chosen() {
    Set<String> chosen = new HashSet<>(may);
    if (may.contains("activity.command")) {
      chosen.removeAll(WITH_COMMAND);
    }
    return chosen;
  }

  /** What it may use, from the top down, as the table of ARCHITECTURE.md has it. */
  String words() {
    if (may.isEmpty()) {
      return "nothing";
    }
    if (mayUseAllOfCore()) {
      return "core";
    }
    Set<String> chosen = chosen();
    return all().reversed().stream()
        .filter(room -> chosen.contains(room.name))
        .map(Rooms::shortName)
        .collect(Collectors.joining(", "));
  }

  boolean mayUse(JavaClass target) {
    return holds(target.getPackageName())
        || may.stream().anyMatch(room -> isIn(ROOT + room, target.getPackageName()));
  }

  boolean holds(String packageName) {
    return isIn(packageName(), packageName);
  }

  @Override
  public String toString() {
    return name;
  }

  private static boolean isIn(String room, String packageName) {
    return packageName.equals(room) || packageName.startsWith(room + ".");
  }

  /** Whoever lets people act may say so in the audit log, and in their language. */
  private static Rooms room(String name, String... may) {
    Set<String> all = new HashSet<>(Set.of(may));
    if (all.contains("activity.command")) {
      all.addAll(WITH_COMMAND);
      all.remove(name);
    }
    return new Rooms(name, all);
  }
}
