package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How what was written on a shelf is looked through: all guides, also those that were taken back,
 * the versions of one, and one version with the way to bring it back.
 *
 * @param shelf the action that lists guides
 * @param versions the action that lists the versions of one
 * @param version the action that shows one
 * @param bringBack the action that makes one the newest draft
 */
record GuideHistory(String shelf, String versions, String version, String bringBack) {
  private static final int SHOWN = 8;

  /**
   * What its buttons do.
   *
   * @param shelf the shelf that whoever clicks writes on
   * @param drafted makes an entry the newest draft
   */
  List<ChatAction> actions(
      Right right,
      Function<Click, GuideShelf> shelf,
      BiFunction<Click, CatalogueEntry, Answer> drafted) {
    return List.of(
        ChatAction.of(
            versions,
            right,
            click -> {
              Numbered page = Numbered.parse(click.payload());
              return versions(shelf.apply(click).versions(page.name()), page, click.language());
            }),
        ChatAction.of(
            version,
            right,
            click -> {
              Numbered which = Numbered.parse(click.payload());
              return version(shelf.apply(click).versions(which.name()), which, click.language());
            }),
        ChatAction.of(
            bringBack,
            right,
            click -> {
              Numbered which = Numbered.parse(click.payload());
              return drafted.apply(
                  click, find(shelf.apply(click).versions(which.name()), which).entry());
            }));
  }

  /** A page of the guides that were written. */
  Answer shelf(String title, List<OwnGuide> newest, Numbered page, Language language) {
    GuideTexts say = GuideTexts.in(language);
    ChatMessage.Builder message = ChatMessage.headed(title);
    if (newest.isEmpty()) {
      message.text(say.noneWritten());
    }
    return paged(
        message,
        newest,
        guide ->
            entry(
                guide.entry().guide().title(),
                say.versionNumber(guide.version()) + " · ",
                guide,
                button(guide.id(), say),
                say),
        ActionRef.of(shelf, page.text()),
        say);
  }

  /** A page of the versions of a guide, the newest first. */
  Answer versions(List<OwnGuide> all, Numbered page, Language language) {
    GuideTexts say = GuideTexts.in(language);
    String title = newest(all).entry().guide().title();
    return paged(
        ChatMessage.headed(say.versionsOf(title)),
        all,
        one ->
            entry(
                say.versionNumber(one.version()),
                "",
                one,
                new Button(
                    ActionRef.of(version, new Numbered(one.id(), one.version()).text()),
                    say.readVersion(one.version())),
                say),
        ActionRef.of(versions, page.text()),
        say);
  }

  private static Part.Entry entry(
      String title, String before, OwnGuide guide, Button button, GuideTexts say) {
    return new Part.Entry(
        Rich.empty().bold(title).text("\n" + before).then(change(guide, say)), button);
  }

  private static Rich change(OwnGuide guide, GuideTexts say) {
    return say.versionChange(
        guide.state(), guide.changedBy(), Rich.empty().time(guide.changedAt()));
  }

  private static Answer paged(
      ChatMessage.Builder message,
      List<OwnGuide> all,
      Function<OwnGuide, Part> line,
      ActionRef page,
      GuideTexts say) {
    Numbered now = Numbered.parse(page.payload());
    all.stream().skip((long) now.number() * SHOWN).limit(SHOWN).map(line).forEach(message::part);
    List<Control> paging = new ArrayList<>();
    if (now.number() > 0) {
      paging.add(new Button(turned(page, now, now.number() - 1), say.previous()));
    }
    if (all.size() > (now.number() + 1) * SHOWN) {
      paging.add(new Button(turned(page, now, now.number() + 1), say.next()));
    }
    return new Answer.Show((paging.isEmpty() ? message : message.controls(paging)).build());
  }

  private static ActionRef turned(ActionRef page, Numbered now, int number) {
    return ActionRef.of(page.name(), new Numbered(now.name(), number).text());
  }

  /** One version: who wrote it, what it says, what it is recognised by. */
  Answer version(List<OwnGuide> all, Numbered which, Language language) {
    GuideTexts say = GuideTexts.in(language);
    OwnGuide shown = find(all, which);
    GuideEntry guide = shown.entry().guide();
    List<Control> controls = new ArrayList<>();
    if (shown.version() < newest(all).version() || shown.state() == OwnGuide.State.REMOVED) {
      controls.add(
          new Button(ActionRef.of(bringBack, which.text()), say.bringBack(), Emphasis.PRIMARY));
    }
    controls.add(button(guide.id(), say));
    return new Answer.Show(
        ChatMessage.headed(guide.title())
            .part(
                new Part.Note(
                    Rich.of(say.versionNumber(shown.version()) + " · ").then(change(shown, say))))
            .text(guide.meaning())
            .part(new Part.Items(GuideMessage.numbered(guide.steps())))
            .note(say.whatTheErrorSays())
            .part(new Part.Quote(OwnGuideForm.words(shown.entry())))
            .controls(controls)
            .build());
  }

  /** The version that a button names. */
  private static OwnGuide find(List<OwnGuide> all, Numbered which) {
    return all.stream()
        .filter(one -> one.version() == which.number())
        .findFirst()
        .orElseThrow(GuideHistory::gone);
  }

  private static OwnGuide newest(List<OwnGuide> all) {
    return all.stream().findFirst().orElseThrow(GuideHistory::gone);
  }

  private static CommandMistake gone() {
    return new CommandMistake(language -> GuideTexts.in(language).noSuchOwnGuide());
  }

  /** The way to the versions of a guide. */
  Button button(String id, GuideTexts say) {
    return new Button(ActionRef.of(versions, new Numbered(id, 0).text()), say.versions());
  }
}
