package com.blackbird.activity.export;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps exports and who is writing them. */
public final class ExportStore {
  /** Whoever writes an export says so at least this often, or another takes it over. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration KEPT = Duration.ofDays(30);
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  /** Stores through this connection. */
  public ExportStore(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Owes the caller an export of what is in the log by now. */
  Export owe(Call call, ActivityQuery query, String asked) {
    return audit.within(() -> {
      noteNow(call, asked);
      return insert(call, query, asked);
    });
  }

  /** Notes an export that was handed over at once. */
  void note(Call call, String asked) {
    audit.within(() -> {
      noteNow(call, asked);
      return asked;
    });
  }

  private void noteNow(Call call, String asked) {
    audit.note(AuditNote.of(call.account().id(), Act.EXPORT_MADE, asked).by(Who.of(call.caller())));
  }

  private Export insert(Call call, ActivityQuery query, String asked) {
    UUID id = UUID.randomUUID();
    OffsetDateTime now = now();
    ActivityQuery closed =
        query.until().isPresent() ? query : query.toBuilder().until(now.toInstant()).build();
    jdbc.sql(
            """
            insert into export (account_id, id, query, asked, platform, workspace_id, user_id,
              user_name, language, state, activities, files_sent, detail, free_from, requested_at, changed_at,
              changed_by)
            values (:account, :id, :query::jsonb, :asked, :platform, :workspace, :user,
              :name, :language, 'OWED', 0, 0, '', :now, :now, :now, :name)
            """)
        .param("account", call.account().id().value())
        .param("id", id)
        .param("query", JSON.writeValueAsString(closed))
        .param("asked", asked)
        .param("platform", call.caller().platform().name())
        .param("workspace", call.caller().workspace())
        .param("user", call.caller().user().id())
        .param("name", call.caller().user().name())
        .param("language", call.language().name())
        .param("now", now)
        .update();
    return find(call.account().id(), id).orElseThrow();
  }

  /** The account's export of that id. */
  public Optional<Export> find(AccountId account, UUID id) {
    return jdbc.sql("select * from export where account_id = :account and id = :id")
        .param("account", account.value())
        .param("id", id)
        .query(ExportStore::read)
        .optional();
  }

  /**
   * An export that a writer has taken.
   *
   * @param isAgain whether another has begun it before, whose last words may have arrived
   */
  record Claimed(Export export, boolean isAgain) {}

  /** Takes one that is owed, or whose writer has not been heard of for a while. */
  Optional<Claimed> claim(UUID runner) {
    return jdbc.sql(
            """
            update export e set state = 'RUNNING', runner = :runner, free_from = :lease,
              activities = 0, changed_at = :now
            from (
              select account_id, id, free_from > requested_at as is_again from export
              where state in ('OWED', 'RUNNING') and free_from <= :now
              order by free_from limit 1
              for update skip locked
            ) free
            where e.account_id = free.account_id and e.id = free.id
            returning e.*, free.is_again
            """)
        .param("runner", runner)
        .param("lease", now().plus(LEASE))
        .param("now", now())
        .query((row, number) -> new Claimed(read(row, number), row.getBoolean("is_again")))
        .optional();
  }

  /** Says that the writer is alive, however long the chat takes for a file. */
  void alive(Export export, UUID runner) {
    own(export, runner, "free_from = :time", 0, LEASE);
  }

  /** Says that the writer is alive; false when it is to stop: cancelled, or no longer its own. */
  boolean alive(Export export, UUID runner, long activities) {
    return own(export, runner, "activities = :number, free_from = :time", activities, LEASE);
  }

  /** Notes that a file has reached the person. */
  boolean sent(Export export, UUID runner, int files) {
    return own(export, runner, "files_sent = :number, free_from = :time", files, LEASE);
  }

  /** Gives it back, to be taken up again after a while. */
  boolean postpone(Export export, UUID runner, Duration by) {
    return own(export, runner, "state = 'OWED', runner = null, free_from = :time", 0, by);
  }

  private boolean own(Export export, UUID runner, String change, long number, Duration ahead) {
    return jdbc.sql(
                "update export set "
                    + change
                    + """
                    , changed_at = :now
                    where account_id = :account and id = :id and state = 'RUNNING'
                      and runner = :runner
                    """)
            .param("number", number)
            .param("time", now().plus(ahead))
            .param("now", now())
            .param("account", export.account().value())
            .param("id", export.id())
            .param("runner", runner)
            .update()
        == 1;
  }

  /** Ends it as done or failed; false when it was cancelled meanwhile. */
  boolean end(Export export, UUID runner, ExportState state, long activities, String detail) {
    return jdbc.sql(
                """
                update export set state = :state, activities = :activities, detail = :detail,
                  changed_at = :now
                where account_id = :account and id = :id and state = 'RUNNING' and runner = :runner
                """)
            .param("state", state.name())
            .param("activities", activities)
            .param("detail", detail)
            .param("now", now())
            .param("account", export.account().value())
            .param("id", export.id())
            .param("runner", runner)
            .update()
        == 1;
  }

  /** Cancels it for this person; false when it has ended already. */
  boolean cancel(AccountId account, UUID id, String who) {
    return jdbc.sql(
                """
                update export set state = 'CANCELLED', changed_at = :now, changed_by = :who
                where account_id = :account and id = :id and state in ('OWED', 'RUNNING')
                """)
            .param("now", now())
            .param("who", who)
            .param("account", account.value())
            .param("id", id)
            .update()
        == 1;
  }

  /**
   * Nobody in the workspace gets anything of the account any more: what is being written ends, and
   * links that were sent lead nowhere.
   */
  public void leave(AccountId account, ChatPlatform platform, String workspace) {
    jdbc.sql(
            """
            update export set state = 'CANCELLED', changed_at = :now, changed_by = ''
            where account_id = :account and platform = :platform and workspace_id = :workspace
              and state in ('OWED', 'RUNNING')
            """)
        .param("now", now())
        .param("account", account.value())
        .param("platform", platform.name())
        .param("workspace", workspace)
        .update();
    jdbc.sql(
            """
            delete from export_link l using export e
            where l.account_id = :account and e.account_id = l.account_id and e.id = l.export_id
              and e.platform = :platform and e.workspace_id = :workspace
            """)
        .param("account", account.value())
        .param("platform", platform.name())
        .param("workspace", workspace)
        .update();
  }

  /** Notes which message tells the person how far it is. */
  void letter(Export export, MessageRef letter) {
    jdbc.sql(
            """
            update export set letter_channel = :channel, letter_id = :letter
            where account_id = :account and id = :id
            """)
        .param("channel", letter.channel().channel())
        .param("letter", letter.message())
        .param("account", export.account().value())
        .param("id", export.id())
        .update();
  }

  /** Forgets exports that ended long ago, with their links; returns how many. */
  public int forgetOld() {
    return jdbc.sql(
            """
            delete from export
            where state in ('DONE', 'CANCELLED', 'FAILED') and changed_at < :before
            """)
        .param("before", now().minus(KEPT))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(UTC);
  }

  static Export read(ResultSet row, int number) throws SQLException {
    ChatPlatform platform = ChatPlatform.valueOf(row.getString("platform"));
    String workspace = row.getString("workspace_id");
    String letter = row.getString("letter_id");
    Optional<MessageRef> sent =
        letter == null
            ? Optional.empty()
            : Optional.of(
                new MessageRef(
                    new ChannelRef(platform, workspace, row.getString("letter_channel")), letter));
    return new Export(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("id", UUID.class),
        JSON.readValue(row.getString("query"), ActivityQuery.class),
        row.getString("asked"),
        ChannelRef.direct(platform, workspace, row.getString("user_id")),
        Language.valueOf(row.getString("language")),
        ExportState.valueOf(row.getString("state")),
        row.getLong("activities"),
        row.getInt("files_sent"),
        row.getString("detail"),
        sent,
        time(row));
  }

  private static Instant time(ResultSet row) throws SQLException {
    return row.getObject("requested_at", OffsetDateTime.class).toInstant();
  }
}
