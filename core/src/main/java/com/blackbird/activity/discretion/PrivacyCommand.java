package com.blackbird.activity.discretion;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code /blackbird privacy}: where personal data is hidden, what that would change, and all of a
 * message in which something is hidden.
 */
public final class PrivacyCommand implements AccountCommand {
  private static final String HIDE = "hide";
  private static final String SET = "discretion.set";
  private static final String TRY = "discretion.try";
  private static final int SHOWN_SAMPLES = 3;
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "privacy",
          Right.ADMIN,
          language -> DiscretionTexts.in(language).summary(),
          "everywhere",
          OptionSpec.choice(
              HIDE,
              language -> DiscretionTexts.in(language).hideOption(),
              word(Hiding.OFF, "nowhere", "none"),
              word(Hiding.CHANNELS, "channel"),
              word(Hiding.EVERYWHERE, "all")));

  private final HidingStore hiding;
  private final FullTexts texts;
  private final DryRun dryRun;
  private final Audit audit;

  private static Word word(Hiding hiding, String... others) {
    return Word.of(hiding.word(), language -> DiscretionTexts.in(language).label(hiding), others);
  }

  /** Shows and changes what these keep, and notes who has read a full text. */
  public PrivacyCommand(HidingStore hiding, FullTexts texts, DryRun dryRun, Audit audit) {
    this.audit = audit;
    this.hiding = hiding;
    this.texts = texts;
    this.dryRun = dryRun;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<ChatAction> actions() {
    return List.of(
        ChatAction.of(FullTexts.ACTION, Right.RESPONDER, this::full),
        ChatAction.of(
            SET,
            Right.ADMIN,
            click -> new Answer.Show(set(click.account().id(), click.chosen(), click.language()))),
        ChatAction.of(TRY, Right.ADMIN, click -> new Answer.Show(tried(click))));
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    AccountId account = call.account().id();
    return new Answer.Show(
        input
            .one(HIDE)
            .map(word -> set(account, word, call.language()))
            .orElseGet(() -> page(hiding.of(account), call.language())));
  }

  private Answer full(Click click) {
    DiscretionTexts say = DiscretionTexts.in(click.language());
    return new Answer.TellAll(
        FullTexts.Ref.read(click.payload())
            .filter(ref -> ref.account().equals(click.account().id()))
            .flatMap(texts::find)
            .map(full -> noted(click, full))
            .map(full ->
                ChatMessage.headed(say.fullText())
                    .part(new Part.Quote(full.text()))
                    .note(say.shownToYouAlone())
                    .build())
            .orElseThrow(
                () -> new CommandMistake(language -> DiscretionTexts.in(language).fullTextGone())));
  }

  /** It is shown only when it is noted. */
  private FullTexts.FullText noted(Click click, FullTexts.FullText full) {
    audit.noteAlone(
        AuditNote.of(click.account().id(), Act.FULL_TEXT_SHOWN, click.payload().substring(37)));
    return full;
  }

  private ChatMessage set(AccountId account, String word, Language language) {
    Hiding wanted =
        Hiding.ofWord(word)
            .orElseThrow(() ->
                new CommandMistake(reader -> DiscretionTexts.in(reader).chooseOne(Hiding.words())));
    hiding.set(account, wanted);
    return page(wanted, language);
  }

  private static ChatMessage page(Hiding now, Language language) {
    DiscretionTexts say = DiscretionTexts.in(language);
    return ChatMessage.headed(say.personalData())
        .text(say.hidden(Rich.empty().bold(say.label(now)), now))
        .note(say.whatIsHidden())
        .controls(
            List.of(
                new Control.Menu(
                    ActionRef.of(SET),
                    say.whereToHide(),
                    Arrays.stream(Hiding.values())
                        .map(one -> new Choice(say.label(one), one.word()))
                        .toList(),
                    now.word())))
        .controls(List.of(new Button(ActionRef.of(TRY), say.whatWouldChange())))
        .build();
  }

  private ChatMessage tried(Click click) {
    DiscretionTexts say = DiscretionTexts.in(click.language());
    DryRun.Result result = dryRun.on(click.account().id(), DryRun.USUAL);
    String found =
        result.kinds().entrySet().stream()
            .map(kind -> kind.getKey() + " " + kind.getValue())
            .collect(Collectors.joining(" · "));
    ChatMessage.Builder message =
        ChatMessage.headed(say.change())
            .text(say.counted(result.messages(), result.withPersonalData(), result.withSecrets()));
    if (!found.isEmpty()) {
      message.note(say.found(found));
    }
    List<Rich> samples = new ArrayList<>();
    result.samples().stream()
        .limit(SHOWN_SAMPLES)
        .forEach(sample ->
            samples.add(
                Rich.empty()
                    .code(sample.activity().integration().text())
                    .text(" " + sample.shown())));
    if (!samples.isEmpty()) {
      message.part(new Part.Items(samples));
    }
    return message.build();
  }
}
