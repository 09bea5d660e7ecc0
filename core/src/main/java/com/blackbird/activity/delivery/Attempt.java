package com.blackbird.activity.delivery;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.activity.delivery.Standing.State;
import com.blackbird.activity.redaction.Discretion;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One delivery that this worker alone may try now, once.
 *
 * @param late what a new message says of its being late
 */
record Attempt(
    Delivery delivery,
    Standing standing,
    KeptFiles files,
    Discretion discretion,
    Optional<Part> late) {
  private static final int BASE = 36;

  /** Sends it, edits what stands, or takes it back. */
  Outcome run(ChatGateway gateway) {
    Manner manner = StoredMessage.manner(delivery.extras().manner());
    MessageRef message = standing.message();
    if (message != null && standing.sent() > delivery.id()) {
      return new Outcome.Needless();
    }
    if (manner.mark() != null) {
      return mark(gateway, manner.mark());
    }
    if (message == null || standing.state() == null) {
      return delivery.body() == null ? new Outcome.Needless() : post(gateway, manner, 0);
    }
    return switch (standing.state()) {
      case STANDS ->
          delivery.body() == null
              ? apart(outcome(gateway.delete(message), State.TAKEN_BACK, standing.round()), message)
              : change(gateway, message, manner, delivery.body());
      case TAKEN_BACK ->
          delivery.body() == null
              ? new Outcome.Needless()
              : post(gateway, manner, standing.round() + 1);
      case GONE -> new Outcome.Needless();
    };
  }

  private Outcome change(ChatGateway gateway, MessageRef message, Manner manner, String body) {
    ChatMessage newState = message(body, manner);
    SendResult result =
        manner.start() == null || standing.thread() == null
            ? gateway.edit(message, newState, manner.speaker())
            : gateway.edit(message, newState, standing.thread(), titled(manner.start()));
    Outcome outcome = apart(outcome(result, State.STANDS, standing.round()), message);
    return outcome instanceof Outcome.Dead dead && dead.reason() == Reason.MESSAGE_GONE
        ? new Outcome.Done(message, null, State.GONE, standing.round())
        : outcome;
  }

  private Outcome post(ChatGateway gateway, Manner manner, int round) {
    if (manner.threadOnly() && standing.parent() == null) {
      return new Outcome.Dead(Reason.MESSAGE_GONE, "the thread is not there");
    }
    ChatMessage owed = message(String.valueOf(delivery.body()), manner);
    ChatMessage message = late.map(owed::with).orElse(owed);
    Post post = Post.of(delivery.channel(), message, key(delivery.handle(), round));
    if (standing.parent() != null) {
      post = post.inThreadOf(standing.parent(), delivery.alsoInChannel());
    }
    if (standing.within() != null) {
      post = post.within(standing.within());
    }
    if (delivery.triedAt() != null) {
      post = post.triedAt(delivery.triedAt());
    }
    if (manner.start() != null) {
      post = post.opening(titled(manner.start()));
    }
    if (manner.speaker() != null) {
      post = post.as(manner.speaker());
    }
    Outcome outcome = outcome(gateway.post(post), State.STANDS, round);
    return isApart(manner)
            && outcome instanceof Outcome.Held held
            && held.reason() == Reason.CHANNEL_GONE
        ? new Outcome.Dead(held.reason(), held.detail())
        : outcome;
  }

  /** Whether it goes to a thread, or begins a private one: that need not be the lane's channel. */
  private boolean isApart(Manner manner) {
    ThreadStart start = manner.start();
    return standing.within() != null || (start != null && start.isPrivate());
  }

  /** A thread that is gone, as a channel of its own, must not hold up the channel of its lane. */
  private Outcome apart(Outcome outcome, MessageRef message) {
    boolean isApart =
        !delivery.channel().isDirect() && !message.channel().equals(delivery.channel());
    return isApart && outcome instanceof Outcome.Held held && held.reason() == Reason.CHANNEL_GONE
        ? new Outcome.Done(message, null, State.GONE, standing.round())
        : outcome;
  }

  /** What a platform refuses here is left out: a reaction never holds up words. */
  private Outcome mark(ChatGateway gateway, Manner.Mark mark) {
    MessageRef target = mark.target() == null ? standing.parent() : mark.target();
    boolean present = delivery.body() != null;
    boolean isThere =
        standing.state() == State.STANDS && Objects.equals(target, standing.message());
    if (target == null || isThere == present) {
      return new Outcome.Needless();
    }
    State wanted = present ? State.STANDS : State.TAKEN_BACK;
    return switch (gateway.react(target, mark.emoji(), present)) {
      case SendResult.Sent sent -> new Outcome.Done(target, null, wanted, standing.round());
      case SendResult.TryLater later -> new Outcome.Later(later.delay(), later.reason());
      case SendResult.Refused refused -> new Outcome.Needless();
    };
  }

  private ChatMessage message(String body, Manner manner) {
    AccountId account = delivery.lane().account();
    return discretion.shown(
        account,
        manner.speaker() == null ? reader(delivery.channel()) : Discretion.Reader.CONVERSATION,
        new Discretion.Place(delivery.channel(), delivery.handle()),
        files.fill(account, delivery.handle(), StoredMessage.read(body)));
  }

  private ThreadStart titled(ThreadStart start) {
    return new ThreadStart(
        discretion
            .words(delivery.lane().account(), reader(delivery.channel()))
            .apply(start.title()),
        start.isPrivate(),
        start.tags(),
        start.members(),
        start.isDone());
  }

  /** A ticket of a help desk is for those who work on it, and has no button to show more. */
  static Discretion.Reader reader(ChannelRef channel) {
    return channel.isDirect() || channel.platform().isHelpDesk()
        ? Discretion.Reader.PERSON
        : Discretion.Reader.CHANNEL;
  }

  /** At most 25 characters, the same for every try and every replica. */
  static String key(UUID handle, int round) {
    UUID post = round == 0 ? handle : DerivedUuid.of(handle + "\n" + round);
    return new BigInteger(post.toString().replace("-", ""), 16).toString(BASE);
  }

  static Outcome outcome(SendResult result, State state, int round) {
    return switch (result) {
      case SendResult.Sent sent -> new Outcome.Done(sent.message(), sent.thread(), state, round);
      case SendResult.TryLater later -> new Outcome.Later(later.delay(), later.reason());
      case SendResult.Refused refused ->
          switch (refused.reason()) {
            case NOT_IN_CHANNEL, CHANNEL_GONE, TOKEN_REJECTED, PERMISSION_MISSING ->
                new Outcome.Held(refused.reason(), storable(refused.detail()));
            case MESSAGE_GONE, TOO_LONG, UNKNOWN, RATE_LIMITED, PLATFORM_DOWN ->
                new Outcome.Dead(refused.reason(), storable(refused.detail()));
          };
    };
  }

  /** What a platform says is foreign text, and PostgreSQL takes no NUL. */
  static String storable(String detail) {
    return detail.replace('\0', ' ');
  }
}
