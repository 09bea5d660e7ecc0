package com.blackbird.activity.discretion;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.redaction.Discretion.Place;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the words of messages that were sent with something hidden, for those who may read all. */
public final class FullTexts {
  /** The name of the action that shows one. */
  public static final String ACTION = "discretion.full";

  private static final Duration KEPT = Duration.ofDays(30);
  private static final Pattern REF = Pattern.compile("([0-9a-f-]{36})/([0-9a-f-]{36})");

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public FullTexts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Which one a button is about. */
  public record Ref(AccountId account, UUID name) {
    /** The one that a button was about; empty for what is none. */
    public static Optional<Ref> read(String payload) {
      var form = REF.matcher(payload);
      return form.matches()
          ? Optional.of(
              new Ref(
                  new AccountId(UUID.fromString(form.group(1))), UUID.fromString(form.group(2))))
          : Optional.empty();
    }

    ActionRef action() {
      return ActionRef.of(ACTION, account.value() + "/" + name);
    }
  }

  /** What was hidden. */
  public record FullText(ChannelRef channel, String text) {}

  /** Keeps the newest words of a message, for a month from now. */
  Ref keep(AccountId account, Place place, String text) {
    ChannelRef channel = place.channel();
    jdbc.sql(
            """
            insert into full_text (account_id, name, platform, workspace, channel, words, forget_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (account_id, name) do update
              set words = excluded.words, forget_at = excluded.forget_at
            """)
        .params(
            account.value(),
            place.name(),
            channel.platform().name(),
            channel.workspace(),
            channel.channel(),
            StorableText.of(text),
            clock.instant().plus(KEPT).atOffset(UTC))
        .update();
    return new Ref(account, place.name());
  }

  /** The words of that message, as long as they are kept. */
  public Optional<FullText> find(Ref ref) {
    return jdbc.sql(
            """
            select platform, workspace, channel, words from full_text
            where account_id = ? and name = ? and forget_at > ?
            """)
        .params(ref.account().value(), ref.name(), clock.instant().atOffset(UTC))
        .query((row, number) ->
            new FullText(
                new ChannelRef(
                    ChatPlatform.valueOf(row.getString("platform")),
                    row.getString("workspace"),
                    row.getString("channel")),
                row.getString("words")))
        .optional();
  }

  /** Nobody in the workspace reads anything of the account any more. */
  public void leave(AccountId account, ChatPlatform platform, String workspace) {
    jdbc.sql("delete from full_text where account_id = ? and platform = ? and workspace = ?")
        .params(account.value(), platform.name(), workspace)
        .update();
  }

  /** Forgets what has been kept long enough; returns how many. */
  public int forgetOld() {
    return jdbc.sql("delete from full_text where forget_at <= ?")
        .param(clock.instant().atOffset(UTC))
        .update();
  }
}
