package com.blackbird.activity.guide;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.integration.Platform;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What support does for all accounts: it looks at what no guide explains, and writes guides. */
final class CommonGuideActions {
  static final String PAGE = "guide.unknown";
  private static final String WRITE = "guide.unknown-write";
  private static final String WRITTEN = "guide.unknown-written";
  private static final String PUBLISH = "guide.unknown-publish";
  private static final String CHANGE = "guide.common-change";
  private static final String YAML = "guide.common-yaml";
  private static final String WITHDRAW = "guide.common-withdraw";
  private static final String SHELF = "guide.common-shelf";
  private static final String VERSIONS = "guide.common-versions";
  private static final String VERSION = "guide.common-version";
  private static final String BRING_BACK = "guide.common-back";
  private static final GuideHistory HISTORY =
      new GuideHistory(SHELF, VERSIONS, VERSION, BRING_BACK);
  private static final ShelfActions ON_SHELF =
      new ShelfActions(WRITTEN, CHANGE, YAML, WITHDRAW, HISTORY);
  private static final int SHOWN = 8;
  private static final int TRIED = 200;
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_SAMPLE = 300;
  private static final Sight EVERYBODYS = Sight.ofAll("support writes guides for all accounts");

  private final GuidePages pages;
  private final OwnGuides own;
  private final UnknownErrors errors;
  private final GuideKeepers keepers;

  CommonGuideActions(GuidePages pages, OwnGuides own, UnknownErrors errors, GuideKeepers keepers) {
    this.pages = pages;
    this.own = own;
    this.errors = errors;
    this.keepers = keepers;
  }

  List<ChatAction> all() {
    List<ChatAction> all =
        new ArrayList<>(HISTORY.actions(Right.SUPPORT, this::shelf, this::drafted));
    Collections.addAll(
        all,
        ChatAction.of(PAGE, Right.SUPPORT, click -> page(click.call(), number(click.payload()))),
        ChatAction.opening(WRITE, Right.SUPPORT, this::write),
        ChatAction.of(WRITTEN, Right.SUPPORT, this::written),
        ChatAction.of(PUBLISH, Right.SUPPORT, this::publish),
        ChatAction.opening(CHANGE, Right.SUPPORT, this::change),
        ChatAction.of(YAML, Right.SUPPORT, this::yaml),
        ChatAction.of(WITHDRAW, Right.SUPPORT, this::withdraw),
        ChatAction.of(SHELF, Right.SUPPORT, this::guides));
    return all;
  }

  boolean isFor(Call call) {
    return keepers.include(call);
  }

  /** A page of what no guide explains. */
  Answer page(Call call, int page) {
    check(call);
    GuideTexts say = GuideTexts.in(call.language());
    List<UnknownErrors.Unknown> found = errors.mostFrequent(SHOWN + 1, page * SHOWN);
    ChatMessage.Builder message =
        ChatMessage.headed(say.nobodyExplains())
            .note(say.ofAllAccountsLately((int) UnknownErrors.LATELY.toDays()));
    if (found.isEmpty()) {
      message.text(say.everythingExplained());
    }
    found.stream().limit(SHOWN).forEach(one -> message.part(entry(say, one)));
    List<Control> paging = new ArrayList<>();
    if (page > 0) {
      paging.add(new Button(ActionRef.of(PAGE, String.valueOf(page - 1)), say.previous()));
    }
    if (found.size() > SHOWN) {
      paging.add(new Button(ActionRef.of(PAGE, String.valueOf(page + 1)), say.next()));
    }
    paging.add(
        new Button(ActionRef.of(SHELF, new Numbered("", 0).text()), say.commonGuidesButton()));
    return new Answer.Show(message.controls(paging).build());
  }

  private static Part.Entry entry(GuideTexts say, UnknownErrors.Unknown one) {
    return new Part.Entry(
        Rich.empty()
            .bold(Fold.label(one.title().isBlank() ? one.sample() : one.title(), LONGEST_TITLE))
            .text("\n")
            .then(
                say.unknownCounted(
                    Platform.of(one.platform()).name(),
                    one.errors(),
                    one.accounts(),
                    Rich.empty().time(one.last()))),
        new Button(ActionRef.of(WRITE, one.platform() + "/" + one.signature()), say.writeForAll()));
  }

  private Answer write(Click click) {
    check(click.call());
    String[] which = click.payload().split("/", 2);
    UnknownErrors.Unknown error =
        Optional.of(which)
            .filter(parts -> parts.length == 2)
            .flatMap(parts -> errors.find(parts[0], parts[1]))
            .orElseThrow(() -> new CommandMistake(language -> GuideTexts.in(language).errorGone()));
    return ON_SHELF.begin(error.platform(), error.sample(), click.language());
  }

