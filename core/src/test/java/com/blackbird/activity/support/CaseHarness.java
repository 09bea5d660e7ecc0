package com.blackbird.activity.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.Links;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.escalation.SupportEars;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.guide.OwnGuides;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.master.Gathering;
import com.blackbird.activity.master.MasterEars;
import com.blackbird.activity.master.MasterStore;
import com.blackbird.activity.master.Masters;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemChanges;
import com.blackbird.activity.problem.ProblemHarness;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.signature.Signatures;
import com.blackbird.activity.support.CaseResult.Done;
import com.blackbird.activity.support.CaseResult.Refused;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.Owings;
import com.blackbird.activity.testing.Owings.Owing;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop whose order fails, and a desk that takes its cases. */
public final class CaseHarness {
  public static final Who SAM = Standings.SAM;
  public static final Who KIM = Standings.KIM;
  public static final Who MARIA = Standings.MARIA;
  public static final Desk DESK = Standings.DESK;
  static final ChannelRef SHOP = new ChannelRef(ChatPlatform.DISCORD, "G1", "500");

  public final ProblemHarness shop = ProblemHarness.alone();
  public final TestDatabase database = shop.database;
  public final MutableClock clock = shop.clock;
  final DeskStore desks = new DeskStore(database.jdbc(), clock);
  final Links links = new Links(database.jdbc(), database.transaction(), clock);
  public final Outbox outbox = new Outbox(database.jdbc(), clock, new DeliverySignal());
  final Fixes fixes = new Fixes(database.jdbc(), database.audit(clock), clock);
  public final Relay relay = new Relay(database.jdbc(), outbox, clock);
  public final MasterStore masterStore = new MasterStore(database.jdbc());
  public final Support support = support();
  public final Masters masters =
      new Masters(masterStore, support, relay, database.transaction(), clock);

  /** Who is no longer in their workspace. */
  final Set<Who> left = new HashSet<>();

  private final Owings owed = new Owings(database.jdbc());

  public CaseHarness() {
    desks.put(DESK);
    desks.makeDefault(DESK.id());
    shop.receive(
        Activities.failed("shopify-main")
            .message(ProblemHarness.TAKEN)
            .reference("#1021")
            .ago(Duration.ofMinutes(30)));
    shop.look();
  }

  private Support support() {
    var accounts = new AccountStore(database.jdbc(), clock);
    var guides = new AccountGuides(Guides.bundled(), new OwnGuides(database.jdbc(), clock));
    var views = new ProblemViews(database.jdbc(), shop.integrations, Guides.bundled(), clock);
    var log = new ActivityLog(database.jdbc());
    var briefings =
        new Briefings(
            new CaseStore(database.jdbc()), accounts, shop.integrations, views, log, guides, fixes);
    return new Support(
        database.jdbc(),
        database.transaction(),
        desks,
        briefings,
        fixes,
        shop.integrations,
        relay,
        outbox,
        new SupportEars(ears(), new ProblemChanges(database.jdbc()), clock),
        CaseLimit.USUAL,
        clock);
  }

  /** What master cases hear of these. */
  public MasterEars ears() {
    JdbcClient jdbc = database.jdbc();
    var gathering =
        new Gathering(masterStore, new CaseStore(jdbc), new CaseThreads(jdbc), relay, clock);
    return new MasterEars(masterStore, gathering, new CaseLists(jdbc), relay);
  }

  AccountId account() {
    return shop.acme;
  }

  /** Maria escalates the failing order. */
  public Case opens() {
    return asks(MARIA, "I sent the order twice").about();
  }

  Reception.Asked asks(Who requester, String words) {
    return asks(requester, words, SHOP, Readers.EVERYBODY);
  }

  /** Somebody asks where everybody of their workspace reads. */
  Reception.Asked asks(Who requester, ChannelRef channel) {
    return asks(requester, "So do we", channel, Readers.EVERYBODY);
  }

  public Reception.Asked asksPrivately(Who requester) {
    return asks(requester, "Between us", SHOP, Readers.PEOPLE);
  }

  /** Somebody asks in a channel that not everybody reads. */
  Reception.Asked asksAmong(Who requester, ChannelRef channel) {
    return asks(requester, "Among us", channel, Readers.CHANNEL);
  }

  /** Maria asks about a text of her own. */
  Case quotes(String text) {
    return support
        .reception()
        .open(
            new Opening(
                shop.acme,
                new Case.Origin(
                    MARIA,
                    SHOP,
                    Readers.EVERYBODY,
                    "A log",
                    text,
                    "",
                    "",
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    clock.instant()),
                Priority.NORMAL,
                List.of()),
            DESK)
        .about();
  }

  private Reception.Asked asks(Who requester, String words, ChannelRef place, Readers readers) {
    Problem problem = shop.problem(ProblemHarness.TAKEN);
    Opening opening =
        new Opening(
            shop.acme,
            new Case.Origin(
                requester,
                place,
                readers,
                problem.title(),
                problem.sample(),
                words,
                problem.integration().text(),
                Signatures.of(problem.platform(), problem.sample()).id(),
                "",
                Optional.of(problem.id()),
                Optional.of(problem.sampleRef()),
                clock.instant()),
            Priority.NORMAL,
            List.of());
    return support.reception().open(opening, DESK);
  }

  /** Somebody of another account escalates the same error, in a channel of that name. */
  public Case opensElsewhere(String account, String channel) {
    return opensElsewhere(account, channel, DESK);
  }

  /** The same at another desk. */
  public Case opensElsewhere(String account, String channel, Desk desk) {
    var other = Account.of(account.toLowerCase(Locale.ROOT), account, false);
    new AccountStore(database.jdbc(), clock).put(other);
    String message = ProblemHarness.TAKEN;
    return support
        .reception()
        .open(
            new Opening(
                other.id(),
                new Case.Origin(
                    new Who("DISCORD/" + account + "/9", "Ann of " + account),
                    new ChannelRef(ChatPlatform.DISCORD, account, channel),
                    Readers.EVERYBODY,
                    message,
                    message,
                    "Only " + account + " knows this",
                    "",
                    Signatures.of("shopify", message).id(),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    clock.instant()),
                Priority.NORMAL,
                List.of()),
            desk)
        .about();
  }

  public Case done(Case about, CaseEvent event, Who who) {
    CaseResult result = support.hands().change(about.id(), null, event, who);
    assertThat(result).isInstanceOf(Done.class);
    return ((Done) result).now();
  }

  public String refused(Case about, CaseEvent event, Who who) {
    CaseResult result = support.hands().change(about.id(), null, event, who);
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).sentence().in(Language.ENGLISH);
  }

  public Case now(Case about) {
    return support.cases().find(about.id()).orElseThrow();
  }

  /** So much later, when all that time does is done. */
  public void after(Duration time) {
    clock.advance(time);
    CaseKeeper keeper = support.keeper(left::contains);
    while (keeper.run() > 0) {
      // There may be more.
    }
  }

  /** What is owed since it was last asked, in order. */
  public List<Owing> owed() {
    return owed.take();
  }

  /** The same, of one side's channel. */
  public List<Owing> owedTo(Side side) {
    String channel = side == Side.DESK ? DESK.channel().channel() : SHOP.channel();
    return owed().stream().filter(one -> one.channel().equals(channel)).toList();
  }
}
