package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The same error on the same integration, with its life. What was merged into it is counted in.
 *
 * @param title what it is, in a few words made from what the platform said
 * @param sample what the platform said the first time
 * @param sampleRef the activity that said it
 * @param change what changed last, when, by whom and why
 * @param countedBefore how many errors there were before the present outbreak
 * @param inferred whether a recovery would be, or was, inferred
 * @param owner who takes care of it
 * @param guide the guide entry that explains it
 * @param category the word of the guide entry's category
 * @param silence what is silent, when it is a silence
 * @param cause the problem that causes this one, as far as we can tell
 * @param revision grows with every change of state or owner
 */
public record Problem(
    AccountId accountId,
    UUID id,
    IntegrationKey integration,
    String platform,
    String template,
    String title,
    String sample,
    ActivityRef sampleRef,
    long count,
    long countedBefore,
    Instant firstSeen,
    Instant lastSeen,
    Life life,
    Change change,
    boolean inferred,
    Who owner,
    Optional<String> guide,
    Optional<String> category,
    Optional<Silence> silence,
    @Nullable UUID cause,
    long revision) {
  /** The category of an integration that does not talk any more. */
  public static final String SILENCE = "silence";

  /** The category of an account of which nobody talks any more. */
  public static final String QUIET_ACCOUNT = "quiet account";

  /** The last change of a problem's life. */
  public record Change(Instant at, Who by, String why) {}

  /** The id of the problem that errors with this signature belong to. */
  public static UUID idOf(AccountId accountId, IntegrationKey integration, String signature) {
    return DerivedUuid.of(accountId.value() + "/" + integration.text() + "/" + signature);
  }

  /** Whether it is a silence, of which no error tells. */
  public boolean isSilence() {
    return category.filter(SILENCE::equals).isPresent() || isQuietAccount();
  }

  /** Whether nobody of the account talks any more. */
  public boolean isQuietAccount() {
    return category.filter(QUIET_ACCOUNT::equals).isPresent();
  }

  /** Where it stands. */
  public ProblemState state() {
    return life.state();
  }

  /** When the present outbreak began, or the last one when it is over. */
  public Instant since() {
    Instant since = life.since();
    return since == null ? firstSeen : since;
  }

  /** How many errors the present outbreak has had. */
  public long outbreakCount() {
    return Math.max(0, count - countedBefore);
  }
}
