package com.blackbird.activity.guide;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the messages that guides are shown in. */
public final class GuidePages {
  private final AccountGuides guides;
  private final GuideVotes votes;
  private final ContactPoints contacts;
  private final GuideSubjects subjects;
  private final RecentErrors errors;
  private final OwnGuides own;
  private final PastedErrors pasted;
  private final GuideKeepers keepers;

  /**
   * Shows what these hold.
   *
   * @param pasted where {@link GuideActions#ESCALATE} finds what somebody looked up
   * @param keepers who may change guides for all
   */
  public GuidePages(
      AccountGuides guides,
      OwnGuides own,
      GuideVotes votes,
      ContactPoints contacts,
      IntegrationStore integrations,
      ActivityLog log,
      PastedErrors pasted,
      GuideKeepers keepers,
      Clock clock) {
    this.keepers = keepers;
    this.guides = guides;
    this.own = own;
    this.votes = votes;
    this.contacts = contacts;
    this.subjects = new GuideSubjects(guides, log, integrations);
    this.errors = new RecentErrors(log, clock);
    this.pasted = pasted;
  }

  /** Where to begin when nothing was asked for. */
  ChatMessage start(Call call) {
    GuideTexts say = GuideTexts.in(call.language());
    return ChatMessage.headed(say.guides())
        .text(say.whatGuidesAre())
        .text(say.chooseOrLookUp())
        .controls(
            List.of(
                new Menu(
                    ActionRef.of(GuideActions.PLATFORM),
                    say.choosePlatform(),
                    guides.of(call.account().id()).platforms().stream()
                        .limit(Menu.MAX_CHOICES)
                        .map(platform -> new Choice(platform.name(), platform.key()))
                        .toList(),
                    "")))
        .controls(
            List.of(
                lookUp(call.language()),
                new Button(ActionRef.of(GuideActions.VOTES), say.votesButton())))
        .build();
  }

  static Button lookUp(Language language) {
    return new Button(ActionRef.of(GuideActions.LOOK_UP), GuideTexts.in(language).lookUp());
  }

  /** The platform that this word names, if it names one. */
  Optional<GuidePlatform> platform(Account account, String word) {
    return subjects.platform(account, word);
  }

  /** What there is to know about a platform. */
  ChatMessage overview(Call call, GuidePlatform platform) {
    Account account = call.account();
    Guides all = guides.of(account.id());
    List<Integration> connected = subjects.on(account, platform.key());
    ChatMessage overview =
        new GuideOverview(
                platform,
                all.entries(platform.key()),
                connected,
                contactsOf(account, connected),
                errors.summary(account.id(), all, connected),
                votes.tallies(account.id()),
                call.language())
            .message();
    return own.of(account.id()).newestOf(platform.key()).isEmpty()
        ? overview
        : overview.with(new Part.Controls(List.of(ownGuides(platform, call.language()))));
  }

  private static Button ownGuides(GuidePlatform platform, Language language) {
    return new Button(
        ActionRef.of(OwnGuideActions.SHELF, new Numbered(platform.key(), 0).text()),
        GuideTexts.in(language).ownGuidesButton());
  }

  /** What the account's people say about guides lately, what helps least first. */
  ChatMessage votes(Call call) {
    Optional<AccountId> account = Optional.of(call.account().id());
    return new GuideTrends(votes.trends(account), guides.of(call.account().id()), call.language())
        .message();
  }

  /** What the people of all accounts say, with the way to what nobody explains; for support. */
  ChatMessage votesOfAll(Call call) {
    GuideTexts say = GuideTexts.in(call.language());
    return new GuideTrends(votes.trends(Optional.empty()), guides.ofAll(), call.language())
        .message()
        .with(new Part.Note(Rich.of(say.ofAllAccounts())))
        .with(
            new Part.Controls(
                List.of(
                    new Button(ActionRef.of(CommonGuideActions.PAGE, "0"), say.unknownButton()))));
  }

  /** The entry that a button's payload names, in full. */
  ChatMessage card(Call call, String payload) {
    return card(call, subject(call, payload));
  }

  /** An entry in full. */
  public ChatMessage card(Call call, GuideEntry entry) {
    return card(call, subjects.of(call.account(), entry, Optional.empty()));
  }

  private ChatMessage card(Call call, GuideSubject subject) {
    Account account = call.account();
    String id = subject.entry().id();
    ChatMessage card =
        new GuideCard(
                subject,
                platformName(call, subject),
                contactsOf(account, subject.integrations()),
                votes.tallies(account.id()).getOrDefault(id, GuideTally.NONE),
                votes.mine(account.id(), id, call.caller()),
                call.language())
            .message();
    for (Part part : OwnGuideActions.signature(own.inForce(account.id()), id, call.language())) {
      card = card.with(part);
    }
    if (keepers.include(call)) {
      for (Part part :
          CommonGuideActions.signature(own.of(Optional.empty()).inForce(), id, call.language())) {
        card = card.with(part);
      }
    }
    return card;
  }

  /** What the payload of a button of guides is about. */
  GuideSubject subject(Call call, String payload) {
    return subjects
        .recall(call.account(), payload)
        .orElseThrow(() -> new CommandMistake(GuideTexts.in(call.language()).guideGone()));
  }

