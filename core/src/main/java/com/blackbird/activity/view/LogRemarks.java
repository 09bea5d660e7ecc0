package com.blackbird.activity.view;

import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.zone.ReaderZone;
import java.time.Instant;
import java.util.Optional;

/** What has to be known of an answer from the log, so that nobody takes it for more than it is. */
public final class LogRemarks {
  private LogRemarks() {}

  /** That the log goes no further back than this, for whoever asked for more. */
  public static Part reachesBack(Instant since, Language language) {
    return new Part.Note(ActivityTexts.in(language).reachesBack(Rich.empty().time(since)));
  }

  /** In whose zone times were read, unless it is the reader's own. */
  static Optional<Part> readIn(ReaderZone zone, Language language) {
    if (zone.isOwn()) {
      return Optional.empty();
    }
    ActivityTexts say = ActivityTexts.in(language);
    return Optional.of(
        new Part.Note(
            Rich.of(
                zone.source() == ReaderZone.Source.ACCOUNT
                    ? say.readInAccountsZone(zone.name())
                    : say.readInUnknownZone(zone.name()))));
  }
}
