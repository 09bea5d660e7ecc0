package com.blackbird.activity.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the tables of accounts hold of people in chats. Every column with text is in here once; a
 * test compares this with the database, so nobody can add one without saying what it holds.
 */
final class PersonalData {
  private PersonalData() {}

  /** What is done with columns when a person is forgotten. */
  sealed interface Held {
    /** The table. */
    String table();

    /** The columns that it is about; none stands for all of the table. */
    List<String> columns();
  }

  /** What stands in one column. */
  sealed interface InColumn extends Held {
    String column();

    @Override
    default List<String> columns() {
      return List.of(column());
    }
  }

  /** Somebody by key and name: both are taken out, the row stays. */
  record Keyed(String table, String key, Optional<String> name) implements Held {
    @Override
    public List<String> columns() {
      return name.map(it -> List.of(key, it)).orElse(List.of(key));
    }
  }

  /** Somebody in a key of the table, by key or id: replaced by a word that stands for nobody. */
  record Counted(String table, String column, boolean isKey) implements InColumn {}

  /** Somebody by name alone: taken out wherever one of the person's names stands. */
  record Named(String table, String column) implements InColumn {}

  /** Rows that are about the person alone, found by the person's key: removed. */
  record OwnByKey(String table, String key, List<String> others) implements Held {
    @Override
    public List<String> columns() {
      return with(others, key);
    }
  }

  /** Rows that are about the person alone, found by platform, workspace and user: removed. */
  record OwnById(String table, String platform, String user, List<String> others) implements Held {
    @Override
    public List<String> columns() {
      return with(with(with(others, platform), "workspace_id"), user);
    }
  }

  /** What was chosen for somebody's direct conversation with the bot: removed. */
  record OwnPlace(String table, String platform, String channel) implements Held {
    @Override
    public List<String> columns() {
      return List.of(platform, "workspace_id", channel);
    }
  }

  /** Somebody by name in a table of no account, as the provider's own audit log knows them. */
  record NamedForAll(String table, String column) implements Held {
    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** Who has installed the Slack app in a workspace: taken out, the installation stays. */
  record Installer(String table, String workspace, String user) implements Held {
    @Override
    public List<String> columns() {
      return List.of(workspace, user);
    }
  }

  /** Who said something in a thread, as JSON: name and picture are taken out, the words stay. */
  record Spoken(String table, String column) implements InColumn {}

  /** Whom a message is to call: the person is left out. */
  record Called(String table, String column) implements InColumn {}

  /** People of the audit log: what they are called is forgotten, the chain stays. */
  record Chained(String table, List<String> columns) implements Held {}

  /** Nobody of a chat is named there, or what is there goes by itself. */
  record Nothing(String table, List<String> columns, String why) implements Held {}

  static List<Held> all() {
    List<Held> all = new ArrayList<>();
    all.addAll(people());
    all.addAll(things());
    return all;
  }

  /** The same of the tables that belong to no account. */
  static List<Held> ofNoAccount() {
    String provider = "the provider's settings";
    return List.of(
        new NamedForAll("snippet", "changed_by"),
        new NamedForAll("common_guide", "changed_by"),
        new Installer("slack_install", "workspace_id", "installed_by"),
        nothing("snippet", provider, "name body"),
        nothing("common_guide", provider, "entry_id state definition"),
        nothing("slack_install", provider, "name bot_user scopes bot_token refresh_token"),
        new Nothing("slack_org_workspace", List.of(), provider),
        new Nothing("desk", List.of(), provider),
        new Nothing("case_master", List.of(), "what platforms reported, and what fixed it"),
        new Nothing("case_master_mark", List.of(), "ids of messages"),
        new Nothing("link_guess", List.of(), "wrong codes; gone after a quarter of an hour"),
        new Nothing("desk_notice", List.of(), "ids of notices; gone after days"),
        new Nothing("lease", List.of(), "the bot's own processes"),
        new Nothing("lease_replica", List.of(), "the bot's own processes"),
        new Nothing("lease_size", List.of(), "the bot's own processes"));
  }

