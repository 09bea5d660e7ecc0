package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How entries are written without a release: read as strictly as the bot's own, tried on real
 * messages, published and taken back. Each is an account's, or everybody's when none is named.
 */
public final class GuideWriting {
  /** So many accounts' newest errors an entry for everybody is tried on. */
  private static final int MOST_ACCOUNTS = 50;

  private static final int SAMPLES = 5;

  private final OwnGuides own;
  private final AccountGuides guides;
  private final IntegrationStore integrations;
  private final RecentErrors errors;
  private final JdbcClient jdbc;

  /** Writes to this store, and tries on this log. */
  public GuideWriting(
      OwnGuides own,
      AccountGuides guides,
      IntegrationStore integrations,
      ActivityLog log,
      JdbcClient jdbc,
      Clock clock) {
    this.own = own;
    this.guides = guides;
    this.integrations = integrations;
    this.errors = new RecentErrors(log, clock);
    this.jdbc = jdbc;
  }

  /**
   * A version of an entry.
   *
   * @param state {@code draft}, {@code in-force} or {@code removed}
   * @param changedBy foreign text
   * @param definition the entry as YAML
   */
  public record Version(
      String id,
      String platform,
      String title,
      int version,
      String state,
      String changedBy,
      Instant changedAt,
      String definition) {}

  /**
   * What an entry would have matched of the newest errors of the last week.
   *
   * @param others how many of them other entries know, by these entries' ids
   * @param samples some of what it matched; foreign text
   */
  public record Trial(
      int looked, int matched, int known, Map<String, Integer> others, List<String> samples) {}

  /** A draft, and what it would have matched. */
  public record Draft(Version version, Trial trial) {}

  /** The newest version of each entry. */
  public List<Version> list(Optional<AccountId> whose) {
    return own.of(whose).newest().stream().map(GuideWriting::version).toList();
  }

  /** All versions of an entry, the newest first; none when there is no such entry. */
  public List<Version> versions(Optional<AccountId> whose, String id) {
    return own.of(whose).versions(id).stream().map(GuideWriting::version).toList();
  }

  /**
   * Keeps a draft.
   *
   * @throws BadCatalogue when it cannot be used: where and why
   */
  public Optional<Draft> put(
      Optional<AccountId> whose, String id, String definition, String changedBy) {
    CatalogueEntry entry = read(definition);
    if (!entry.guide().id().equals(id)) {
      throw new BadCatalogue(
          "entry", "id: it is " + entry.guide().id() + ", but " + id + " in the address");
    }
    GuideShelf shelf = own.of(whose);
    if (shelf.isFull(id)) {
      throw tooMany(id);
    }
    return shelf
        .add(entry, OwnGuide.State.DRAFT, changedBy)
        .flatMap(number -> find(whose, id, number))
        .map(draft -> new Draft(draft, trial(whose, entry)));
  }

  /**
   * Tries an entry without keeping it.
   *
   * @throws BadCatalogue when it cannot be used: where and why
   */
  public Trial preview(Optional<AccountId> whose, String definition) {
    return trial(whose, read(definition));
  }

  /** Puts a draft in force; nothing when it is no draft any more, or not the newest version. */
  public Optional<Version> publish(Optional<AccountId> whose, String id, int version) {
    return switch (own.of(whose).publish(id, version)) {
      case DONE -> find(whose, id, version);
      case GONE -> Optional.empty();
      case TOO_MANY -> throw tooMany(id);
    };
  }

  private static BadCatalogue tooMany(String id) {
    return new BadCatalogue(
        "entry (" + id + ")", "there are " + GuideShelf.MOST + " already; retire one first");
  }

  /** Takes an entry back, as a new version; nothing when it is not there. */
  public Optional<Version> retire(Optional<AccountId> whose, String id, String changedBy) {
    GuideShelf shelf = own.of(whose);
    return shelf.versions(id).stream()
        .findFirst()
        .filter(newest -> newest.state() != OwnGuide.State.REMOVED)
        .flatMap(newest -> shelf.add(newest.entry(), OwnGuide.State.REMOVED, changedBy))
        .flatMap(number -> find(whose, id, number));
  }

  /** All that is in force, as one file. */
  public String export(Optional<AccountId> whose) {
    return EntryYaml.write(own.of(whose).inForce().stream().map(OwnGuide::entry).toList());
  }

  private Optional<Version> find(Optional<AccountId> whose, String id, int version) {
    return versions(whose, id).stream().filter(one -> one.version() == version).findFirst();
  }

  private CatalogueEntry read(String definition) {
    CatalogueEntry entry = EntryYaml.read(definition);
    String where = "entry (" + entry.guide().id() + ")";
    if (guides.isBundled(entry.guide().id())) {
      throw new BadCatalogue(where, "id: an entry that comes with the bot is called so");
    }
    Recogniser alone = new Recogniser(List.of(entry));
    for (String example : entry.examples()) {
      if (alone.recognise(MessageWords.of(example)).isEmpty()) {
        throw new BadCatalogue(where, "examples: it does not recognise “" + example + "”");
      }
    }
    for (String other : entry.counterexamples()) {
      if (alone.recognise(MessageWords.of(other)).isPresent()) {
        throw new BadCatalogue(where, "counterexamples: it recognises “" + other + "”");
      }
    }
    return entry;
  }

  private Trial trial(Optional<AccountId> whose, CatalogueEntry entry) {
    Guides now = whose.map(guides::of).orElseGet(guides::ofAll);
    List<Activity> looked = new ArrayList<>();
    for (AccountId account : whose.map(List::of).orElseGet(this::accounts)) {
      looked.addAll(errors.newest(account, keys(account, now, entry.guide().platform())));
    }
    OwnGuidePreview preview = OwnGuidePreview.of(entry, now, looked);
    Map<String, Integer> others = new HashMap<>();
    preview.others().forEach((known, count) -> others.put(known.id(), count));
    return new Trial(
        preview.looked(),
        preview.matched().size(),
        others.values().stream().mapToInt(Integer::intValue).sum(),
        Map.copyOf(others),
        preview.matched().stream().map(Activity::message).distinct().limit(SAMPLES).toList());
  }

  /** Some of all accounts; ids are as good as drawn by lot. */
  private List<AccountId> accounts() {
    return jdbc.sql("select distinct account_id from integration order by account_id limit :most")
        .param("most", MOST_ACCOUNTS)
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .list();
  }

  private Set<IntegrationKey> keys(AccountId account, Guides now, String platform) {
    return integrations.list(account).stream()
        .filter(one ->
            platform.equals(GuidePlatform.GENERIC) || now.isMeant(one.platform().key(), platform))
        .map(Integration::key)
        .collect(Collectors.toSet());
  }

  private static Version version(OwnGuide guide) {
    GuideEntry entry = guide.entry().guide();
    return new Version(
        entry.id(),
        entry.platform(),
        entry.title(),
        guide.version(),
        guide.state().word(),
        guide.changedBy(),
        guide.changedAt(),
        EntryYaml.write(guide.entry()));
  }
}
