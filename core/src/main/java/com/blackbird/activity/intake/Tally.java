package com.blackbird.activity.intake;

import com.blackbird.activity.intake.Parsed.Rejected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Counts what becomes of a body, piece by piece. */
final class Tally {
  private long accepted;
  private long duplicates;
  private long omitted;
  private final List<Rejected> rejected = new ArrayList<>();

  void addAccepted() {
    accepted++;
  }

  void addDuplicate() {
    duplicates++;
  }

  void add(Rejected one) {
    if (rejected.size() < IntakeLimits.LISTED_REJECTIONS) {
      rejected.add(one);
    } else {
      omitted++;
    }
  }

  Receipt receipt() {
    rejected.sort(Comparator.comparingLong(Rejected::index));
    return new Receipt(accepted, duplicates, rejected, omitted);
  }
}
