package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatGroup;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.wire.Recorder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a workspace that knows nothing to one that shows a log, on both platforms alike. */
class FirstStepsSmokeTest {
  private static final Map<String, String> KEYS = new HashMap<>();
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    bot.account("acme", "Acme Trading");
    bot.account("other", "Somebody Else");
    KEYS.put("globex", bot.account("globex", "Globex"));
    KEYS.put("hooli", bot.account("hooli", "Hooli Stores"));
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void aWorkspaceIsToldHowToLinkAndSeesNothingElseUntilItIs(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    for (String command :
        List.of("activity", "find reference:1", "integrations", "status", "help")) {
      maria.types(command);
      Seen answer = maria.sees("is not linked yet");
      assertThat(answer.text()).contains("/blackbird link CODE").doesNotContain("Acme");
      assertThat(answer.ephemeral()).isTrue();
    }
    maria.types("link code:WRON-GC0D-EXXX");
    maria.sees("I do not know this code");

    String code = bot.linkCode("acme");
    maria.types("link code:" + code);
    maria.sees("Linked to Acme Trading");
    maria.types("activity");
    maria.sees("Nothing has been logged yet");

    for (int again = 0; again < 6; again++) {
      maria.types("link code:" + code);
      maria.sees("Linked to Acme Trading");
    }
    maria.types("link code:WRON-GC0D-EYYY");
    maria.sees("I do not know this code");
    Person sam = bot.person(platform, "sam");
    sam.types("link code:" + bot.linkCode("other"));
    sam.sees(platform == ChatPlatform.SLACK ? "Only an admin or owner" : "Manage Server");
    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Acme Trading?"), "Unlink");
    maria.sees("Unlinked from Acme Trading");
    maria.types("activity");
    maria.sees("is not linked yet");
    maria.types("link code:" + code);
    maria.sees("it has been used");
  }

  @OnEachChat
  void aWorkspaceOfSeveralAccountsShowsOneInAChannelUntilItIsUnlinked(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("link code:" + bot.linkCode("globex"));
    maria.sees("Linked to Globex");
    report("globex", "from-globex");
    report("hooli", "from-hooli");
    maria.types("activity");
    Seen globex = maria.sees("from-globex");
    assertThat(globex.text()).doesNotContain("Account:");

    maria.types("link code:" + bot.linkCode("hooli"));
    maria.sees("It shows other accounts, too");
    maria.types("activity");
    maria.clicks(maria.sees("Which account?"), "Hooli Stores");
    maria.sees("This channel shows Hooli Stores");
    maria.types("activity");
    Seen hooli = maria.sees("from-hooli");
    assertThat(hooli.text()).contains("Account: Hooli Stores").doesNotContain("from-globex");
    maria.clicks(globex, "Share to channel");
    maria.sees("from-globex");
    maria.types("account name:glob");
    maria.sees("This channel shows Globex");

    maria.types("unlink name:hooli");
    maria.clicks(maria.sees("Unlink Hooli Stores?"), "Unlink");
    maria.sees("Unlinked from Hooli Stores");
    maria.clicks(hooli, "Refresh");
    maria.sees("shows no more. Nothing was done");
    maria.types("account");
    maria.sees("shows this account alone");

    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Globex?"), "Unlink");
    maria.sees("Unlinked from Globex");
  }

  @OnEachChat
  void theHubOfAnAccountWithoutIntegrationsTeachesHowToConnectOne(ChatPlatform platform) {
    bot.admin("PUT", "hollow", "{\"name\":\"Hollow Shop\"}");
    Person maria = bot.person(platform, "maria");
    maria.types("link code:" + bot.linkCode("hollow"));
    maria.sees("Linked to Hollow Shop");
    maria.types("integrations");
    Seen hub = maria.sees("has no integration yet");
    assertThat(hub.text()).contains("Hollow Shop", "POST /v1/activities");
    assertThat(hub.buttons()).containsExactly("Look again");

    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Hollow Shop?"), "Unlink");
    maria.sees("Unlinked from Hollow Shop");
  }

  @OnEachChat
  void whoHasTheRoleThatACodeNamesLinksAsWell(ChatPlatform platform) {
    if (platform == ChatPlatform.SLACK) {
      bot.sandbox().slack().workspace("Sample Store").group("linkers", "sam");
    } else {
      bot.sandbox().discord().guild("Sample Store").giveRole("sam", "linkers");
    }
    String role =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> group(platform, "linkers"), Optional::isPresent)
            .orElseThrow();
    String code = bot.linkCode("acme", role);
    String refusal = platform == ChatPlatform.SLACK ? "Only an admin or owner" : "Manage Server";
    Person kenji = bot.person(platform, "kenji");
    kenji.types("link code:" + code);
    kenji.sees(refusal);
    Person sam = bot.person(platform, "sam");
    sam.types("link code:" + bot.linkCode("acme", "SOMEOTHER"));
    sam.sees(refusal);

