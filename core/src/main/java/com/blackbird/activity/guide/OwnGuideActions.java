package com.blackbird.activity.guide;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an account writes, tries, publishes and takes back guides of its own. */
final class OwnGuideActions {
  static final String WRITE = "guide.write";
  static final String REWRITE = "guide.rewrite";
  static final String WRITTEN = "guide.written";
  static final String PUBLISH = "guide.publish";
  static final String WITHDRAW = "guide.withdraw";
  static final String YAML = "guide.yaml";

  /** So many that nobody misses more, and few enough to be read at each look. */
  private static final int MOST = 200;

  private static final int SAMPLES = 3;
  private static final int LONGEST_SAMPLE = 300;
  private static final String OF_PLATFORM = "p.";
  private static final String OF_ENTRY = "o.";

  private final GuidePages pages;
  private final OwnGuides own;

  OwnGuideActions(GuidePages pages, OwnGuides own) {
    this.pages = pages;
    this.own = own;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.opening(
            WRITE,
            click -> ask(ActionRef.of(WRITTEN, OF_PLATFORM + click.payload()), Optional.empty())),
        ChatAction.opening(REWRITE, this::rewrite),
        ChatAction.of(WRITTEN, this::written),
        ChatAction.of(PUBLISH, this::publish),
        ChatAction.of(WITHDRAW, this::withdraw),
        ChatAction.of(YAML, this::yaml));
  }

  private static Answer ask(ActionRef submit, Optional<CatalogueEntry> before) {
    return new Answer.Ask(OwnGuideForm.ask(submit, before));
  }

  private Answer rewrite(Click click) {
    OwnGuide newest = newest(click.account().id(), click.payload());
    return ask(ActionRef.of(WRITTEN, OF_ENTRY + newest.id()), Optional.of(newest.entry()));
  }

  private Answer written(Click click) {
    AccountId account = click.account().id();
    Optional<CatalogueEntry> before =
        click.payload().startsWith(OF_ENTRY)
            ? Optional.of(newest(account, click.payload().substring(OF_ENTRY.length())).entry())
            : Optional.empty();
    String platform =
        before
            .map(entry -> entry.guide().platform())
            .orElse(click.payload().substring(OF_PLATFORM.length()));
    CatalogueEntry entry = entry(click, platform, before);
    if (own.inForce(account).size() >= MOST) {
      throw new CommandMistake("You have " + MOST + " guides of your own. Take one back first.");
    }
    int version = add(click, entry, OwnGuide.State.DRAFT);
    return new Answer.Show(preview(click, entry, version));
  }

  private static CatalogueEntry entry(
      Click click, String platform, Optional<CatalogueEntry> before) {
    try {
      return OwnGuideForm.entry(platform, click.values(), before);
    } catch (IllegalArgumentException e) {
      throw new CommandMistake("I could not make a guide of it: " + e.getMessage() + ".");
    }
  }

  private int add(Click click, CatalogueEntry entry, OwnGuide.State state) {
    return own.add(click.account().id(), entry, state, click.caller().user().name())
        .orElseThrow(() -> new CommandMistake("Somebody changed it just now. Please again."));
  }

  private ChatMessage preview(Click click, CatalogueEntry entry, int version) {
    GuideEntry guide = entry.guide();
    OwnGuidePreview preview = pages.preview(click.account(), entry);
    ChatMessage.Builder message =
        ChatMessage.headed(guide.title())
            .note("A draft, version " + version + ". Nobody sees it yet.")
            .text(guide.meaning())
            .part(new Part.Items(GuideMessage.numbered(guide.steps())))
            .text(Rich.empty().bold(preview.sentence()));
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
                    ActionRef.of(PUBLISH, guide.id() + "/" + version), "Publish", Emphasis.PRIMARY),
                new Button(ActionRef.of(REWRITE, guide.id()), "Change…")))
        .build();
  }

  private Answer publish(Click click) {
    int slash = click.payload().lastIndexOf('/');
    String id = click.payload().substring(0, Math.max(0, slash));
    int version = Integer.parseInt(click.payload().substring(slash + 1));
    if (!own.publish(click.account().id(), id, version)) {
      throw new CommandMistake("This draft was published or replaced before.");
    }
    return new Answer.Show(pages.card(click.call(), GuideSubject.ofId(id)));
  }

  private Answer withdraw(Click click) {
    AccountId account = click.account().id();
    OwnGuide newest = newest(account, click.payload());
    add(click, newest.entry(), OwnGuide.State.REMOVED);
    return new Answer.Show(
        ChatMessage.headed("Taken back: " + newest.entry().guide().title())
            .text("The guide is not shown any more. Its versions are kept.")
            .controls(List.of(new Button(ActionRef.of(REWRITE, newest.id()), "Write it again…")))
            .build());
  }

  private Answer yaml(Click click) {
    OwnGuide newest = newest(click.account().id(), click.payload());
    return new Answer.Show(
        ChatMessage.headed("As YAML")
            .note("In the form of the bot's own guides; send it to Blackbird for everybody.")
            .part(new Part.Quote(EntryYaml.write(List.of(newest.entry()))))
            .controls(
                List.of(
                    new Button(
                        ActionRef.of(GuideActions.FIX, GuideSubject.ofId(newest.id())),
                        "Back to the guide")))
            .build());
  }

  private OwnGuide newest(AccountId account, String id) {
    return own.versions(account, id).stream()
        .findFirst()
        .orElseThrow(() -> new CommandMistake("There is no such guide of yours any more."));
  }

  /** What is added to the card of a guide that the account wrote itself; nothing to others. */
  static List<Part> signature(List<OwnGuide> inForce, String id) {
    List<Part> parts = new ArrayList<>();
    inForce.stream()
        .filter(guide -> guide.id().equals(id))
        .forEach(guide -> {
          parts.add(
              new Part.Note(
                  Rich.of("Your own guide, version " + guide.version() + ", by ")
                      .text(guide.changedBy() + ", ")
                      .time(guide.changedAt())));
          parts.add(new Part.Controls(controls(id)));
        });
    return parts;
  }

  private static List<Control> controls(String id) {
    return List.of(
        new Button(ActionRef.of(REWRITE, id), "Change…"),
        new Button(ActionRef.of(YAML, id), "As YAML"),
        new Button(ActionRef.of(WITHDRAW, id), "Take it back", Emphasis.DANGER));
  }
}