  private static List<Held> people() {
    return List.of(
        keyed("problem", "changed_by", "changed_by_name"),
        keyed("problem", "owner", "owner_name"),
        keyed("problem_history", "who", "who_name"),
        keyed("support_case", "requester", "requester_name"),
        keyed("support_case", "owner", "owner_name"),
        keyed("case_event", "who", "who_name"),
        keyed("case_master_deed", "who", "who_name"),
        keyed("fix", "told_by", "told_by_name"),
        keyed("fix_event", "who", "who_name"),
        keyed("planned_work", "made_by", "made_by_name"),
        keyed("retry", "asked_by", "asked_by_name"),
        keyed("retry", "decided_by", "decided_by_name"),
        keyed("access_grant", "granted_by", "granted_by_name"),
        new Counted("fix_vote", "voter", true),
        new Counted("relay_reaction", "person", false),
        new Counted("workspace_link", "linked_by", false),
        new Counted("channel_account", "chosen_by", false),
        new Named("planned_work", "stopped_by_name"),
        new Named("own_guide", "changed_by"),
        new Named("subscription", "made_by"),
        new OwnByKey("case_follower", "who", List.of("who_name", "side")),
        new OwnById("guide_vote", "chat_platform", "user_id", List.of("entry_id", "comment")),
        new OwnById(
            "export",
            "platform",
            "user_id",
            List.of(
                "query",
                "asked",
                "user_name",
                "state",
                "detail",
                "letter_channel",
                "letter_id",
                "changed_by",
                "language")),
        new OwnByKey("person_language", "person", List.of("language")),
        new OwnById("person_zone", "platform", "user_id", List.of("zone")),
        new OwnById("problem_watch", "platform", "user_id", List.of("language")),
        new OwnById("desk_scope", "platform", "user_id", List.of("channel_id")),
        new OwnPlace("channel_account", "platform", "channel_id"),
        new OwnById("access_grant", "platform", "subject_id", List.of("subject_kind", "granted")),
        new Spoken("relay_message", "speaker"),
        new Called("subscription", "mentions"),
        new Chained("audit_person", List.of("key", "name")));
  }

  private static List<Held> things() {
    String reported = "what third-party platforms reported";
    String words = "what people wrote; it belongs to the account and goes with it";
    String settings = "settings";
    return List.of(
        new Nothing("activity", List.of(), reported),
        new Nothing("activity_view", List.of(), "filters of lists; forgotten after 30 days"),
        new Nothing("activity_count", List.of(), reported),
        new Nothing("activity_batch", List.of(), reported),
        new Nothing("activity_hour", List.of(), reported),
        new Nothing("rhythm", List.of(), reported),
        new Nothing("silence_look", List.of(), reported),
        new Nothing("problem_record", List.of(), reported),
        new Nothing("problem_look", List.of(), "the trace in which it was touched"),
        new Nothing("problem_change", List.of(), "the trace in which it was touched"),
        nothing(
            "problem",
            reported,
            "integration platform signature signature_version template title sample state reason"
                + " guide category silence"),
        nothing("problem_history", words, "state what why"),
        new Nothing("integration", List.of(), settings),
        new Nothing("api_key", List.of(), settings),
        new Nothing("desk_code", List.of(), settings),
        new Nothing("link_code", List.of(), settings),
        new Nothing("contact_point", List.of(), "people of third-party platforms, set by managers"),
        nothing("own_guide", words, "entry_id state definition"),
        nothing("workspace_link", settings, "platform workspace_id workspace_name"),
        nothing(
            "subscription",
            settings,
            "platform workspace_id channel_id integrations types directions categories threshold"
                + " repeats quiet digest zone language"),
        new Nothing("webhook", List.of(), settings),
        nothing("retry", settings, "integration title state platform workspace_id channel_id"),
        new Nothing("retry_record", List.of(), reported),
        new Nothing("retry_message", List.of(), settings),
        new Nothing("alert", List.of(), reported),
        new Nothing("alert_channel", List.of(), settings),
        new Nothing("delivery", List.of(), "messages on their way; gone when they are there"),
        new Nothing("delivery_message", List.of(), "what was posted; forgotten when it is old"),
        new Nothing("delivery_dead", List.of(), "what could not be posted; gone after 90 days"),
        new Nothing("delivery_trouble", List.of(), settings),
        new Nothing("relay_thread", List.of(), settings),
        new Nothing("relay_inbox", List.of(), "what was just said; gone when it is passed on"),
        nothing("relay_message", words, "message place channel body mark"),
        new Nothing("relay_wording", List.of(), words),
        new Nothing("relay_copy", List.of(), settings),
        nothing("relay_reaction", words, "message emoji"),
        new Nothing("relay_file", List.of(), words),
        nothing(
            "support_case",
            words,
            "platform workspace_id channel_id title quoted asked integration signature guide"
                + " activity state priority snoozed_why proposal fix survey"),
        nothing("case_event", words, "what why"),
        nothing("case_master_deed", words, "what text reason"),
        new Nothing("case_word", List.of(), words),
        new Nothing("case_root", List.of(), settings),
        new Nothing("case_thread", List.of(), settings),
        new Nothing("case_draft", List.of(), words),
        nothing("fix", words, "platform title sample signature_version line reason from_case"),
        new Nothing("fix_key", List.of(), settings),
        nothing("fix_event", words, "what note"),
        nothing("planned_work", words, "integration reason"),
        new Nothing("account_discretion", List.of(), settings),
        new Nothing("full_text", List.of(), "words of messages that were sent; gone after a month"),
        new Nothing("audit_entry", List.of(), "people stand in it by ids that say nothing"));
  }

  private static Held keyed(String table, String key, String name) {
    return new Keyed(table, key, Optional.of(name));
  }

  private static Held nothing(String table, String why, String columns) {
    return new Nothing(table, Arrays.asList(columns.split(" ")), why);
  }

  private static List<String> with(List<String> columns, String more) {
    List<String> all = new ArrayList<>(columns);
    all.add(more);
    return List.copyOf(all);
  }
}
