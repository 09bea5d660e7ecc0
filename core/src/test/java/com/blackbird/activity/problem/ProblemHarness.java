package com.blackbird.activity.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityListener;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.intake.Intake;
import com.blackbird.activity.intake.Recorder;
import com.blackbird.activity.intake.ReportFormat;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.problem.Recognition.Recognised;
import com.blackbird.activity.signature.Signatures;
import com.blackbird.activity.silence.TalkIntake;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** An account with an integration, whose activities come in as in the product. */
public final class ProblemHarness {
  static final IntegrationKey SHOPIFY = new IntegrationKey("shopify-main");
  public static final String TAKEN = "Email has already been taken";
  public static final Who MARIA = new Who("SLACK/T1/U1", "Maria");
  static final Who SAM = new Who("DISCORD/G1/7", "Sam");

  private static final JsonMapper JSON = new JsonMapper();

  private static final TestDatabase SHARED = TestDatabase.create();

  public final TestDatabase database;
  public final MutableClock clock = new MutableClock();
  final Account account = Account.of(UUID.randomUUID().toString(), "Acme", false);
  public final AccountId acme = account.id();
  public final IntegrationStore integrations;
  final ProblemStore problems;
  final ProblemKeeper keeper;
  public final ProblemHands hands;
  final ProblemChanges changes;
  final ActivityLog log;
  final Intake intake;

  /** An error of the shop. */
  static Activities failed(String message, int minutesAgo) {
    return Activities.failed(SHOPIFY.text()).message(message).ago(Duration.ofMinutes(minutesAgo));
  }

  /** In the database that the tests share, which one after the other has for itself. */
  ProblemHarness() {
    this(SHARED, false);
    SHARED.ownerJdbc().sql("truncate problem_look, problem_change").update();
  }

  /** The same for the tests of other rooms. */
  public static ProblemHarness inTurn() {
    return new ProblemHarness();
  }

  /** Beside others, since a keeper looks at all that is due in a database, by its own clock. */
  public static ProblemHarness alone() {
    return new ProblemHarness(TestDatabase.create(), true);
  }

  /** Where talk is counted, whoever reports at the same moment may wait for the other. */
  private ProblemHarness(TestDatabase database, boolean countsTalk) {
    this.database = database;
    var jdbc = database.jdbc();
    var accounts = new AccountStore(jdbc, clock);
    integrations = new IntegrationStore(jdbc, clock);
    problems = new ProblemStore(jdbc);
    keeper = new ProblemKeeper(jdbc, database.transaction(), ProblemHarness::recognise, clock);
    hands = new ProblemHands(jdbc, database.transaction(), clock);
    changes = new ProblemChanges(jdbc);
    log = new ActivityLog(jdbc);
    var partitions =
        new ActivityPartitions(database.ownerJdbc(), database.ownerTransaction(), clock);
    partitions.ensure();
    ActivityListener problemIntake = new ProblemIntake(jdbc, integrations, clock);
    intake =
        new Intake(
            accounts,
            integrations,
            partitions,
            new Recorder(
                new ActivityStore(jdbc, clock),
                countsTalk ? problemIntake.and(new TalkIntake(jdbc, clock)) : problemIntake),
            database.transaction(),
            clock);
    accounts.put(account);
    integrations.put(Integration.guessed(acme, SHOPIFY));
    integrations.put(Integration.guessed(acme, new IntegrationKey("netsuite")));
  }

  private static Optional<Recognised> recognise(
      AccountId account, String platform, String message) {
    return Stream.of("credentials", "permission", "outage")
        .filter(message::startsWith)
        .map(category -> new Recognised(platform + "-" + category, category))
        .findFirst();
  }

  /** Reports them as a sender would. */
  public void receive(Activities... activities) {
    receive(Stream.of(activities).map(Activities::build).toList());
  }

  public void receive(List<Activity> activities) {
    var lines = activities.stream().map(ProblemHarness::line).collect(Collectors.joining("\n"));
    try {
      var receipt =
          intake.receive(
              acme, ReportFormat.NDJSON, new ByteArrayInputStream(lines.getBytes(UTF_8)));
      assertThat(receipt.rejected()).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Activity activity) {
    var json =
        JSON.createObjectNode()
            .put("id", activity.senderId())
            .put("integration", activity.integration().text())
            .put("direction", activity.direction().text())
            .put("type", activity.type().text())
            .put("status", activity.status().text())
            .put("reference", activity.reference())
            .put("message", activity.message())
            .put("createdAt", activity.createdAt().toString());
    return json.toString();
  }

  /** Looks until nothing is due. */
  public void look() {
    while (keeper.run() > 0) {
      // There may be more.
    }
  }

  /** So much later, when all that time decides is decided. */
  void lookAfter(Duration time) {
    clock.advance(time);
    look();
  }

  /** The id under which errors with this message are counted. */
  UUID id(String message) {
    return Problem.idOf(acme, SHOPIFY, Signatures.of("shopify", message).id());
  }

  /** The problem of errors with this message. */
  public Problem problem(String message) {
    return problems.find(acme, id(message)).orElseThrow();
  }

  Facts facts(String message) {
    var problem = problem(message);
    return problems.facts(problem, problems.parts(acme, problem.id()));
  }

  List<Activity> logged() {
    return log.page(acme, ActivityQuery.builder().limit(500).build(), null).activities();
  }
}
