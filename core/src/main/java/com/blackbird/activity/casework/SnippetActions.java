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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Choosing a ready answer for a case, looking at it, and sending it; and keeping them. */
final class SnippetActions {
  private static final String CHOSEN = "case.snippet-chosen";
  private static final String SEND = "case.snippet-send";
  private static final String EDIT = "desk.snippet-edit";
  private static final String KEPT = "desk.snippet-kept";
  private static final String PAGE = "desk.snippet-page";
  private static final String NAME = "name";
  private static final String BODY = "body";

  /** Each takes three of Discord's 40 components. */
  private static final int SHOWN = 8;

  /** As many as the menu has that they are chosen from. */
  private static final int MOST = Menu.MAX_CHOICES;

  /** Some desks have more, from before there was a limit. */
  private static final int ALL = 1_000;

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
        ChatAction.of(PAGE, Right.SUPPORT, this::turn),
        ChatAction.opening(EDIT, Right.SUPPORT, this::edit),
        ChatAction.of(KEPT, Right.SUPPORT, this::keep));
  }

  private Answer choose(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    Case about = cases.atDesk(click);
    List<Choice> choices =
        snippets.of(about.desk(), MOST).stream()
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

  private Answer turn(Click click) {
    String page = click.payload();
    return new Answer.Show(
        list(
            snippets.of(desk(click.account()), ALL),
            page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0,
            click.language()));
  }

  /** What a desk has, to be kept in order. */
  ChatMessage list(UUID desk, Language language) {
    return list(snippets.of(desk, ALL), 0, language);
  }

  /** The page on which an answer of this name stands. */
  private ChatMessage list(UUID desk, String name, Language language) {
    List<Snippet> all = snippets.of(desk, ALL);
    int before = all.stream().map(Snippet::name).toList().indexOf(name);
    return list(all, Math.max(0, before) / SHOWN, language);
  }

  private static ChatMessage list(List<Snippet> all, int page, Language language) {
    CaseworkTexts say = CaseworkTexts.in(language);
    ChatMessage.Builder message = ChatMessage.headed(say.deskAnswers());
    if (all.isEmpty()) {
      message.text(say.noneYet());
    }
    for (Snippet one : all.stream().skip((long) page * SHOWN).limit(SHOWN).toList()) {
      message.part(
          new Part.Entry(
              Rich.empty()
                  .bold(one.name())
                  .text("\n" + Fold.label(oneLine(one.body()), LONGEST_LINE)),
              new Button(ActionRef.of(EDIT, one.name()), say.change())));
    }
    List<Button> below = new ArrayList<>();
    below.add(new Button(ActionRef.of(EDIT), say.addOne(), Emphasis.PRIMARY));
    if (page > 0) {
      below.add(new Button(ActionRef.of(PAGE, String.valueOf(page - 1)), say.back()));
    }
    if (all.size() > (page + 1) * SHOWN) {
      below.add(new Button(ActionRef.of(PAGE, String.valueOf(page + 1)), say.more()));
    }
    return message.note(say.snippetHow()).controls(below).build();
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
    if (click.payload().isEmpty() && isFull(desk, kept)) {
      throw new CommandMistake(language -> CaseworkTexts.in(language).enough(MOST));
    }
    snippets.put(desk, kept, Who.of(click.caller()));
    if (!click.payload().isEmpty() && !click.payload().equals(kept.name())) {
      snippets.remove(desk, click.payload());
    }
    return new Answer.Show(list(desk, kept.name(), click.language()));
  }

  private boolean isFull(UUID desk, Snippet one) {
    return snippets.of(desk, MOST).size() == MOST && snippets.find(desk, one.name()).isEmpty();
  }

  /** An action on a desk comes in the desk's own name. */
  private static UUID desk(Account itself) {
    return itself.id().value();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