  /**
   * The entry, and what it was shown for, which the payload of a button names.
   *
   * @throws CommandMistake when it is there no more
   */
  public Shown about(Call call, String payload) {
    Optional<String> key = GuideSubject.pastedOf(payload);
    if (key.isPresent() && GuideSubject.entryOf(payload).isEmpty()) {
      return new Shown(Optional.empty(), Optional.empty(), key);
    }
    GuideSubject subject = subject(call, payload);
    return new Shown(Optional.of(subject.entry()), subject.activity(), subject.pasted());
  }

  /** An error that no entry explains, with the key of its platform. */
  record Unexplained(String platform, String message) {}

  /** The error of this activity, if it is still there. */
  Optional<Unexplained> unexplained(Account account, String activity) {
    return subjects.unexplained(account, activity);
  }

  /**
   * What was shown: an entry by itself, for an activity or for what somebody pasted; or that nobody
   * knows what they pasted.
   *
   * @param pasted its key; see {@link PastedErrors}
   */
  public record Shown(
      Optional<GuideEntry> entry, Optional<Activity> activity, Optional<String> pasted) {}

  /** What an error means that somebody has before them, in whatever shape; or that nobody knows. */
  public ChatMessage explain(Call call, String error) {
    Guides all = guides.of(call.account().id());
    List<GuideEntry> found = likely(call.account(), all.recogniseAnywhere(error));
    String key = pasted.keep(call.account().id(), error);
    UnclearError unclear = new UnclearError(all, key, call.language());
    return switch (found.size()) {
      case 0 -> unclear.unknown(error);
      case 1 -> card(call, subjects.of(call.account(), found.getFirst(), Optional.of(key)));
      default -> unclear.several(found);
    };
  }

  /** Of several platforms' entries those of the platforms that the account is connected to. */
  private List<GuideEntry> likely(Account account, List<GuideEntry> found) {
    List<GuideEntry> connected =
        found.stream().filter(entry -> !subjects.on(account, entry.platform()).isEmpty()).toList();
    return connected.isEmpty() ? found : connected;
  }

  /** What an entry would have matched lately. */
  OwnGuidePreview preview(Account account, CatalogueEntry entry) {
    Set<IntegrationKey> keys =
        subjects.on(account, entry.guide().platform()).stream()
            .map(Integration::key)
            .collect(Collectors.toSet());
    return OwnGuidePreview.of(entry, guides.of(account.id()), errors.newest(account.id(), keys));
  }

  /** The ready text for the contact. */
  ChatMessage letter(Call call, String payload) {
    GuideTexts say = GuideTexts.in(call.language());
    GuideSubject subject = subject(call, payload);
    Optional<Integration> integration = lastFailed(call.account(), subject);
    Optional<ContactPoint> contact =
        integration.flatMap(one -> contacts.find(call.account().id(), one.key()));
    String text =
        new ContactLetter(
                subject.entry(),
                contact,
                platformName(call, subject),
                integration.map(one -> about(call.account(), subject, one)).orElse(List.of()))
            .text();
    ChatMessage.Builder message = ChatMessage.headed(say.messageForContact());
    contact.ifPresent(
        one -> message.part(new Part.Fields(List.of(GuideMessage.contact(one, call.language())))));
    return message
        .note(say.copyIt())
        .part(new Part.Quote(text))
        .controls(List.of(new Button(ActionRef.of(GuideActions.FIX, payload), say.backToGuide())))
        .build();
  }

  /** Of several integrations the one that had this error last, otherwise the first. */
  private Optional<Integration> lastFailed(Account account, GuideSubject subject) {
    List<Integration> all = subject.integrations();
    return all.size() < 2
        ? all.stream().findFirst()
        : all.stream().max(Comparator.comparing(one -> last(account, subject, one)));
  }

  private Instant last(Account account, GuideSubject subject, Integration integration) {
    return about(account, subject, integration).stream()
        .findFirst()
        .map(Activity::createdAt)
        .orElse(Instant.EPOCH);
  }

  private List<Activity> about(Account account, GuideSubject subject, Integration integration) {
    return errors.about(account.id(), guides.of(account.id()), subject.entry(), integration);
  }

  private List<ContactPoint> contactsOf(Account account, List<Integration> own) {
    Set<?> keys = own.stream().map(Integration::key).collect(Collectors.toSet());
    return contacts.list(account.id()).stream()
        .filter(contact -> keys.contains(contact.integration()))
        .toList();
  }

  /** What people call a platform. */
  String platformName(Account account, String key) {
    return guides.of(account.id()).platform(key).map(GuidePlatform::name).orElse(key);
  }

  /** What is about the network or HTTP goes by the name of the platform that it came from. */
  private String platformName(Call call, GuideSubject subject) {
    return subject.entry().platform().equals(GuidePlatform.GENERIC)
        ? subject.integrations().stream()
            .findFirst()
            .map(one -> one.platform().name())
            .orElseGet(() -> GuideTexts.in(call.language()).anyPlatform())
        : guides.of(call.account().id()).platformName(subject.entry());
  }
}
