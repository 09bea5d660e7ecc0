package com.blackbird.bot.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.abort;

import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.language.Language;
import com.blackbird.bot.PaperCatalogue;
import com.blackbird.bot.discord.Invitation;
import com.blackbird.bot.discord.RegisteredCommand;
import com.blackbird.bot.slack.AskedScopes;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The manifests say what the code does: commands, scopes, permissions, intents. */
class ManifestsTest {
  private static final String SLACK = "manifests/slack/manifest.yaml";
  private static final String SLACK_HTTP = "manifests/slack/manifest-http.yaml";
  private static final String DISCORD = "manifests/discord/commands.json";
  private static final String COMMANDS_SCHEMA =
      "#/components/schemas/ApplicationCommandUpdateRequest";
  private static final String PERMISSIONS = "manifests/discord/permissions.json";

  /** The bot looks where it may have posted: channels, private channels, direct messages. */
  private static final Set<String> HISTORY =
      Set.of("channels:history", "groups:history", "im:history", "mpim:history");

  /** The scope of each method of Slack's Web API that we call, and of each kind of listener. */
  private static final Map<String, Set<String>> SCOPES =
      Map.ofEntries(
          entry("authTest", Set.of()),
          entry("oauthV2Access", Set.of()),
          entry("viewsOpen", Set.of()),
          entry("viewsPublish", Set.of()),
          entry("usersInfo", Set.of("users:read")),
          entry("chatPostMessage", Set.of("chat:write", "chat:write.customize")),
          entry("chatUpdate", Set.of("chat:write")),
          entry("chatDelete", Set.of("chat:write")),
          entry("conversationsHistory", HISTORY),
          entry("conversationsReplies", HISTORY),
          entry("conversationsOpen", Set.of("im:write", "mpim:write")),
          entry("filesGetUploadURLExternal", Set.of("files:write")),
          entry("filesCompleteUploadExternal", Set.of("files:write")),
          entry("filesInfo", Set.of("files:read")),
          entry("filesDelete", Set.of("files:write")),
          entry("conversationsInfo", Set.of("channels:read", "groups:read")),
          entry("reactionsAdd", Set.of("reactions:write")),
          entry("reactionsRemove", Set.of("reactions:write")),
          entry("usergroupsList", Set.of("usergroups:read")),
          entry("usergroupsUsersList", Set.of("usergroups:read")),
          // Events of threads: https://docs.slack.dev/reference/events
          entry("use", Set.of("reactions:read", "channels:read", "groups:read")),
          entry("command", Set.of("commands")),
          entry("messageShortcut", Set.of("commands")),
          entry("event", Set.of()),
          entry("blockAction", Set.of()),
          entry("viewSubmission", Set.of()),
          entry("viewClosed", Set.of()),
          // Not methods of the Web API: a request that came in, and how it is read.
          entry("run", Set.of()),
          entry("config", Set.of()));

  /** https://discord.com/developers/docs/topics/permissions */
  private static final Map<String, Integer> PERMISSION_BITS =
      Map.of(
          "VIEW_CHANNEL", 10,
          "SEND_MESSAGES", 11,
          "ATTACH_FILES", 15,
          "READ_MESSAGE_HISTORY", 16,
          "MANAGE_THREADS", 34,
          "CREATE_PUBLIC_THREADS", 35,
          "CREATE_PRIVATE_THREADS", 36,
          "ADD_REACTIONS", 6,
          "SEND_MESSAGES_IN_THREADS", 38);