  private Answer written(Click click) {
    return drafted(click, ON_SHELF.entry(click, shelf(click), id -> newest(click, id)));
  }

  private Answer drafted(Click click, CatalogueEntry entry) {
    return new Answer.Show(preview(click, entry, add(click, entry, OwnGuide.State.DRAFT)));
  }

  private Answer guides(Click click) {
    return HISTORY.shelf(
        GuideTexts.in(click.language()).commonGuides(),
        shelf(click).newest(),
        Numbered.parse(click.payload()),
        click.language());
  }

  private int add(Click click, CatalogueEntry entry, OwnGuide.State state) {
    GuideShelf shelf = shelf(click);
    return EVERYBODYS
        .see(() -> shelf.add(entry, state, click.caller().user().name()))
        .orElseThrow(
            () -> new CommandMistake(language -> GuideTexts.in(language).changedJustNow()));
  }

  /** The guides for all accounts, for those who may write them. */
  private GuideShelf shelf(Click click) {
    check(click.call());
    return own.of(Optional.empty());
  }

  private OwnGuide newest(Click click, String id) {
    return shelf(click).versions(id).stream()
        .findFirst()
        .orElseThrow(() -> new CommandMistake(language -> GuideTexts.in(language).guideGone()));
  }

  private Answer change(Click click) {
    return ON_SHELF.again(newest(click, click.payload()), click.language());
  }

  private Answer yaml(Click click) {
    return ON_SHELF.asYaml(newest(click, click.payload()), click.language(), List.of());
  }

  private Answer withdraw(Click click) {
    OwnGuide newest = newest(click, click.payload());
    add(click, newest.entry(), OwnGuide.State.REMOVED);
    return ON_SHELF.takenBack(newest, click.language());
  }

  /** What support reads on the card of a guide that it wrote for all; nothing on others. */
  static List<Part> signature(List<OwnGuide> inForce, String id, Language language) {
    GuideTexts say = GuideTexts.in(language);
    return inForce.stream()
        .filter(guide -> guide.id().equals(id))
        .findFirst()
        .map(guide ->
            List.<Part>of(
                new Part.Note(
                    say.commonSignature(
                        guide.version(), guide.changedBy(), Rich.empty().time(guide.changedAt()))),
                ON_SHELF.controls(id, say)))
        .orElse(List.of());
  }

  private ChatMessage preview(Click click, CatalogueEntry entry, int version) {
    GuideTexts say = GuideTexts.in(click.language());
    GuideEntry guide = entry.guide();
    Recogniser alone = new Recogniser(List.of(entry));
    List<UnknownErrors.Unknown> looked = errors.mostFrequent(TRIED, 0);
    List<UnknownErrors.Unknown> matched =
        looked.stream()
            .filter(one -> one.platform().equals(guide.platform()))
            .filter(one -> alone.recognise(MessageWords.of(one.sample())).isPresent())
            .toList();
    long others =
        errors.explainedOtherwise(
            guide, sample -> alone.recognise(MessageWords.of(sample)).isPresent());
    ChatMessage.Builder message =
        ChatMessage.headed(guide.title())
            .note(say.draftForAll(version))
            .text(guide.meaning())
            .part(new Part.Items(GuideMessage.numbered(guide.steps())))
            .text(Rich.empty().bold(say.wouldExplain(matched.size(), looked.size())));
    if (others > 0) {
      message.note(say.wouldTakeOver(others));
    }
    matched.stream()
        .limit(3)
        .forEach(one -> message.part(new Part.Quote(Fold.to(one.sample(), LONGEST_SAMPLE))));
    return message
        .controls(
            List.of(
                new Button(
                    ActionRef.of(PUBLISH, new Numbered(guide.id(), version).text()),
                    say.publishForAll(),
                    Emphasis.PRIMARY),
                new Button(ActionRef.of(CHANGE, guide.id()), say.change())))
        .build();
  }

  private Answer publish(Click click) {
    GuideShelf shelf = shelf(click);
    Numbered draft = Numbered.parse(click.payload());
    ShelfActions.check(EVERYBODYS.see(() -> shelf.publish(draft.name(), draft.number())));
    return new Answer.Show(pages.card(click.call(), GuideSubject.ofId(draft.name())));
  }

  private void check(Call call) {
    if (!keepers.include(call)) {
      throw new CommandMistake(language -> GuideTexts.in(language).onlySupport());
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }
}