    sam.types("link code:" + code);
    sam.sees("Linked to Acme Trading");
    sam.types("unlink");
    sam.sees(refusal);
    Person maria = bot.person(platform, "maria");
    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Acme Trading?"), "Unlink");
    maria.sees("Unlinked from Acme Trading");
  }

  /** The platform's id of a group or role, once the bot knows it. */
  private static Optional<String> group(ChatPlatform platform, String name) {
    return bot.gateway(platform).groups(bot.channel(platform).workspace()).stream()
        .filter(group -> group.name().endsWith(name))
        .map(ChatGroup::id)
        .findFirst();
  }

  /** Whatever table there is, now or later: a workspace stands in none of them for the account. */
  @OnEachChat
  void allThatAWorkspaceHadOfAnAccountEndsWithTheLink(ChatPlatform platform) {
    String account = "ends-" + RunningBot.accountOf(platform);
    KEYS.put(account, bot.account(account, "Ends " + platform));
    String workspace = bot.channel(platform).workspace();
    Person maria = bot.person(platform, "maria");
    maria.types("link code:" + bot.linkCode(account));
    maria.sees("Linked to Ends " + platform);
    maria.subscribes("integration:shopify-main");
    report(account, "ends-here");
    Seen alert = maria.sees("Shopify said:");
    maria.clicks(alert, "Tell me when it works");
    maria.sees("I send you one direct message");
    bot.admin(
        "PUT",
        account + "/access",
        """
        {"platform":"%s","workspace":"%s","to":"person","id":"%s","right":"admin"}
        """
            .formatted(platform.name().toLowerCase(Locale.ROOT), workspace, maria.id()));
    assertThat(bot.admin("GET", account + "/access", "").at("/workspaces/0/grants/0/id").asString())
        .isEqualTo(maria.id());
    aLargeExport(account, platform, workspace, maria.id());
    assertThat(standing(account, workspace))
        .contains("access_grant", "alert", "export", "problem_watch", "subscription");

    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Ends " + platform + "?"), "Unlink");
    maria.sees("Unlinked from Ends " + platform);
    assertThat(standing(account, workspace)).isEmpty();
    assertThat(bot.admin("GET", account + "/access", "").get("workspaces")).isEmpty();
    report(account, "nobody-hears");
    maria.clicks(alert, "Acknowledge");
    maria.sees("is not linked yet");
    assertThat(maria.messages()).noneMatch(message -> message.contains("nobody-hears"));
  }

  /**
   * What support's click causes is owed before it is answered, and then either waits or is sent.
   */
  @OnEachChat
  void supportsWordsDoNotArriveWhereTheAccountIsShownNoMore(ChatPlatform platform) {
    String account = "left-" + RunningBot.accountOf(platform);
    KEYS.put(account, bot.account(account, "Left " + platform));
    bot.link(platform, account, "Left " + platform);
    Person sam = bot.person(platform, "sam", "#support");
    sam.types("link code:" + bot.deskCode(account));
    sam.sees("This channel is the desk");
    Person maria = bot.person(platform, "maria");
    maria.types("escalate about:windows");
    maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "They drip"));
    maria.sees("is with support");
    Seen card = sam.sees("Left " + platform + ": windows");
    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Left " + platform + "?"), "Unlink");
    maria.sees("Unlinked from Left " + platform);

    sam.clicks(card, "Claim");
    sam.sees("Claimed · ");
    assertThat(owed(account, bot.channel(platform).channel())).isZero();
    Recorder recorder =
        platform == ChatPlatform.SLACK
            ? bot.sandbox().slack().recorder()
            : bot.sandbox().discord().recorder();
    assertThat(recorder.calls()).noneMatch(call -> call.toString().contains("looks into it"));
  }

  /** An admin can install the app's commands alone; Discord then tells no more of the server. */
  @Test
  void whoAsksWhereTheBotIsNoMemberIsAnswered() {
    Person maria = bot.person(ChatPlatform.DISCORD, "maria");
    Person sam = bot.person(ChatPlatform.DISCORD, "sam");
    var guild = bot.sandbox().discord().guild("Sample Store");
    guild.kicks("blackbird");
    try {
      sam.types("activity");
      sam.sees("is not linked yet");
      sam.types("link code:" + bot.linkCode("other"));
      sam.sees("Manage Server");
      maria.types("link code:" + bot.linkCode("other"));
      maria.sees("Linked to Somebody Else");
      sam.types("activity");
      sam.sees("Nothing has been logged yet");
      maria.types("unlink");
      maria.clicks(maria.sees("Unlink Somebody Else?"), "Unlink");
      maria.sees("Unlinked from Somebody Else");
    } finally {
      guild.invites("blackbird");
    }
  }

  private static long owed(String account, String channel) {
    return bot.database()
        .ownerJdbc()
        .sql(
            """
            select count(*) from delivery
            where channel = ? and account_id = (select id from account where key = ?)
            """)
        .params(channel, account)
        .query(Long.class)
        .single();
  }

  @OnEachChat
  void whatIsDoneWhileTheWorkspaceIsUnlinkedEndsWithIt(ChatPlatform platform) {
    String account = "late-" + RunningBot.accountOf(platform);
    KEYS.put(account, bot.account(account, "Late " + platform));
    bot.link(platform, account, "Late " + platform);
    Person sam = bot.person(platform, "sam");
    sam.types("alerts action:subscribe integration:shopify-main");
    Seen asked = sam.sees("Subscribe this channel?");

    unlinksMeanwhile(platform, "subscription", () -> sam.clicks(asked, "Subscribe"));
    sam.sees("shows no more");
    assertThat(standing(account, bot.channel(platform).workspace())).isEmpty();

    bot.link(platform, account, "Late " + platform);
    sam.subscribes("integration:shopify-main");
    report(account, "late");
    Seen alert = sam.sees("Shopify said:");
    unlinksMeanwhile(platform, "problem_watch", () -> sam.clicks(alert, "Tell me when it works"));
    sam.sees("shows no more");
    assertThat(standing(account, bot.channel(platform).workspace())).isEmpty();
  }

  /** Both wait for the table, the one who unlinks first. */
  private static void unlinksMeanwhile(ChatPlatform platform, String table, Runnable act) {
    Person maria = bot.person(platform, "maria");
    maria.types("unlink");
    Seen unlink = maria.sees("Unlink Late " + platform + "?");
    bot.database()
        .ownerTransaction()
        .executeWithoutResult(status -> {
          bot.database()
              .ownerJdbc()
              .sql("lock table " + table + " in share row exclusive mode")
              .update();
          maria.clicks(unlink, "Unlink");
          awaitWaiting(table, 1);
          act.run();
          awaitWaiting(table, 2);
        });
    maria.sees("Unlinked from Late " + platform);
  }

  private static void awaitWaiting(String table, int number) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                bot.database()
                    .ownerJdbc()
                    .sql(
                        """
                        select count(distinct pid) from pg_locks
                        where not granted and relation = ?::regclass
                        """)
                    .param(table)
                    .query(Integer.class)
                    .single(),
            waiting -> waiting >= number);
  }

  /** Owed to somebody; none of the bot's writers takes it within this test. */
  private static void aLargeExport(
      String account, ChatPlatform platform, String workspace, String person) {
    bot.database()
        .ownerJdbc()
        .sql(
            """
            insert into export (account_id, id, query, asked, platform, workspace_id, user_id,
              user_name, state, activities, files_sent, detail, free_from, requested_at,
              changed_at, changed_by)
            select id, gen_random_uuid(), '{}', 'all', ?, ?, ?, 'maria', 'OWED', 0, 0, '',
              now() + interval '1 day', now(), now(), 'maria'
            from account where key = ?
            """)
        .params(platform.name(), workspace, person, account)
        .update();
  }

  /** The tables in which the workspace still stands for the account, but for what is over. */
  private static Set<String> standing(String account, String workspace) {
    JdbcClient owner = bot.database().ownerJdbc();
    Set<String> standing = new TreeSet<>();
    owner
        .sql(
            """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.columns a on a.table_schema = c.table_schema
              and a.table_name = c.table_name and a.column_name = 'account_id'
            where c.table_schema = 'public' and c.column_name in ('workspace', 'workspace_id')
            """)
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .forEach(column -> {
          long rows =
              owner
                  .sql(
                      "select count(*) from %s where %s = ? and account_id ="
                              .formatted(column.getKey(), column.getValue())
                          + " (select id from account where key = ?)"
                          + (column.getKey().equals("export")
                              ? " and state in ('OWED', 'RUNNING')"
                              : ""))
                  .params(workspace, account)
                  .query(Long.class)
                  .single();
          if (rows > 0) {
            standing.add(column.getKey());
          }
        });
    return standing;
  }

  private static void report(String account, String reference) {
    bot.report(
        KEYS.getOrDefault(account, ""),
        List.of(
            Map.of(
                "id", UUID.randomUUID().toString(),
                "integration", "shopify-main",
                "direction", "pull",
                "type", "order",
                "status", "error",
                "reference", reference,
                "message", "It is broken",
                "createdAt", Instant.now().toString())));
  }
}
