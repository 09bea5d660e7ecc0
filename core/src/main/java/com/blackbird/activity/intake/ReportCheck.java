package com.blackbird.activity.intake;

import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.intake.Parsed.Rejected;
import com.blackbird.activity.intake.Parsed.Valid;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.redaction.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides whether a report is an activity, and if not, says which field is wrong and how. */
final class ReportCheck {
  private final Clock clock;

  ReportCheck(Clock clock) {
    this.clock = clock;
  }

  Parsed check(long index, Report report) {
    try {
      report.fault().ifPresent(ReportCheck::refuse);
      return new Valid(index, activity(report));
    } catch (Refused refused) {
      return new Rejected(index, shown(report.text(Field.ID)), refused.reason);
    }
  }

  private Activity activity(Report report) {
    var id = name(Field.ID, required(report, Field.ID));
    var integration = integration(required(report, Field.INTEGRATION));
    var direction = word(report, Field.DIRECTION, Direction::of, Direction.words());
    var type = word(report, Field.TYPE, ActivityType::of, ActivityType.words());
    var status = word(report, Field.STATUS, ActivityStatus::of, ActivityStatus.words());
    var reference = report.text(Field.REFERENCE);
    var message = CutMessage.of(withoutSecrets(report.text(Field.MESSAGE)));
    return new Activity(
        ActivityRef.of(createdAt(required(report, Field.CREATED_AT)), id),
        id,
        integration,
        direction,
        type,
        status,
        reference == null || reference.isBlank() ? null : reference(reference),
        message.text(),
        message.isCut());
  }

  /** Before it is cut, so that no half of one is left. */
  private static @Nullable String withoutSecrets(@Nullable String message) {
    return message == null ? null : Secrets.hide(message);
  }

  private static String required(Report report, Field field) {
    var text = report.text(field);
    if (text == null || text.isBlank()) {
      throw new Refused(field.text() + ": missing; " + example(field));
    }
    return text;
  }

  private static String name(Field field, String text) {
    if (text.codePointCount(0, text.length()) > IntakeLimits.NAME_CHARACTERS) {
      throw new Refused(
          "%s: too long; use up to %d characters"
              .formatted(field.text(), IntakeLimits.NAME_CHARACTERS));
    }
    if (!StorableText.isStorable(text)) {
      throw new Refused(
          field.text() + ": contains U+0000 or half a surrogate pair; send whole characters");
    }
    return text;
  }

  private static String reference(String text) {
    String kept = Secrets.hideInName(name(Field.REFERENCE, text));
    return kept.equals(text) ? text : Quote.clip(kept, IntakeLimits.NAME_CHARACTERS);
  }

  private static IntegrationKey integration(String text) {
    return IntegrationKey.parse(text)
        .orElseThrow(() ->
            new Refused(
                "integration: %s is not allowed; %s"
                    .formatted(Quote.of(text), IntegrationKey.RULE)));
  }

  private static <T> T word(
      Report report, Field field, Function<String, Optional<T>> words, String allowed) {
    var text = required(report, field);
    return words
        .apply(text)
        .orElseThrow(() ->
            new Refused(
                "%s: %s is not allowed; use %s".formatted(field.text(), Quote.of(text), allowed)));
  }

  private Instant createdAt(String text) {
    var time = time(text);
    if (time.isBefore(IntakeLimits.EARLIEST)) {
      throw new Refused("createdAt: %s is before 2000".formatted(Quote.of(text)));
    }
    var now = clock.instant();
    if (time.isAfter(now.plus(IntakeLimits.AHEAD))) {
      throw new Refused(
          "createdAt: %s is more than %d minutes ahead of %s; check the sender's clock and offset"
              .formatted(Quote.of(text), IntakeLimits.AHEAD.toMinutes(), now));
    }
    return time;
  }

  private static Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new Refused(
          "createdAt: %s is not allowed; %s".formatted(Quote.of(text), example(Field.CREATED_AT)));
    }
  }

  private static String example(Field field) {
    return switch (field) {
      case ID -> "give each activity an id of its own, such as evt-1";
      case INTEGRATION -> "give the integration's key, such as shopify-main";
      case DIRECTION -> "use " + Direction.words();
      case TYPE -> "use " + ActivityType.words();
      case STATUS -> "use " + ActivityStatus.words();
      case CREATED_AT -> "use a time with an offset, such as 2026-11-23T10:00:00Z";
      case REFERENCE, MESSAGE -> "give a text";
    };
  }

  private static @Nullable String shown(@Nullable String id) {
    return id == null ? null : Quote.clip(id, IntakeLimits.NAME_CHARACTERS);
  }

  private static void refuse(String reason) {
    throw new Refused(reason);
  }

  /** Leaves the check at the first field that is wrong. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Refused(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }
  }
}
