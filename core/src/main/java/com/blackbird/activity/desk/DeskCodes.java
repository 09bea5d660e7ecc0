package com.blackbird.activity.desk;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.access.IssuedLink;
import com.blackbird.activity.access.LinkCode;
import com.blackbird.activity.access.Links;
import com.blackbird.activity.access.OtherCodes;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One-time codes by which the channel that one is typed in becomes a desk. */
public final class DeskCodes implements OtherCodes {
  private static final JsonMapper JSON = new JsonMapper();

  private static final Sight DIRECTORY =
      Sight.ofAll("a code is looked up before its account is known");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final DeskStore desks;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  private record Offer(
      @Nullable UUID account, String settings, Instant expiresAt, boolean isUsed) {}

  /** Keeps codes through this connection and sets up these desks. */
  public DeskCodes(JdbcClient jdbc, TransactionTemplate transaction, DeskStore desks, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.desks = desks;
    this.audit = new Audit(jdbc, transaction, clock);
    this.clock = clock;
  }

  /**
   * Makes a code.
   *
   * @param account whose cases the desk is to take; nobody for all that have none of their own
   * @throws IllegalArgumentException when no desk can be like that
   */
  public IssuedLink issue(Optional<AccountId> account, DeskSettings settings) {
    settings.applyTo(new ChannelRef(ChatPlatform.SLACK, "any", "any"), null);
    return audit.within(() -> {
      audit.note(AuditNote.of(account.orElse(AuditNote.BOT), Act.DESK_CODE_MADE, ""));
      return insert(account, settings);
    });
  }

  private IssuedLink insert(Optional<AccountId> account, DeskSettings settings) {
    var issued = new IssuedLink(LinkCode.generate(random), clock.instant().plus(Links.CODE_LIFE));
    jdbc.sql(
            """
            insert into desk_code (hash, account_id, settings, expires_at)
            values (:hash, :account, cast(:settings as jsonb), :expires)
            """)
        .param("hash", issued.code().hash())
        .param("account", account.map(AccountId::value).orElse(null))
        .param("settings", JSON.writeValueAsString(settings))
        .param("expires", issued.expiresAt().atOffset(UTC))
        .update();
    return issued;
  }

  /**
   * To a guest, and to whoever is at home in another company, no code is a good one. Where one was
   * used it says the same again, for as long as the desk is there.
   */
  @Override
  public Optional<ChatMessage> redeem(LinkCode code, Caller caller) {
    if (caller.membership().isGuest()) {
      return Optional.empty();
    }
    return Objects.requireNonNull(
        DIRECTORY.see(() -> transaction.execute(status -> redeemHolding(code, caller))));
  }

  private Optional<ChatMessage> redeemHolding(LinkCode code, Caller caller) {
    Optional<Offer> offer =
        jdbc.sql(
                """
                select account_id, settings, expires_at, used_at from desk_code
                where hash = ? for update
                """)
            .param(code.hash())
            .query((row, number) ->
                new Offer(
                    row.getObject("account_id", UUID.class),
                    row.getString("settings"),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                    row.getObject("used_at") != null))
            .optional();
    if (offer.isEmpty()) {
      return Optional.empty();
    }
    if (offer.get().isUsed()) {
      return desk(offer.get())
          .filter(desk -> desk.channel().equals(caller.channel()))
          .map(desk -> welcome(desk, caller.language()));
    }
    if (!offer.get().expiresAt().isAfter(clock.instant())) {
      throw new CommandMistake(language -> DeskTexts.in(language).codeOver());
    }
    if (caller.channel().channel().isEmpty() || caller.workspace().equals("direct")) {
      throw new CommandMistake(language -> DeskTexts.in(language).needsChannel());
    }
    Desk desk = setUp(offer.get(), caller.channel());
    jdbc.sql("update desk_code set used_at = ? where hash = ?")
        .params(clock.instant().atOffset(UTC), code.hash())
        .update();
    audit.note(
        note(Optional.ofNullable(offer.get().account()).map(AccountId::new), desk)
            .by(Who.of(caller)));
    return Optional.of(welcome(desk, caller.language()));
  }

  /** A desk that is set up, for the account whose cases it takes. */
  public static AuditNote note(Optional<AccountId> account, Desk desk) {
    ChannelRef channel = desk.channel();
    return AuditNote.of(
            account.orElse(AuditNote.BOT),
            Act.DESK_SET,
            channel.platform().name() + "/" + channel.workspace() + "/" + channel.channel())
        .is("name", desk.name())
        .is("hours", desk.hours().week().text());
  }

  /** The desk that takes the cases which a code was for. */
  private Optional<Desk> desk(Offer offer) {
    return offer.account() == null ? desks.standard() : desks.own(new AccountId(offer.account()));
  }

  private Desk setUp(Offer offer, ChannelRef channel) {
    Desk desk =
        JSON.readValue(offer.settings(), DeskSettings.class)
            .applyTo(channel, desks.in(channel).orElse(null));
    desks.put(desk);
    if (offer.account() == null) {
      desks.makeDefault(desk.id());
    } else {
      desks.choose(new AccountId(offer.account()), desk.id());
    }
    return desk;
  }

  private static ChatMessage welcome(Desk desk, Language language) {
    DeskTexts say = DeskTexts.in(language);
    return ChatMessage.headed(say.isDesk(desk.name()))
        .tone(Tone.GOOD)
        .text(say.whoIsSupport())
        .text(
            say.hours(
                desk.hours().week().text(),
                desk.hours().zone().toString(),
                Rich.empty().code("/blackbird cases")))
        .build();
  }
}
