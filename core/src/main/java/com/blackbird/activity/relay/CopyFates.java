package com.blackbird.activity.relay;

import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.delivery.Settled;
import com.blackbird.activity.relay.CopyStore.Pair;
import com.blackbird.activity.relay.RelayJson.Told;
import java.util.Optional;

/** What became of copies and of threads' first messages: who waits for them should know. */
final class CopyFates {
  private final RelayRound round;
  private final RelayStores stores;
  private final RelayMarks marks;
  private final RelayReactions reactions;

  CopyFates(RelayRound round, RelayMarks marks, RelayReactions reactions) {
    this.round = round;
    this.stores = round.stores();
    this.marks = marks;
    this.reactions = reactions;
  }

  /** What became of something that the outbox was asked for. */
  void told(RelayThread thread, Told told) {
    boolean isRoot = told.handle().equals(thread.member().root().id());
    if (isRoot
        && told.fate() instanceof Settled.Stands stands
        && stands.thread() != null
        && thread.place() == null) {
      stores.conversations().begun(round.id(), thread.number(), stands.thread(), round.now());
      round.reload();
    }
    switch (told.fate()) {
      case Settled.Held held -> held(thread, held.reason());
      case Settled.Stands stands -> {
        stores.copies().stands(round.id(), told.handle(), stands.message());
        reached(thread);
        about(told)
            .ifPresent(pair -> {
              marks.remark(pair.number(), pair.message());
              reactions.show(pair.number(), pair.message());
            });
      }
      case Settled.Refused refused -> {
        stores.copies().refused(round.id(), told.handle());
        about(told).ifPresent(pair -> refused(thread, pair, refused.reason()));
        if (isRoot && thread.place() == null) {
          notBegun(thread, refused.reason());
        }
      }
      case Settled.TakenBack back -> {}
      case Settled.Gone gone -> {
        stores.copies().stands(round.id(), told.handle(), gone.message());
        about(told).ifPresent(pair -> marks.remark(pair.number(), pair.message()));
      }
    }
  }

  private Optional<Pair> about(Told told) {
    return stores.copies().byHandle(round.id(), told.handle());
  }

  private void held(RelayThread thread, Reason reason) {
    if (!thread.isHeld()) {
      stores.conversations().held(round.id(), thread.number(), true);
      round.reload();
      round.notice(
          thread,
          "held/" + thread.troubles(),
          notices -> notices.held(thread.member().side(), reason));
      unreachable(thread, reason);
      marks.remarkOwed(thread);
    }
  }

  private void reached(RelayThread thread) {
    if (thread.isHeld()) {
      stores.conversations().held(round.id(), thread.number(), false);
      round.reload();
      round.notice(
          thread,
          "held/" + (thread.troubles() - 1),
          notices -> notices.reachedAgain(thread.member().side()));
      marks.remarkOwed(thread);
    }
  }

  private void refused(RelayThread target, Pair pair, Reason reason) {
    RelayThread source = round.thread(pair.number());
    String name = "why/" + pair.target() + "/" + pair.message();
    if (source != null && source.member().isSpeakingOnly()) {
      round.notice(
          target, name, notices -> notices.notBroughtFromAll(target.member().side(), reason));
    } else if (source != null) {
      round.say(source, name, notices -> notices.notBrought(target.member().side(), reason));
    }
    unreachable(target, reason);
    marks.remark(pair.number(), pair.message());
  }

  /** There will be no such thread: who waits for an answer from there should know. */
  private void notBegun(RelayThread thread, Reason reason) {
    round.notice(thread, "begin", notices -> notices.notBegun(thread.member().side(), reason));
    unreachable(thread, reason);
  }

  private void unreachable(RelayThread thread, Reason reason) {
    round.listener().unreachable(round.id(), thread.member().side(), reason, round.now());
  }
}
