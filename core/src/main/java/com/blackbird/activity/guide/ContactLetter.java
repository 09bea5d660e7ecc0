package com.blackbird.activity.guide;

import com.blackbird.activity.activity.Activity;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A ready text for the contact at the platform: what it said, when and for which of its records.
 * Nothing of Blackbird's or of the account's other business is in it, and no secret.
 */
record ContactLetter(
    GuideEntry entry, Optional<ContactPoint> contact, String platform, List<Activity> errors) {
  private static final int MOST_RECORDS = 10;
  private static final int LONGEST_QUOTE = 1_500;
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  ContactLetter {
    errors = List.copyOf(errors);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("Hello" + contact.map(one -> " " + one.name()).orElse("") + ",");
    lines.add("");
    lines.add("our connection to " + platform + " gets an error that we cannot fix on our side:");
    lines.add(entry.title() + ".");
    if (!errors.isEmpty()) {
      lines.add("");
      lines.add(platform + " answered:");
      lines.add(quote(errors.getFirst().message()));
      lines.add("");
      lines.add(times(errors.getFirst().createdAt(), errors.getLast().createdAt()));
      records().ifPresent(lines::add);
    }
    lines.add("");
    lines.add("Could you please have a look? Thank you very much.");
    return String.join("\n", lines);
  }

  private static String quote(String message) {
    String safe = Unsecret.of(message);
    return safe.length() <= LONGEST_QUOTE ? safe : safe.substring(0, LONGEST_QUOTE) + "…";
  }

  private String times(Instant newest, Instant oldest) {
    return errors.size() == 1
        ? "When: " + UTC.format(newest)
        : errors.size() + " times between " + UTC.format(oldest) + " and " + UTC.format(newest);
  }

  private Optional<String> records() {
    List<String> references =
        errors.stream()
            .map(Activity::reference)
            .filter(Objects::nonNull)
            .distinct()
            .limit(MOST_RECORDS)
            .toList();
    return references.isEmpty()
        ? Optional.empty()
        : Optional.of("Records: " + String.join(", ", references));
  }
}
