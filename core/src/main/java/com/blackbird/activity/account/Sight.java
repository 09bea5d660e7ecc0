package com.blackbird.activity.account;

import java.util.Optional;

/**
 * Whose rows a piece of work sees and may change. The door through which it came says so, and
 * PostgreSQL holds each of its statements to it, whatever the statement forgets to ask for.
 */
public sealed interface Sight {
  /** What a person in the chat or the holder of a key asks for: the rows of one account. */
  record One(AccountId account) implements Sight {}

  /**
   * What has to look over all accounts.
   *
   * @param why it has to
   */
  record All(String why) implements Sight {}

  /** The rows of this account. */
  static Sight of(AccountId account) {
    return new One(account);
  }

  /** The rows of all accounts, and why they are needed. */
  static Sight ofAll(String why) {
    return new All(why);
  }

  /** What the work on this thread may see, unless nobody has said. */
  static Optional<Sight> current() {
    return Current.SIGHT.isBound() ? Optional.of(Current.SIGHT.get()) : Optional.empty();
  }

  /** Does this work with this sight; what it hands to other threads has none. */
  default <T, X extends Throwable> T see(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(Current.SIGHT, this).call(work);
  }

  /** The same for work that has no outcome. */
  default void run(Runnable work) {
    ScopedValue.where(Current.SIGHT, this).run(work);
  }

  /** Where the sight of a thread is kept. */
  final class Current {
    private static final ScopedValue<Sight> SIGHT = ScopedValue.newInstance();

    private Current() {}
  }
}
