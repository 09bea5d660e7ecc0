package com.blackbird.activity.alert;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The subscriptions of all channels. */
public final class SubscriptionStore {
  /**
   * In a channel; more than anybody can look through, and few enough to be asked for each error.
   */
  static final int MOST = 50;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String COLUMNS =
      "account_id, id, platform, workspace_id, channel_id, integrations, types, directions,"
          + " categories, threshold, repeats, quiet, digest, zone, language, mentions, made_by,"
          + " made_at";
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public SubscriptionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps what somebody is about to subscribe to, until it is saved or a day has passed.
   *
   * @param seen what the subscription said in whose place it would be; null for a new one
   */
  void draft(Subscription subscription, @Nullable UUID seen) {
    write(subscription, null, false, seen);
  }

  /** Adds the subscription or puts it in the place of the one with its id. */
  public void put(Subscription subscription, @Nullable Instant digestAt) {
    write(subscription, digestAt, true, null);
  }

  private void write(
      Subscription subscription,
      @Nullable Instant digestAt,
      boolean isActive,
      @Nullable UUID seen) {
    jdbc.sql(
            """
            insert into subscription (%s, digest_at, is_active, seen)
            values (:account, :id, :platform, :workspace, :channel, :integrations, :types,
              :directions, :categories, :threshold, :repeats, :quiet, :digest, :zone,
              :language, :mentions::jsonb, :by, :since, :digestAt, :active, :seen)
            on conflict (account_id, id) do update set
              integrations = excluded.integrations, types = excluded.types,
              directions = excluded.directions, categories = excluded.categories,
              threshold = excluded.threshold, repeats = excluded.repeats, quiet = excluded.quiet,
              digest = excluded.digest, zone = excluded.zone, mentions = excluded.mentions,
              language = excluded.language,
              digest_at = excluded.digest_at, is_active = excluded.is_active, seen = excluded.seen
            """
                .formatted(COLUMNS))
        .param("account", subscription.account().value())
        .param("id", subscription.id())
        .param("platform", subscription.channel().platform().name())
        .param("workspace", subscription.channel().workspace())
        .param("channel", subscription.channel().channel())
        .param("integrations", texts(subscription.interest().integrations(), IntegrationKey::text))
        .param("types", texts(subscription.interest().types(), ActivityType::name))
        .param("directions", texts(subscription.interest().directions(), Direction::name))
        .param("categories", texts(subscription.interest().categories(), Function.identity()))
        .param("threshold", subscription.threshold().text())
        .param("repeats", subscription.repeats().name())
        .param("quiet", subscription.quiet().map(QuietHours::text).orElse(null))
        .param("digest", subscription.digest().name())
        .param("zone", subscription.zone().getId())
        .param("language", subscription.language().name())
        .param("mentions", JSON.writeValueAsString(subscription.mentions()))
        .param("by", subscription.by())
        .param("since", subscription.since().atOffset(UTC))
        .param("active", isActive)
        .param("seen", seen)
        .param("digestAt", digestAt == null ? null : digestAt.atOffset(UTC))
        .update();
  }

  /**
   * What its channel waits for is looked at: it may have other quiet hours now. Within the caller's
   * transaction nobody else decides for the channel.
   */
  void lookAgain(Subscription subscription, Instant now) {
    new ChannelStore(jdbc).lock(subscription.account(), List.of(subscription.channel()));
    jdbc.sql(
            """
            update alert set look_at = :now
            where account_id = :account and platform = :platform and workspace_id = :workspace
              and channel_id = :channel and look_at > :now
            """)
        .param("now", now.atOffset(UTC))
        .param("account", subscription.account().value())
        .param("platform", subscription.channel().platform().name())
        .param("workspace", subscription.channel().workspace())
        .param("channel", subscription.channel().channel())
        .update();
  }

  /** Nobody in the workspace hears of the account any more, neither channels nor people. */
  public void leave(AccountId account, ChatPlatform platform, String workspace) {
    for (String table : List.of("subscription", "alert", "alert_channel", "problem_watch")) {
      jdbc.sql(
              "delete from "
                  + table
                  + " where account_id = :account and platform = :platform"
                  + " and workspace_id = :workspace")
          .param("account", account.value())
          .param("platform", platform.name())
          .param("workspace", workspace)
          .update();
    }
  }

