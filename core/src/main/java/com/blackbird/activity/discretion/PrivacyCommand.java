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
          "Where personal data is hidden: nowhere, in channels or everywhere; for admins",
          "everywhere",
          OptionSpec.choice(
              HIDE,
              "Where to hide it; nothing shows how it is",
              Word.of(Hiding.OFF.word(), "Nowhere", "nowhere", "none"),
              Word.of(Hiding.CHANNELS.word(), "In channels", "channel"),
              Word.of(Hiding.EVERYWHERE.word(), "Everywhere", "all")));

  private final HidingStore hiding;
  private final FullTexts texts;
  private final DryRun dryRun;
  private final Audit audit;

  /** Shows and changes what these keep, and notes who did. */
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
            SET, Right.ADMIN, click -> new Answer.Show(set(click.account().id(), click.chosen()))),
        ChatAction.of(TRY, Right.ADMIN, click -> new Answer.Show(tried(click))));
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    AccountId account = call.account().id();
    return new Answer.Show(
        input.one(HIDE).map(word -> set(account, word)).orElseGet(() -> page(hiding.of(account))));
  }

  private Answer full(Click click) {
    return new Answer.TellAll(
        FullTexts.Ref.read(click.payload())
            .filter(ref -> ref.account().equals(click.account().id()))
            .flatMap(texts::find)
            .map(full -> noted(click, full))
            .map(full ->
                ChatMessage.headed("The full text")
                    .part(new Part.Quote(full.text()))
                    .note("Shown to you alone, and noted in the audit log. Please keep it so.")
                    .build())
            .orElseThrow(() ->
                new CommandMistake(
                    "The full text is kept for a month, and this one is gone. Look the record up"
                        + " with /blackbird find.")));
  }

  /** It is shown only when it is noted. */
  private FullTexts.FullText noted(Click click, FullTexts.FullText full) {
    audit.noteAlone(
        AuditNote.of(click.account().id(), Act.FULL_TEXT_SHOWN, click.payload().substring(37)));
    return full;
  }

  private ChatMessage set(AccountId account, String word) {
    Hiding wanted =
        Hiding.ofWord(word)
            .orElseThrow(() -> new CommandMistake("Choose one of these: " + Hiding.words()));
    audit.within(() -> {
      Hiding before = hiding.set(account, wanted);
      audit.note(
          AuditNote.of(account, Act.PRIVACY_SET, "personal data")
              .was("hide", before.word())
              .is("hide", wanted.word()));
      return wanted;
    });
    return page(wanted);
  }

  private static ChatMessage page(Hiding now) {
    return ChatMessage.headed("Personal data")
        .text(Rich.of("Hidden: ").bold(label(now)).text(". " + meaning(now)))
        .note(
            "E-mail addresses, telephone numbers, bank accounts, and names, addresses and dates of"
                + " birth in fields that are called so. Secrets are always taken out.")
        .controls(
            List.of(
                new Control.Menu(
                    ActionRef.of(SET),
                    "Where to hide it",
                    Arrays.stream(Hiding.values())
                        .map(one -> new Choice(label(one), one.word()))
                        .toList(),
                    now.word())))
        .controls(List.of(new Button(ActionRef.of(TRY), "What would change?")))
        .build();
  }

  private static String label(Hiding hiding) {
    return switch (hiding) {
      case OFF -> "Nowhere";
      case CHANNELS -> "In channels";
      case EVERYWHERE -> "Everywhere";
    };
  }

  private static String meaning(Hiding hiding) {
    return switch (hiding) {
      case OFF -> "Everybody in a channel reads names and addresses that a platform repeats.";
      case CHANNELS -> "Who asks for something sees all of it; a channel sees marks instead.";
      case EVERYWHERE -> "Answers and exports show marks as well.";
    };
  }

  private ChatMessage tried(Click click) {
    DryRun.Result result = dryRun.on(click.account().id(), DryRun.USUAL);
    String found =
        result.kinds().entrySet().stream()
            .map(kind -> kind.getKey() + " " + kind.getValue())
            .collect(Collectors.joining(" · "));
    ChatMessage.Builder message =
        ChatMessage.headed("What would change")
            .text(
                "Of the newest %,d messages, %,d hold personal data and %,d a secret from before secrets were taken out."
                    .formatted(result.messages(), result.withPersonalData(), result.withSecrets()));
    if (!found.isEmpty()) {
      message.note("Found: " + found);
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
