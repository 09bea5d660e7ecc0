package com.blackbird.activity.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * All that decides what a channel is owed of a problem.
 *
 * @param told what the channel knows
 * @param problem how the problem stands
 * @param isWanted whether a subscription of the channel covers the problem
 * @param isReached whether enough went wrong for one of these
 * @param quietUntil when the channel's quiet hours end, while they last
 * @param isCrowded whether the channel has been told so much lately that more would be a flood
 */
record Situation(
    Told told,
    Standing problem,
    boolean isWanted,
    boolean isReached,
    Optional<Instant> quietUntil,
    boolean isCrowded) {

  /**
   * What a channel knows of a problem.
   *
   * @param face what the message says of state and people; empty while there is none
   * @param numbers what the message says of how many; empty while nothing is shown
   * @param saidAt when the channel was told last that it is broken
   */
  record Told(AlertPhase phase, String face, String numbers, Instant saidAt, Instant editedAt) {
    /** How a face begins that says so. */
    static final String MUTED = "muted/";

    static final Told NOTHING = new Told(AlertPhase.UNSAID, "", "", Instant.EPOCH, Instant.EPOCH);

    Told in(AlertPhase other) {
      return new Told(other, face, numbers, saidAt, editedAt);
    }

    /** Whether the message says that it is muted. */
    boolean isMuted() {
      return face.startsWith(MUTED);
    }

    Told saidAt(Instant moment) {
      return new Told(phase, face, numbers, moment, editedAt);
    }
  }

  /**
   * How a problem stands.
   *
   * @param isOver whether it has recovered or was resolved
   * @param isMuted whether somebody wants no word of it for now
   * @param isOpenByItself whether it is open and nobody made it so, as at first and when a mute
   *     ends
   * @param isSymptom whether another open problem explains it
   * @param face what a message would say of state and people
   * @param numbers what a message would say of how many
   */
  record Standing(
      boolean isOver,
      boolean isMuted,
      boolean isOpenByItself,
      boolean isSymptom,
      String face,
      String numbers) {}
}
