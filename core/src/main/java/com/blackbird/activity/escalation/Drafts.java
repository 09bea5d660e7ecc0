package com.blackbird.activity.escalation;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.guide.PastedErrors;
import com.blackbird.activity.redaction.Secrets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was quoted or typed before a case opens, without secrets; forgotten after a day. */
public final class Drafts implements PastedErrors {
  private static final Duration KEPT = Duration.ofDays(1);

  /** More than any chat's message holds. */
  private static final int LONGEST = 40_000;

  /** Makes keys of ten characters. */
  private static final int KEY_BYTES = 8;

  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What is kept.
   *
   * @param guide the id of the guide that explains it; empty when nobody has said one
   */
  record Draft(String quoted, String guide) {}

  @Override
  public String keep(AccountId account, String error) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String key =
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).substring(0, KEY_LENGTH);
    insert(account, DerivedUuid.of(key), new Draft(error, ""));
    return key;
  }

  /** What was looked up, by the key that {@link #keep(AccountId, String)} gave it. */
  Optional<Draft> find(AccountId account, String key) {
    return find(account, DerivedUuid.of(key));
  }

  UUID keep(AccountId account, Draft draft) {
    UUID id = UUID.randomUUID();
    insert(account, id, draft);
    return id;
  }

  private void insert(AccountId account, UUID id, Draft draft) {
    String text = Secrets.hide(StorableText.of(draft.quoted()));
    jdbc.sql(
            "insert into case_draft (account_id, id, quoted, guide, made_at) values (?, ?, ?, ?,"
                + " ?)")
        .params(
            account.value(),
            id,
            text.substring(0, Math.min(text.length(), LONGEST)),
            draft.guide(),
            clock.instant().atOffset(UTC))
        .update();
  }

  Optional<Draft> find(AccountId account, UUID id) {
    return jdbc.sql("select quoted, guide from case_draft where account_id = ? and id = ?")
        .params(account.value(), id)
        .query((row, number) -> new Draft(row.getString("quoted"), row.getString("guide")))
        .optional();
  }

  /** Forgets what is old; returns how many. */
  public int forgetOld() {
    return jdbc.sql("delete from case_draft where made_at < ?")
        .param(clock.instant().minus(KEPT).atOffset(UTC))
        .update();
  }
}
