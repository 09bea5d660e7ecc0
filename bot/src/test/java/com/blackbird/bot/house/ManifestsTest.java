package com.blackbird.bot.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.abort;

import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.language.Language;
import com.blackbird.bot.PaperCatalogue;
import com.blackbird.bot.discord.RegisteredCommand;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The manifests say what the code does: commands, scopes, permissions, intents. */
class ManifestsTest {
  private static final String SLACK = "manifests/slack/manifest.yaml";
  private static final String DISCORD = "manifests/discord/commands.json";
  private static final String PERMISSIONS = "manifests/discord/permissions.json";

  /** The bot looks where it may have posted: channels, private channels, direct messages. */
  private static final Set<String> HISTORY =
      Set.of("channels:history", "groups:history", "im:history");

  /** The scope of each method of Slack's Web API that we call, and of each kind of listener. */
  private static final Map<String, Set<String>> SCOPES =
      Map.ofEntries(
          entry("authTest", Set.of()),
          entry("viewsOpen", Set.of()),
          entry("viewsPublish", Set.of()),
          entry("usersInfo", Set.of("users:read")),
          entry("chatPostMessage", Set.of("chat:write", "chat:write.customize")),
          entry("chatUpdate", Set.of("chat:write")),
          entry("chatDelete", Set.of("chat:write")),
          entry("conversationsHistory", HISTORY),
          entry("conversationsReplies", HISTORY),
          entry("conversationsOpen", Set.of("im:write")),
          entry("filesGetUploadURLExternal", Set.of("files:write")),
          entry("filesCompleteUploadExternal", Set.of("files:write")),
          entry("filesInfo", Set.of("files:read")),
          entry("filesDelete", Set.of("files:write")),
          entry("conversationsInfo", Set.of("channels:read", "groups:read")),
          entry("reactionsAdd", Set.of("reactions:write")),
          entry("reactionsRemove", Set.of("reactions:write")),
          // Events of threads: https://docs.slack.dev/reference/events
          entry("use", Set.of("reactions:read", "channels:read", "groups:read")),
          entry("command", Set.of("commands")),
          entry("messageShortcut", Set.of("commands")),
          entry("event", Set.of()),
          entry("blockAction", Set.of()),
          entry("viewSubmission", Set.of()),
          entry("viewClosed", Set.of()));

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

  @Test
  void slackOffersTheOneCommandAndNamesEverySubCommand() {
    JsonNode commands = Repository.yaml(SLACK).at("/features/slash_commands");

    assertThat(commands).hasSize(1);
    assertThat(commands.at("/0/command").asString()).isEqualTo("/blackbird");
    assertThat(
            Words.all(
                Pattern.compile("(?:^|\\| )([a-z]+)"), commands.at("/0/usage_hint").asString()))
        .containsExactlyElementsOf(COMMANDS.stream().map(CommandSpec::name).toList());
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
            "reaction_added",
            "reaction_removed",
            "channel_archive",
            "channel_deleted",
            "channel_left",
            "group_archive",
            "group_deleted",
            "group_left",
            "member_left_channel");
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

  @Test
  void slacksOwnSchemaAcceptsTheManifest() {
    Path schema =
        Repository.specification("slack-manifest.schema.json")
            .orElseGet(() ->
                abort("Skipped: no shared/specs/slack-manifest.schema.json beside the project"));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Repository.text(schema), InputFormat.JSON)
                .validate(Repository.yaml(SLACK).toString(), InputFormat.JSON))
        .isEmpty();
  }

  /** With {@code -DupdateManifests} the file is written anew, and the test still fails once. */
  @Test
  void discordsCommandsAreWhatTheBotRegisters() throws IOException {
    List<Object> registered =
        RegisteredCommand.json(COMMANDS, PaperCatalogue.make().shortcuts()).stream()
            .map(one -> SORTED.readValue(one, Object.class))
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