  /** Notes when the subscription's next digest is due; null when there is none. */
  void nextDigest(Subscription subscription, @Nullable Instant at) {
    jdbc.sql("update subscription set digest_at = :at where account_id = :account and id = :id")
        .param("at", at == null ? null : at.atOffset(UTC))
        .param("account", subscription.account().value())
        .param("id", subscription.id())
        .update();
  }

  /** Ends a subscription; false when there was none. */
  public boolean remove(AccountId account, UUID id) {
    return jdbc.sql("delete from subscription where account_id = ? and id = ?")
            .params(account.value(), id)
            .update()
        > 0;
  }

  /** The account's subscriptions in all its channels, the oldest first. */
  public List<Subscription> list(AccountId account) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from subscription where account_id = ? and is_active order by made_at, id")
        .param(account.value())
        .query(SubscriptionStore::read)
        .list();
  }

  /** What this channel has subscribed to, the oldest first. */
  public List<Subscription> of(AccountId account, ChannelRef channel) {
    return list(account).stream()
        .filter(subscription -> subscription.channel().equals(channel))
        .toList();
  }

  /** Forgets the drafts that were made before this moment; returns how many. */
  public int forgetDrafts(Instant before) {
    return jdbc.sql("delete from subscription where not is_active and made_at < ?")
        .param(before.atOffset(UTC))
        .update();
  }

  /** The account's subscription or draft with this id, if there is one. */
  public Optional<Subscription> find(AccountId account, UUID id) {
    return jdbc.sql("select " + COLUMNS + " from subscription where account_id = ? and id = ?")
        .params(account.value(), id)
        .query(SubscriptionStore::read)
        .optional();
  }

  /** The same while nobody else changes or ends it, until the caller's transaction is over. */
  Optional<Subscription> hold(AccountId account, UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from subscription where account_id = ? and id = ? and is_active for update")
        .params(account.value(), id)
        .query(SubscriptionStore::read)
        .optional();
  }

  /**
   * Whether one more in the channel would be too many. Within the caller's transaction nobody else
   * adds one.
   */
  boolean isFull(Subscription one) {
    new ChannelStore(jdbc).lock(one.account(), List.of(one.channel()));
    List<Subscription> there = of(one.account(), one.channel());
    return there.size() >= MOST && there.stream().noneMatch(it -> it.id().equals(one.id()));
  }

  /** What the subscription said of which this is a draft; empty when it is of none. */
  Optional<UUID> seen(Subscription draft) {
    return jdbc.sql(
            "select seen from subscription where account_id = ? and id = ? and seen is not null")
        .params(draft.account().value(), draft.id())
        .query(UUID.class)
        .optional();
  }

  private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).sorted().toArray(String[]::new);
  }

  private static Subscription read(ResultSet row, int number) throws SQLException {
    return new Subscription(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("id", UUID.class),
        new ChannelRef(
            ChatPlatform.valueOf(row.getString("platform")),
            row.getString("workspace_id"),
            row.getString("channel_id")),
        new Interest(
            set(row, "integrations", IntegrationKey::new),
            set(row, "types", ActivityType::valueOf),
            set(row, "directions", Direction::valueOf),
            set(row, "categories", Function.identity())),
        Threshold.parse(row.getString("threshold")),
        Repeats.valueOf(row.getString("repeats")),
        Optional.ofNullable(row.getString("quiet")).flatMap(QuietHours::parse),
        Digest.valueOf(row.getString("digest")),
        ZoneId.of(row.getString("zone")),
        Language.valueOf(row.getString("language")),
        List.of(JSON.readValue(row.getString("mentions"), Rich.Mention[].class)),
        row.getString("made_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant());
  }

  private static <T> Set<T> set(ResultSet row, String column, Function<String, T> reading)
      throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(reading)
        .collect(Collectors.toSet());
  }
}
