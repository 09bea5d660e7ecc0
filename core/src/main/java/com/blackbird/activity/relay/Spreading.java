package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.relay.CopyStore.Pair;
import com.blackbird.activity.relay.CopyStore.State;
import com.blackbird.activity.relay.RelayMessage.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings the copies of messages in line with what is said. */
final class Spreading {
  /** So long a copy can still be changed. */
  private static final Duration KEPT = Duration.ofDays(400);

  private static final int ANSWERED = 80;

  private final RelayRound round;
  private final RelayStores stores;
  private final RelayMarks marks;
  private final LeftBehind left;

  Spreading(RelayRound round, RelayMarks marks) {
    this.round = round;
    this.stores = round.stores();
    this.marks = marks;
    this.left = new LeftBehind(round);
  }

  /** The copies of a message follow what it says now. */
  void spread(RelayThread source, RelayMessage message) {
    boolean isOpen = stores.conversations().isOpen(round.id(), message.versionAt());
    List<Pair> all = stores.copies().of(round.id(), message.number(), message.id());
    boolean wasCopied = all.stream().anyMatch(pair -> pair.state() != State.WITHDRAWN);
    for (RelayThread target : round.threads()) {
      List<Pair> pairs = all.stream().filter(pair -> pair.target() == target.number()).toList();
      if (target.hears(source)) {
        boolean isWanted = message.isShown() && (isOpen || wasCopied);
        List<CopyParts.Copy> wanted = isWanted ? copies(source, message, target) : List.of();
        spread(source, message, target, pairs, wanted);
        if (isWanted && pairs.isEmpty()) {
          left.tell(source, message, target);
        }
      }
    }
    boolean isTooLate = message.isShown() && !isOpen && !wasCopied;
    if (isTooLate && !source.member().isSpeakingOnly()) {
      round.say(
          source, "closed/" + message.id(), notices -> notices.closed(source.member().side()));
      marks.mark(source, message, Mark.FAILED);
    } else {
      marks.mark(source, message);
    }
  }

  private List<CopyParts.Copy> copies(
      RelayThread source, RelayMessage message, RelayThread target) {
    List<SaidFile> files =
        stores.files().of(round.id(), message.number(), message.id(), message.body().files());
    return CopyParts.of(
        RelayPolicy.shown(source.member().visibility(), message.body().text()),
        answered(source, message),
        files,
        target.member().root().channel().platform(),
        () -> RelayTexts.in(round.language(target)),
        file -> stores.files().source(round.id(), file));
  }

  /** The first words of the message that this one answers, when the other side knows it. */
  private String answered(RelayThread source, RelayMessage message) {
    String answers = message.body().answers();
    if (answers == null) {
      return "";
    }
    return stores
        .messages()
        .find(round.id(), source.number(), answers)
        .or(() -> copied(source, answers))
        .filter(RelayMessage::isShown)
        .map(this::shown)
        .map(words -> Fold.label(words.replace('\n', ' '), ANSWERED))
        .orElse("");
  }

  /** The message of the other side of which a copy stands here. */
  private Optional<RelayMessage> copied(RelayThread here, String copy) {
    return stores
        .copies()
        .byCopy(round.id(), here.number(), copy)
        .flatMap(pair -> stores.messages().find(round.id(), pair.number(), pair.message()));
  }

  private String shown(RelayMessage message) {
    RelayThread source = round.thread(message.number());
    return source == null
        ? ""
        : RelayPolicy.shown(source.member().visibility(), message.body().text()).plain();
  }

  private void spread(
      RelayThread source,
      RelayMessage message,
      RelayThread target,
      List<Pair> pairs,
      List<CopyParts.Copy> wanted) {
    Map<String, Pair> before = new HashMap<>();
    pairs.forEach(pair -> before.put(pair.part(), pair));
    Set<String> kept = new HashSet<>();
    for (int position = 0; position < wanted.size(); position++) {
      CopyParts.Copy copy = wanted.get(position);
      kept.add(copy.name());
      Pair known = before.get(copy.name());
      boolean isThere =
          known != null && known.state() != State.WITHDRAWN && known.digest().equals(copy.digest());
      if (!isThere) {
        owe(source, message, target, copy, position);
      }
    }
    for (Pair pair : pairs) {
      if (!kept.contains(pair.part()) && pair.state() != State.WITHDRAWN) {
        round.owe(Owed.takeBack(target.copyOf(message, pair.part())));
        stores.copies().save(round.id(), pair.becomes(State.WITHDRAWN, pair.digest()));
      }
    }
  }

  private void owe(
      RelayThread source,
      RelayMessage message,
      RelayThread target,
      CopyParts.Copy copy,
      int position) {
    Handle handle = target.copyOf(message, copy.name());
    Handle root = target.member().root();
    Owed wish =
        target.isTicketOfSameSide(source)
            ? Owed.reply(root, handle, noted(message, target, copy.message()))
            : Owed.reply(root, handle, copy.message()).as(message.speaker());
    round.owe(wish.inThreadOnly().keptFor(KEPT));
    stores
        .copies()
        .save(
            round.id(),
            new Pair(
                message.number(),
                message.id(),
                target.number(),
                copy.name(),
                position,
                handle.id(),
                copy.digest(),
                State.OWED,
                null));
  }

  /**
   * In a ticket whoever speaks in their own name is a customer, so the bot notes whose words it is.
   */
  private ChatMessage noted(RelayMessage message, RelayThread target, ChatMessage words) {
    String name = message.speaker().user().name();
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Text(Rich.empty().bold(RelayTexts.in(round.language(target)).toAll(name))));
    parts.addAll(words.parts());
    return new ChatMessage(words.tone(), parts);
  }
}
