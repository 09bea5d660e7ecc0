package com.blackbird.activity.casework;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseControls;
import com.blackbird.activity.support.CaseEvent;
import java.util.List;
import java.util.UUID;

/** Choosing a ready answer for a case, looking at it, and sending it; and keeping them. */
final class SnippetActions {
  private static final String CHOSEN = "case.snippet-chosen";
  private static final String SEND = "case.snippet-send";
  private static final String EDIT = "desk.snippet-edit";
  private static final String KEPT = "desk.snippet-kept";
  private static final String NAME = "name";
  private static final String BODY = "body";
  private static final int SHOWN = 20;
  private static final int LONGEST_LINE = 160;

  private final Snippets snippets;
  private final CaseActions cases;

  SnippetActions(Snippets snippets, CaseActions cases) {
    this.snippets = snippets;
    this.cases = cases;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.opening(CaseControls.SNIPPET, Right.SUPPORT, this::choose),
        ChatAction.of(CHOSEN, Right.SUPPORT, this::preview),
        ChatAction.of(SEND, Right.SUPPORT, this::send),
        ChatAction.opening(EDIT, Right.SUPPORT, this::edit),
        ChatAction.of(KEPT, Right.SUPPORT, this::keep));
  }

  private Answer choose(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    Case about = cases.atDesk(click);
    List<Choice> choices =
        snippets.of(about.desk(), Menu.MAX_CHOICES).stream()
            .map(one ->
                new Choice(Fold.label(one.name() + ": " + oneLine(one.body()), 75), one.name()))
            .toList();
    if (choices.isEmpty()) {
      throw new CommandMistake(language -> CaseworkTexts.in(language).noSnippets());
    }
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(CHOSEN, click.payload()),
            say.readyTitle(),
            say.lookAtIt(),
            List.of(
                new ChatForm.ChoiceInput(
                    NAME, say.whichOne(), choices, choices.getFirst().value()))));
  }

  private Answer preview(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    Case about = cases.atDesk(click);
    Snippet snippet = find(about, click.values().getOrDefault(NAME, ""));
    return new Answer.Tell(
        ChatMessage.headed(say.wouldRead())
            .part(new Part.Quote(snippet.of(about)))
            .controls(
                List.of(
                    new Button(
                        ActionRef.of(SEND, click.payload() + "/" + snippet.name()),
                        say.sendToCustomer(),
                        Emphasis.PRIMARY)))
            .build());
  }

  private Answer send(Click click) {
    Case about = cases.atDesk(click);
    String name = click.payload().substring(click.payload().indexOf('/') + 1);
    return cases.bySupport(click, new CaseEvent.Answer(find(about, name).of(about)));
  }

  private Snippet find(Case about, String name) {
    return snippets
        .find(about.desk(), name)
        .orElseThrow(
            () -> new CommandMistake(language -> CaseworkTexts.in(language).snippetGone()));
  }

  /** What a desk has, to be kept in order. */
  ChatMessage list(UUID desk, Language language) {
    CaseworkTexts say = CaseworkTexts.in(language);
    ChatMessage.Builder message = ChatMessage.headed(say.deskAnswers());
    List<Snippet> all = snippets.of(desk, SHOWN);
    if (all.isEmpty()) {
      message.text(say.noneYet());
    }
    for (Snippet one : all) {
      message.part(
          new Part.Entry(
              Rich.empty()
                  .bold(one.name())
                  .text("\n" + Fold.label(oneLine(one.body()), LONGEST_LINE)),
              new Button(ActionRef.of(EDIT, one.name()), say.change())));
    }
    return message
        .note(say.snippetHow())
        .controls(List.of(new Button(ActionRef.of(EDIT), say.addOne(), Emphasis.PRIMARY)))
        .build();
  }

  private Answer edit(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    String body =
        click.payload().isEmpty()
            ? ""
            : snippets.find(desk(click.account()), click.payload()).map(Snippet::body).orElse("");
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(KEPT, click.payload()),
            say.snippetTitle(),
            say.keep(),
            List.of(
                new ChatForm.TextInput(
                    NAME,
                    say.itsName(),
                    say.nameHint(),
                    click.payload(),
                    true,
                    Snippet.LONGEST_NAME),
                new ChatForm.TextInput(
                    BODY,
                    say.whatCustomerReads(),
                    say.bodyHint(),
                    body,
                    false,
                    Snippet.LONGEST_BODY))));
  }

  private Answer keep(Click click) {
    UUID desk = desk(click.account());
    String name = click.values().getOrDefault(NAME, "");
    String body = click.values().getOrDefault(BODY, "").strip();
    if (body.isEmpty()) {
      snippets.remove(desk, click.payload());
      return new Answer.Show(list(desk, click.language()));
    }
    Snippet kept = new Snippet(name, body);
    if (!click.payload().isEmpty() && !click.payload().equals(kept.name())) {
      snippets.remove(desk, click.payload());
    }
    snippets.put(desk, kept, Who.of(click.caller()));
    return new Answer.Show(list(desk, click.language()));
  }

  /** An action on a desk comes in the desk's own name. */
  private static UUID desk(Account itself) {
    return itself.id().value();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
