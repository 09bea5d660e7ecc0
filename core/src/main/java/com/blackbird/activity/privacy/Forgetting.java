package com.blackbird.activity.privacy;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.privacy.PersonalData.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forgets one person in one account, table by table, within the caller's transaction. */
final class Forgetting {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String NAME = "(forgotten)";

  private final JdbcClient jdbc;
  private final AccountId account;
  private final People.Person person;
  private final Instant now;
  private final Set<String> names;

  /** The same word everywhere, so that votes stay one a person; nobody can tell whose it was. */
  private final String nobody = "forgotten-" + UUID.randomUUID();

  Forgetting(JdbcClient jdbc, AccountId account, People.Person person, Instant now) {
    this.jdbc = jdbc;
    this.account = account;
    this.person = person;
    this.now = now;
    this.names = names();
  }

  /** Forgets the person there; how many rows were changed. */
  int in(Held held) {
    return switch (held) {
      case PersonalData.Keyed it ->
          update(
              "update %s set %s = ''%s where account_id = :account and %s = :key"
                  .formatted(
                      it.table(),
                      it.key(),
                      it.name().map(name -> ", " + name + " = :forgotten").orElse(""),
                      it.key()));
      case PersonalData.Counted it ->
          update(
              "update %s set %s = :nobody where account_id = :account and %s = %s"
                  .formatted(it.table(), it.column(), it.column(), it.isKey() ? ":key" : ":user"));
      case PersonalData.Named it ->
          names.isEmpty()
              ? 0
              : update(
                  "update %s set %s = :forgotten where account_id = :account and %s in (:names)"
                      .formatted(it.table(), it.column(), it.column()));
      case PersonalData.OwnByKey it ->
          update(
              "delete from %s where account_id = :account and %s = :key"
                  .formatted(it.table(), it.key()));
      case PersonalData.OwnById it ->
          update("delete from %s where %s".formatted(it.table(), byId(it.platform(), it.user())));
      case PersonalData.OwnPlace it ->
          update("delete from %s where %s".formatted(it.table(), byPlace(it)));
      case PersonalData.NamedForAll it ->
          names.isEmpty()
              ? 0
              : update(
                  "update %s set %s = :forgotten where %s in (:names)"
                      .formatted(it.table(), it.column(), it.column()));
      case PersonalData.Installer it ->
          person.platform() == ChatPlatform.SLACK
              ? update(
                  "update %s set %s = '' where %s = :workspace and %s = :user"
                      .formatted(it.table(), it.user(), it.workspace(), it.user()))
              : 0;
      case PersonalData.Spoken it -> spoken(it);
      case PersonalData.Called it -> called(it);
      case PersonalData.Chained it ->
          update(
              """
              update %s set key = null, name = null, salt = null, forgotten_at = :now
              where account_id = :account and key = :key
              """
                  .formatted(it.table()));
      case PersonalData.Nothing it -> 0;
    };
  }

  private static String byId(String platform, String user) {
    return "account_id = :account and %s = :platform and workspace_id = :workspace and %s = :user"
        .formatted(platform, user);
  }

  private static String byPlace(PersonalData.OwnPlace it) {
    return "account_id = :account and %s = :platform and workspace_id = :workspace and %s = :place"
        .formatted(it.platform(), it.channel());
  }

  /** What the person is called anywhere in the account. */
  private Set<String> names() {
    Set<String> all = new HashSet<>();
    for (Held held : PersonalData.all()) {
      if (held instanceof PersonalData.Keyed keyed && keyed.name().isPresent()) {
        all.addAll(
            texts(
                "select distinct %s from %s where account_id = :account and %s = :key"
                    .formatted(keyed.name().get(), keyed.table(), keyed.key())));
      }
    }
    all.addAll(texts("select name from audit_person where account_id = :account and key = :key"));
    all.addAll(texts("select distinct user_name from export where " + byId("platform", "user_id")));
    all.removeIf(name -> name.isBlank() || name.equals(NAME));
    return all;
  }

  private int spoken(PersonalData.Spoken it) {
    int changed = 0;
    for (String said :
        texts(
            "select distinct %s from %s where account_id = :account and strpos(%s, :quoted) > 0"
                .formatted(it.column(), it.table(), it.column()))) {
      JsonNode speaker = JSON.readTree(said);
      if (speaker.at("/user/id").asString("").equals(person.user())) {
        Map<String, Object> anybody = new HashMap<>();
        anybody.put("user", Map.of("id", nobody, "name", NAME));
        anybody.put("isBot", speaker.path("isBot").asBoolean(false));
        anybody.put("picture", null);
        changed += rewrite(it.table(), it.column(), said, JSON.writeValueAsString(anybody), "");
      }
    }
    return changed;
  }

  private int called(PersonalData.Called it) {
    int changed = 0;
    for (String mentions :
        texts(
            """
            select distinct %s::text from %s where account_id = :account
              and platform = :platform and workspace_id = :workspace
              and strpos(%s::text, :quoted) > 0
            """
                .formatted(it.column(), it.table(), it.column()))) {
      List<JsonNode> others = new ArrayList<>();
      JSON.readTree(mentions)
          .forEach(one -> {
            if (!one.path("id").asString("").equals(person.user())) {
              others.add(one);
            }
          });
      changed +=
          rewrite(it.table(), it.column(), mentions, JSON.writeValueAsString(others), "::jsonb");
    }
    return changed;
  }

  private int rewrite(String table, String column, String before, String after, String type) {
    return jdbc.sql(
            "update %s set %s = :after%s where account_id = :account and %s = :before%s"
                .formatted(table, column, type, column, type))
        .param("account", account.value())
        .param("before", before)
        .param("after", after)
        .update();
  }

  private List<String> texts(String query) {
    return bound(query).query((row, number) -> row.getString(1)).list();
  }

  private int update(String statement) {
    return bound(statement).update();
  }

  private JdbcClient.StatementSpec bound(String statement) {
    Map<String, Object> values = new HashMap<>();
    values.put("account", account.value());
    values.put("key", person.key());
    values.put("platform", person.platform().name());
    values.put("workspace", person.workspace());
    values.put("user", person.user());
    values.put("place", person.place().channel());
    values.put("quoted", '"' + person.user() + '"');
    values.put("forgotten", NAME);
    values.put("nobody", nobody);
    values.put("names", names == null ? Set.of() : names);
    values.put("now", now.atOffset(UTC));
    return jdbc.sql(statement).params(values);
  }
}
