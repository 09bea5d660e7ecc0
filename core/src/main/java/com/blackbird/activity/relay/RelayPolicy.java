package com.blackbird.activity.relay;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.relay.RelayJson.Body;
import com.blackbird.activity.relay.RelayJson.Essence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Decides what events mean; values only. */
final class RelayPolicy {
  /** The clocks of a platform and of ours may differ by this much. */
  private static final Duration SKEW = Duration.ofSeconds(2);

  /** So young a message may not be in what a platform tells of its thread. */
  static final Duration YOUNG = Duration.ofSeconds(10);

  private static final String MARK = ">";

  /** What begins a face, such as {@code >:(}, is no mark: nobody means the customer by it. */
  private static final Pattern MARKED = Pattern.compile("(?U)\\s*" + MARK + "(?![.:;_<=/-])");

  private RelayPolicy() {}

  /** Whether the other side sees what says this. */
  static boolean isVisible(Visibility visibility, Prose text) {
    return visibility == Visibility.EVERYTHING || isMarked(text);
  }

  private static boolean isMarked(Prose text) {
    if (text.blocks().isEmpty()) {
      return false;
    }
    Prose.Block first = text.blocks().getFirst();
    return first instanceof Prose.Quoted
        || (first instanceof Prose.Paragraph paragraph
            && !beginsWithCode(paragraph.text())
            && MARKED.matcher(first.plain()).lookingAt());
  }

  /** What somebody pasted as code may begin like a mark and is none. */
  private static boolean beginsWithCode(Rich text) {
    return text.spans().stream()
        .filter(span -> !span.plain().isBlank())
        .findFirst()
        .filter(Rich.Code.class::isInstance)
        .isPresent();
  }

  /** What the other side sees: the text without the mark that makes it visible. */
  static Prose shown(Visibility visibility, Prose text) {
    if (visibility == Visibility.EVERYTHING || !isMarked(text)) {
      return text;
    }
    List<Prose.Block> blocks = new ArrayList<>(text.blocks());
    Prose.Block first = blocks.removeFirst();
    Rich words =
        switch (first) {
          case Prose.Quoted quoted -> quoted.text();
          case Prose.Paragraph paragraph -> unmarked(paragraph.text());
          case Prose.Lines lines -> Rich.of(lines.text());
          case Prose.Listed listed -> Rich.of(listed.plain());
        };
    if (!words.plain().isBlank()) {
      blocks.addFirst(new Prose.Paragraph(words));
    }
    return new Prose(blocks);
  }

  private static Rich unmarked(Rich text) {
    List<Rich.Span> spans = new ArrayList<>(text.spans());
    while (!spans.isEmpty() && spans.getFirst().plain().isBlank()) {
      spans.removeFirst();
    }
    if (!spans.isEmpty() && spans.getFirst() instanceof Rich.Plain plain) {
      String rest = plain.text().stripLeading();
      spans.set(0, new Rich.Plain(rest.startsWith(MARK) ? rest.substring(1).stripLeading() : rest));
    }
    return new Rich(spans);
  }

  /** What to do with a wording of a message that is known. */
  enum Step {
    /** It is older than what is known, or the same. */
    NOTHING,
    /** It says nothing new, but later. */
    CONFIRM,
    /** It is what the message says from now on. */
    CHANGE
  }

  /**
   * What a wording means.
   *
   * @param versionAt since when the message says what is known
   * @param earlier what it said before, by the moment from which it said so
   */
  static Step step(
      Body known, Instant versionAt, Map<Essence, Set<Instant>> earlier, Body told, Instant at) {
    if (at.isBefore(versionAt) || earlier.getOrDefault(told.essence(), Set.of()).contains(at)) {
      return Step.NOTHING;
    }
    if (known.essence().equals(told.essence())) {
      return at.isAfter(versionAt) ? Step.CONFIRM : Step.NOTHING;
    }
    return Step.CHANGE;
  }

  /**
   * A message that is known, as far as catching up needs it.
   *
   * @param versionAt since when it says so, by the platform's clock
   * @param heardAt when its newest event came in
   */
  record Known(MessageRef ref, Body body, Instant versionAt, Instant heardAt, boolean isDeleted) {
    String message() {
      return ref.message();
    }

    /** The same, when a wording that is heard of says so later. */
    Known with(Body newer, Instant at, Instant heard) {
      return at.isBefore(versionAt)
          ? this
          : new Known(ref, newer, at, heard.isAfter(heardAt) ? heard : heardAt, isDeleted);
    }
  }

  /**
   * What was missed.
   *
   * @param events as if the platform had told them
   * @param lookAgain whether something is too young to be sure
   */
  record Missed(List<ThreadEvent> events, boolean lookAgain) {}

  /**
   * Finds out what was missed of a thread.
   *
   * @param known all that is known of it, by place, our own copies not included
   * @param there what stands there; older messages than the first may be left out unless {@code
   *     isWhole}
   * @param asOf when the platform was asked
   */
  static Missed missed(
      ThreadRef thread,
      List<Known> known,
      List<ThreadEvent.Posted> there,
      boolean isWhole,
      Instant asOf) {
    Map<String, Known> byId = new TreeMap<>();
    known.forEach(one -> byId.put(one.message(), one));
    List<ThreadEvent> events = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String from = "";
    for (ThreadEvent.Posted one : there) {
      String id = one.message().message();
      from = from.isEmpty() ? MessageOrder.place(id) : from;
      seen.add(id);
      Known before = byId.get(id);
      if (one.speaker().isBot()) {
        continue;
      }
      if (before == null) {
        events.add(one);
        events.add(saysNow(one, later(asOf.minus(SKEW), one.at().plusMillis(1))));
      } else if (!before.isDeleted() && before.heardAt().isBefore(asOf) && differs(before, one)) {
        events.add(saysNow(one, later(asOf.minus(SKEW), before.versionAt().plusMillis(1))));
      }
    }
    boolean lookAgain = false;
    for (Known one : known) {
      boolean isCovered = isWhole || MessageOrder.place(one.message()).compareTo(from) >= 0;
      if (!one.isDeleted() && isCovered && !seen.contains(one.message())) {
        if (one.heardAt().isBefore(asOf.minus(YOUNG))) {
          events.add(new ThreadEvent.Deleted(thread, one.ref(), asOf));
        } else {
          lookAgain = true;
        }
      }
    }
    return new Missed(events, lookAgain);
  }

  /** What the thread shows now counts more than an older event that comes late. */
  private static ThreadEvent saysNow(ThreadEvent.Posted one, Instant at) {
    return new ThreadEvent.Edited(
        one.thread(), one.message(), one.speaker(), one.text(), one.files(), at);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean differs(Known before, ThreadEvent.Posted one) {
    return !before.body().essence().equals(new Body(one.text(), one.files(), null).essence());
  }
}