  private static final JsonMapper SORTED =
      JsonMapper.builder()
          .enable(
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
          .build();

  private static final List<CommandSpec> COMMANDS = PaperCatalogue.make().specs();
  private static final Pattern HINT = Pattern.compile("(usage_hint: \")[^\"]*(\")");

  /** With {@code -DupdateManifests} the hint is written anew, and the test still fails once. */
  @Test
  void slackOffersTheOneCommandAndNamesEverySubCommand() throws IOException {
    JsonNode commands = Repository.yaml(SLACK).at("/features/slash_commands");
    if (System.getProperty("updateManifests") != null) {
      Files.writeString(Repository.path(SLACK), hinted());
      fail("Wrote the hint of " + SLACK + "; look at the difference and run again");
    }

    assertThat(commands).hasSize(1);
    assertThat(commands.at("/0/command").asString()).isEqualTo("/blackbird");
    assertThat(Repository.text(SLACK))
        .as("the hint of " + SLACK + " (run with -DupdateManifests to write it anew)")
        .isEqualTo(hinted());
  }

  /** Slack's manifest with a hint that names every sub-command. */
  private static String hinted() {
    String hint =
        COMMANDS.stream()
            .map(CommandSpec::name)
            // Without its code it does nothing.
            .map(name -> name.equals("link") ? "link CODE" : name)
            .collect(Collectors.joining(" | "));
    return HINT.matcher(Repository.text(SLACK)).replaceFirst("$1" + hint + "$2");
  }

  @Test
  void slackOffersEveryShortcutOfMessages() {
    assertThat(Repository.yaml(SLACK).at("/features/shortcuts").valueStream().toList())
        .extracting(
            shortcut -> shortcut.get("type").asString(),
            shortcut -> shortcut.get("callback_id").asString(),
            shortcut -> shortcut.get("name").asString())
        .containsExactlyElementsOf(
            PaperCatalogue.make().shortcuts().stream()
                .map(shortcut ->
                    tuple("message", shortcut.name(), shortcut.label().in(Language.ENGLISH)))
                .toList());
  }

  @Test
  void slackIsAskedForExactlyTheScopesThatTheCodeNeeds() {
    Set<String> used = calls("com.slack.api.methods.MethodsClient", "com.slack.api.bolt.App");
    assertThat(SCOPES.keySet()).as("what is called has its line in SCOPES").containsAll(used);

    assertThat(words(Repository.yaml(SLACK).at("/oauth_config/scopes/bot")))
        .containsExactlyInAnyOrderElementsOf(
            used.stream()
                .flatMap(call -> SCOPES.getOrDefault(call, Set.of()).stream())
                .collect(Collectors.toSet()));
  }

  @Test
  void slackSendsCommandsClicksAndTheEventsThatAreHeardThroughTheSocket() {
    JsonNode settings = Repository.yaml(SLACK).at("/settings");

    assertThat(settings.at("/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(settings.at("/interactivity/is_enabled").asBoolean()).isTrue();
    assertThat(words(settings.at("/event_subscriptions/bot_events")))
        .containsExactlyInAnyOrder(
            "app_home_opened",
            "message.channels",
            "message.groups",
            "message.im",
            "message.mpim",
            "reaction_added",
            "reaction_removed",
            "channel_archive",
            "channel_deleted",
            "channel_left",
            "group_archive",
            "group_deleted",
            "group_left",
            "member_left_channel",
            "member_joined_channel",
            "channel_unarchive",
            "group_unarchive",
            "app_uninstalled",
            "tokens_revoked",
            "team_access_revoked");
    assertThat(Repository.yaml(SLACK).at("/features/app_home/home_tab_enabled").asBoolean())
        .isTrue();
  }

  /** Without the tab Slack refuses direct messages; private support threads are there. */
  @Test
  void slackLetsPeopleAnswerInTheDirectMessagesOfTheBot() {
    JsonNode home = Repository.yaml(SLACK).at("/features/app_home");

    assertThat(home.at("/messages_tab_enabled").asBoolean()).isTrue();
    assertThat(home.at("/messages_tab_read_only_enabled").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {SLACK, SLACK_HTTP})
  void slacksOwnSchemaAcceptsTheManifest(String manifest) {
    Path schema =
        Repository.specification("slack-manifest.schema.json")
            .orElseGet(() ->
                abort("Skipped: no shared/specs/slack-manifest.schema.json beside the project"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Repository.text(schema), InputFormat.JSON)
                .validate(Repository.yaml(manifest).toString(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void everyScopeIsAskedForWhenInstallingAndTheReadmeSaysWhy() {
    List<String> scopes = words(Repository.yaml(SLACK).at("/oauth_config/scopes/bot"));

    assertThat(AskedScopes.all()).containsExactlyInAnyOrderElementsOf(scopes);
    assertThat(explained("| Scope | Why |", Pattern.compile("`([a-z:.]+)`")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(scopes.stream(), Stream.of("connections:write")).toList());
  }

  @Test
  void theReadmeSaysWhyEachEventOfSlackIsHeard() {
    assertThat(explained("| Event | Why |", Pattern.compile("`([a-z._]+)`")))
        .containsExactlyInAnyOrderElementsOf(
            words(Repository.yaml(SLACK).at("/settings/event_subscriptions/bot_events")));
  }

  @Test
  void everyPermissionAndIntentIsExplainedInTheReadme() {
    Pattern first = Pattern.compile("^\\| ([A-Z][A-Za-z ]*[a-z])");
    assertThat(explained("| Permission | Why |", first))
        .containsExactlyInAnyOrderElementsOf(Invitation.permissions());
    assertThat(explained("| Intent | Why |", first))
        .extracting(name -> name.toUpperCase(Locale.ROOT).replace(' ', '_'))
        .containsExactlyInAnyOrderElementsOf(words(Repository.json(PERMISSIONS).get("intents")));
    String address = Invitation.address("YOUR_ID");
    assertThat(Repository.text("README.md")).contains("`" + address + "`");
  }

  /** What stands in the first column of the table's rows. */
  private static List<String> explained(String head, Pattern name) {
    String readme = Repository.text("README.md");
    return readme
        .substring(readme.indexOf(head))
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(row -> row.substring(0, row.indexOf('|', 1)))
        .flatMap(cell -> Words.all(name, cell).stream())
        .toList();
  }

  /**
   * The app that Slack comes to is the same app. With {@code -DupdateManifests} the file is written
   * anew, and the test still fails once.
   */
  @Test
  void theManifestForRequestsIsTheOtherOneWithAddresses() throws IOException {
    String address = "https://bot.example.com/slack/";
    String yaml =
        hinted()
            .replaceFirst(
                "(?s)^#.*?\n(?!#)",
                """
                # The Slack app for many workspaces and for HTTP mode; put the bot's own address in place of
                # bot.example.com, four times. Made from manifest.yaml by ManifestsTest (-DupdateManifests).
                """)
            .replace(
                "    - command: /blackbird\n",
                "    - command: /blackbird\n      url: " + address + "events\n")
            .replace(
                "oauth_config:\n",
                "oauth_config:\n  redirect_urls:\n    - " + address + "oauth_redirect\n")
            .replace(
                "  event_subscriptions:\n",
                "  event_subscriptions:\n    request_url: " + address + "events\n")
            .replace(
                "    is_enabled: true\n",
                "    is_enabled: true\n    request_url: " + address + "events\n")
            .replace("org_deploy_enabled: false", "org_deploy_enabled: true")
            .replace("socket_mode_enabled: true", "socket_mode_enabled: false")
            .replace("token_rotation_enabled: false", "token_rotation_enabled: true");
    if (System.getProperty("updateManifests") != null) {
      Files.writeString(Repository.path(SLACK_HTTP), yaml);
      fail("Wrote " + SLACK_HTTP + "; look at the difference and run again");
    }

    assertThat(Repository.text(SLACK_HTTP))
        .as(SLACK_HTTP + " (run with -DupdateManifests to write it anew)")
        .isEqualTo(yaml);
    assertThat(yaml.split(Pattern.quote(address), -1)).hasSize(5);
  }

  /** With {@code -DupdateManifests} the file is written anew, and the test still fails once. */
  @Test
  void discordsCommandsAreWhatTheBotRegisters() throws IOException {
    List<Object> registered =
        RegisteredCommand.json(COMMANDS, PaperCatalogue.make().shortcuts()).stream()
            .map(one -> SORTED.readTree(one))
            .peek(ManifestsTest::withNumbers)
            .map(one -> SORTED.convertValue(one, Object.class))
            .toList();
    String json = SORTED.writeValueAsString(registered) + "\n";
    if (System.getProperty("updateManifests") != null) {
      Files.writeString(Repository.path(DISCORD), json);
      fail("Wrote " + DISCORD + "; look at the difference and run again without -DupdateManifests");
    }

    assertThat(Repository.text(DISCORD))
        .as(DISCORD + " (run with -DupdateManifests to write it anew)")
        .isEqualTo(json);
  }

  /** The library sends these as texts, which Discord takes; its published schema has numbers. */
  private static void withNumbers(JsonNode command) {
    for (String list : List.of("contexts", "integration_types")) {
      if (command instanceof ObjectNode whole && whole.get(list) != null) {
        ArrayNode numbers = whole.arrayNode();
        whole.get(list).valueStream().forEach(one -> numbers.add(Integer.parseInt(one.asString())));
        whole.set(list, numbers);
      }
    }
  }

  @Test
  void discordsOwnSchemaAcceptsTheCommands() {
    Path schema =
        Repository.specification("discord-openapi.json")
            .orElseGet(
                () -> abort("Skipped: no shared/specs/discord-openapi.json beside the project"));
    ObjectNode commands = (ObjectNode) new JsonMapper().readTree(Repository.text(schema));
    commands.retain("components");
    commands.put("type", "array").putObject("items").put("$ref", COMMANDS_SCHEMA);
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(commands.toString(), InputFormat.JSON)
                .validate(Repository.text(DISCORD), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void discordsPermissionNumberIsTheSumOfTheReasonsGiven() {
    JsonNode permissions = Repository.json(PERMISSIONS);
    Set<String> named = Set.copyOf(permissions.get("why").propertyNames());
    assertThat(named).isSubsetOf(PERMISSION_BITS.keySet());

    long sum = named.stream().mapToLong(name -> 1L << PERMISSION_BITS.getOrDefault(name, 0)).sum();
    assertThat(permissions.get("permissions").asString()).isEqualTo(Long.toString(sum));
    assertThat(Repository.text("README.md")).contains("permissions=" + sum + "&");
  }

  @Test
  void discordIsAskedForTheIntentsThatTheCodeNames() {
    Set<String> intents =
        accesses("com.blackbird.bot.discord", "net.dv8tion.jda.api.requests.GatewayIntent")
            .filter(name -> name.equals(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());

    assertThat(words(Repository.json(PERMISSIONS).get("intents")))
        .containsExactlyInAnyOrderElementsOf(intents);
  }

  @Test
  void theCompositionStartsTheBotWhenItsDatabaseAnswers() {
    JsonNode services = Repository.yaml("docker-compose.yml").get("services");

    assertThat(services.at("/bot/depends_on/postgres/condition").asString())
        .isEqualTo("service_healthy");
    assertThat(services.at("/postgres/healthcheck/test/1").asString()).startsWith("pg_isready");
    assertThat(services.at("/bot/environment/SPRING_DATASOURCE_URL").asString())
        .endsWith("/" + services.at("/postgres/environment/POSTGRES_DB").asString());
    assertThat(services.at("/bot/environment/SPRING_FLYWAY_USER").asString())
        .isEqualTo(services.at("/postgres/environment/POSTGRES_USER").asString());
    assertThat(services.at("/bot/read_only").asBoolean()).isTrue();
    assertThat(services.toString()).doesNotContainPattern("(?i)(?:password|token|secret)\":\"[^/]");
  }

  /** The embedded database is a process of the same service. */
  @Test
  void theServiceTellsTheBotAloneToStopAndStartsItUntilItRuns() {
    assertThat(Repository.text("manifests/systemd/blackbird.service").lines())
        .contains("KillMode=mixed", "Restart=on-failure", "StartLimitIntervalSec=0")
        .anyMatch(line -> line.matches("TimeoutStopSec=(?:[6-9][0-9]|1[0-9]{2})"));
  }

  private static Set<String> calls(String... owners) {
    return accesses("com.blackbird.bot.slack", owners)
        .filter(name -> !name.equals("<init>"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The members of the owners that the package uses. */
  private static Stream<String> accesses(String place, String... owners) {
    Set<JavaClass> classes =
        Set.copyOf(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(place));
    assertThat(classes).as("classes of " + place).isNotEmpty();
    return classes.stream()
        .flatMap(one -> one.getAccessesFromSelf().stream())
        .filter(access -> Set.of(owners).contains(access.getTargetOwner().getName()))
        .map(JavaAccess::getName);
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
