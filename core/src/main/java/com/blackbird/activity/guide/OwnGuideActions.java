package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.language.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How an account writes, tries, publishes and takes back guides of its own. */
final class OwnGuideActions {
  static final String WRITE = "guide.write";
  static final String REWRITE = "guide.rewrite";
  static final String WRITTEN = "guide.written";
  static final String PUBLISH = "guide.publish";
  static final String WITHDRAW = "guide.withdraw";
  static final String YAML = "guide.yaml";

  /** Opens the form for an error that nobody knows; its payload is the activity. */
  static final String EXPLAIN = "guide.explain";

  /** Lists what the account wrote about a platform; its payload is a page. */
  static final String SHELF = "guide.shelf";

  private static final String EXPORT = "guide.export";

  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 300;
  private static final String VERSIONS = "guide.versions";
  private static final String VERSION = "guide.version";
  private static final String BRING_BACK = "guide.bring-back";
  private static final GuideHistory HISTORY =
      new GuideHistory(SHELF, VERSIONS, VERSION, BRING_BACK);
  private static final ShelfActions ON_SHELF =
      new ShelfActions(WRITTEN, REWRITE, YAML, WITHDRAW, HISTORY);

  private final GuidePages pages;
  private final OwnGuides own;

  OwnGuideActions(GuidePages pages, OwnGuides own) {
    this.pages = pages;
    this.own = own;
  }

  List<ChatAction> all() {
    List<ChatAction> all =
        new ArrayList<>(
            HISTORY.actions(Right.MANAGER, click -> own.of(click.account().id()), this::drafted));
    Collections.addAll(
        all,
        ChatAction.opening(
            WRITE, Right.MANAGER, click -> ON_SHELF.begin(click.payload(), click.language())),
        ChatAction.opening(EXPLAIN, Right.MANAGER, this::explain),
        ChatAction.of(EXPORT, Right.MANAGER, this::export),
        ChatAction.opening(REWRITE, Right.MANAGER, this::rewrite),
        ChatAction.of(WRITTEN, Right.MANAGER, this::written),
        ChatAction.of(PUBLISH, Right.MANAGER, this::publish),
        ChatAction.of(WITHDRAW, Right.MANAGER, this::withdraw),
        ChatAction.of(SHELF, Right.MANAGER, this::shelf),
        ChatAction.of(YAML, Right.MANAGER, this::yaml));
    return all;
  }

  private Answer rewrite(Click click) {
    return ON_SHELF.again(newest(click, click.payload()), click.language());
  }

  /** From an error that nobody knows straight into the form. */
  private Answer explain(Click click) {
    GuidePages.Unexplained error =
        pages
            .unexplained(click.account(), click.payload())
            .orElseThrow(() -> new CommandMistake(GuideTexts.in(click.language()).guideGone()));
    return ON_SHELF.begin(error.platform(), error.message(), click.language());
  }

  /** All that is in force, as a file to be sent to Blackbird. */
  private Answer export(Click click) {
    List<CatalogueEntry> entries =
        own.inForce(click.account().id()).stream().map(OwnGuide::entry).toList();
    GuideTexts say = GuideTexts.in(click.language());
    return new Answer.Show(
        ChatMessage.headed(say.exported(entries.size()))
            .note(say.inTheForm())
            .attach(
                ChatFile.of(
                    "guides.yaml",
                    "application/yaml",
                    EntryYaml.write(entries).getBytes(StandardCharsets.UTF_8)))
            .build());
  }

  private Answer written(Click click) {
    AccountId account = click.account().id();
    return drafted(click, ON_SHELF.entry(click, own.of(account), id -> newest(click, id)));
  }

  private Answer drafted(Click click, CatalogueEntry entry) {
    if (own.of(click.account().id()).isFull(entry.guide().id())) {
      throw ShelfActions.tooMany();
    }
    int version = add(click, entry, OwnGuide.State.DRAFT);
    return new Answer.Show(preview(click, entry, version));
  }

  private Answer shelf(Click click) {
    Numbered page = Numbered.parse(click.payload());
    GuideTexts say = GuideTexts.in(click.language());
    return HISTORY.shelf(
        say.ownGuidesTo(pages.platformName(click.account(), page.name())),
        own.of(click.account().id()).newestOf(page.name()),
        page,
        click.language());
  }

  private int add(Click click, CatalogueEntry entry, OwnGuide.State state) {
    return own.add(click.account().id(), entry, state, click.caller().user().name())
        .orElseThrow(() -> new CommandMistake(GuideTexts.in(click.language()).changedJustNow()));
  }

  private ChatMessage preview(Click click, CatalogueEntry entry, int version) {
    GuideTexts say = GuideTexts.in(click.language());
    GuideEntry guide = entry.guide();
    OwnGuidePreview preview = pages.preview(click.account(), entry);
    ChatMessage.Builder message =
        ChatMessage.headed(guide.title())
            .note(say.draft(version))
            .text(guide.meaning())
            .part(new Part.Items(GuideMessage.numbered(guide.steps())))
            .text(Rich.empty().bold(preview.sentence(click.language())));
    preview.others().entrySet().stream()
        .limit(SAMPLES)
        .forEach(other -> message.note(other.getValue() + " × " + other.getKey().title()));
    preview.matched().stream()
        .map(activity -> Fold.to(activity.message(), LONGEST_SAMPLE))
        .distinct()
        .limit(SAMPLES)
        .forEach(sample -> message.part(new Part.Quote(sample)));
    return message
        .controls(
            List.of(
                new Button(
                    ActionRef.of(PUBLISH, new Numbered(guide.id(), version).text()),
                    say.publish(),
                    Emphasis.PRIMARY),
                new Button(ActionRef.of(REWRITE, guide.id()), say.change())))
        .build();
  }

  private Answer publish(Click click) {
    Numbered draft = Numbered.parse(click.payload());
    ShelfActions.check(own.publish(click.account().id(), draft.name(), draft.number()));
    return new Answer.Show(pages.card(click.call(), GuideSubject.ofId(draft.name())));
  }

  private Answer withdraw(Click click) {
    OwnGuide newest = newest(click, click.payload());
    add(click, newest.entry(), OwnGuide.State.REMOVED);
    return ON_SHELF.takenBack(newest, click.language());
  }

  private Answer yaml(Click click) {
    String exportAll = GuideTexts.in(click.language()).exportAll();
    return ON_SHELF.asYaml(
        newest(click, click.payload()),
        click.language(),
        List.of(new Button(ActionRef.of(EXPORT), exportAll)));
  }

  private OwnGuide newest(Click click, String id) {
    return own.versions(click.account().id(), id).stream()
        .findFirst()
        .orElseThrow(() -> new CommandMistake(GuideTexts.in(click.language()).noSuchOwnGuide()));
  }

  /** What is added to the card of a guide that the account wrote itself; nothing to others. */
  static List<Part> signature(List<OwnGuide> inForce, String id, Language language) {
    GuideTexts say = GuideTexts.in(language);
    List<Part> parts = new ArrayList<>();
    inForce.stream()
        .filter(guide -> guide.id().equals(id))
        .forEach(guide -> {
          parts.add(
              new Part.Note(
                  say.ownSignature(
                      guide.version(), guide.changedBy(), Rich.empty().time(guide.changedAt()))));
          parts.add(ON_SHELF.controls(id, say));
        });
    return parts;
  }
}
