package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is alike when an account writes a guide of its own and when support writes one for all.
 *
 * @param written the action that takes what was filled in
 * @param change the action that opens the form for a guide
 * @param yaml the action that shows a guide as a file does
 * @param withdraw the action that takes a guide back
 * @param history how what was written is looked through
 */
record ShelfActions(
    String written, String change, String yaml, String withdraw, GuideHistory history) {
  private static final String OF_PLATFORM = "p.";
  private static final String OF_ENTRY = "o.";

  /** The form for a new guide of a platform. */
  Answer begin(String platform, Language language) {
    return new Answer.Ask(OwnGuideForm.ask(ofPlatform(platform), Optional.empty(), language));
  }

  /** The same for an error that nobody knows. */
  Answer begin(String platform, String error, Language language) {
    return new Answer.Ask(OwnGuideForm.ask(ofPlatform(platform), ClueProposal.of(error), language));
  }

  private ActionRef ofPlatform(String platform) {
    return ActionRef.of(written, OF_PLATFORM + platform);
  }

  /** The form for the next version of a guide. */
  Answer again(OwnGuide newest, Language language) {
    return new Answer.Ask(
        OwnGuideForm.ask(
            ActionRef.of(written, OF_ENTRY + newest.id()), Optional.of(newest.entry()), language));
  }

  /**
   * What was filled in, as an entry of this shelf.
   *
   * @param newest finds the newest version of a guide by its id
   * @throws CommandMistake that says what is wrong with it when it is none
   */
  CatalogueEntry entry(Click click, GuideShelf shelf, Function<String, OwnGuide> newest) {
    String payload = click.payload();
    Optional<CatalogueEntry> before =
        payload.startsWith(OF_ENTRY)
            ? Optional.of(newest.apply(payload.substring(OF_ENTRY.length())).entry())
            : Optional.empty();
    String platform =
        before
            .map(entry -> entry.guide().platform())
            .orElse(payload.substring(OF_PLATFORM.length()));
    CatalogueEntry typed = typed(click, platform, before);
    return before.isPresent() ? typed : shelf.asNew(typed);
  }

  private static CatalogueEntry typed(
      Click click, String platform, Optional<CatalogueEntry> before) {
    try {
      return OwnGuideForm.entry(platform, click.values(), before);
    } catch (UnfitGuide e) {
      throw new CommandMistake(language -> GuideTexts.in(language).notAGuide(e.why(language)));
    }
  }

  /** The guide as a file has it, with the way back and whatever else can be done from there. */
  Answer asYaml(OwnGuide newest, Language language, List<Button> more) {
    GuideTexts say = GuideTexts.in(language);
    List<Control> controls = new ArrayList<>();
    controls.add(
        new Button(
            ActionRef.of(GuideActions.FIX, GuideSubject.ofId(newest.id())), say.backToGuide()));
    controls.addAll(more);
    return new Answer.Show(
        ChatMessage.headed(say.asYaml())
            .note(say.inTheForm())
            .part(new Part.Quote(EntryYaml.write(List.of(newest.entry()))))
            .controls(controls)
            .build());
  }

  /** That a guide is taken back, and how to write it again. */
  Answer takenBack(OwnGuide newest, Language language) {
    GuideTexts say = GuideTexts.in(language);
    return new Answer.Show(
        ChatMessage.headed(say.takenBack(newest.entry().guide().title()))
            .text(say.notShownAnyMore())
            .controls(
                List.of(
                    new Button(ActionRef.of(change, newest.id()), say.writeAgain()),
                    history.button(newest.id(), say)))
            .build());
  }

  /** What its writers can do on the card of a guide. */
  Part controls(String id, GuideTexts say) {
    return new Part.Controls(
        List.of(
            new Button(ActionRef.of(change, id), say.change()),
            history.button(id, say),
            new Button(ActionRef.of(yaml, id), say.asYaml()),
            new Button(ActionRef.of(withdraw, id), say.takeItBack(), Emphasis.DANGER)));
  }

  /** Why a draft could not be put in force, if it could not. */
  static void check(GuideShelf.Published published) {
    switch (published) {
      case DONE -> {}
      case GONE -> throw new CommandMistake(language -> GuideTexts.in(language).draftIsGone());
      case TOO_MANY -> throw tooMany();
    }
  }

  static CommandMistake tooMany() {
    return new CommandMistake(language -> GuideTexts.in(language).enoughWritten(GuideShelf.MOST));
  }
}
