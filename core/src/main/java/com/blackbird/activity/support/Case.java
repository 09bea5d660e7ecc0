package com.blackbird.activity.support;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.command.Who;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An escalation: somebody's question to support, with its thread on either side.
 *
 * @param origin how it began
 * @param revision grows with every entry of its history
 * @param bond the master case that it is under, or was last
 */
public record Case(
    CaseId id,
    CaseNumber number,
    UUID desk,
    Origin origin,
    Standing standing,
    long revision,
    Optional<Bond> bond) {
  /**
   * What a case has to do with a master case.
   *
   * @param holds whether it still is under it
   */
  public record Bond(MasterNumber master, boolean holds) {}

  /**
   * How a case began.
   *
   * @param place where the requester's thread hangs
   * @param readers who of the customer's side reads it
   * @param title what it is about, in a few words; foreign text
   * @param quoted what the platform said, or the message that was escalated; foreign text
   * @param asked what the requester wrote
   * @param integration the integration's key; empty when it is about none
   * @param signature what the error has in common with others, on all accounts; empty when it is
   *     about none
   * @param guide the id of the guide that was known for it; empty when none was
   * @param problem the account's problem; empty when it is about none
   * @param activity the activity that it was opened from, or the problem's first
   */
  public record Origin(
      Who requester,
      ChannelRef place,
      Readers readers,
      String title,
      String quoted,
      String asked,
      String integration,
      String signature,
      String guide,
      Optional<UUID> problem,
      Optional<ActivityRef> activity,
      Instant openedAt) {
    /** Whether only the requester and followers see it. */
    public boolean isPrivate() {
      return readers == Readers.PEOPLE;
    }

    /** Whether whoever asks in this channel may read it, whoever they are. */
    public boolean isReadIn(ChannelRef channel) {
      return switch (readers) {
        case EVERYBODY -> true;
        case CHANNEL -> place.equals(channel);
        case PEOPLE -> false;
      };
    }

    /** Whether the same person has asked the same, word for word, whenever that was. */
    boolean isSameAs(Origin other) {
      return equals(
          new Origin(
              other.requester,
              other.place,
              other.readers,
              other.title,
              other.quoted,
              other.asked,
              other.integration,
              other.signature,
              other.guide,
              other.problem,
              other.activity,
              openedAt));
    }

    /** What it is about, for lists that more people read than the case. */
    String publicTitle() {
      return readers == Readers.EVERYBODY ? title : "(private)";
    }
  }

  /** Whose it is. */
  public AccountId account() {
    return id.account();
  }

  /** Where it stands. */
  public CaseState state() {
    return standing.state();
  }

  /** The master case that it is under now. */
  public Optional<MasterNumber> master() {
    return bond.filter(Bond::holds).map(Bond::master);
  }

  Case bound(Optional<Bond> other) {
    return new Case(id, number, desk, origin, standing, revision, other);
  }

  Case with(Standing other) {
    return new Case(id, number, desk, origin, other, revision, bond);
  }
}
