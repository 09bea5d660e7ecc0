package com.blackbird.activity.access;

import com.blackbird.activity.access.Grant.Subject;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatGroup;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Fold;
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
import com.blackbird.activity.command.TypedMention;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.language.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /blackbird access}: who may do what in this workspace, and admins change it. */
public final class AccessCommand implements AccountCommand {
  private static final String EVERYONE = "access.everyone";
  private static final String TAKE = "access.take";
  private static final String ASK_PERSON = "access.ask-person";
  private static final String ASK_GROUP = "access.ask-group";
  private static final String GIVEN = "access.given";
  private static final String PAGE = "access.page";
  private static final String ACTION = "action";
  private static final String RIGHT = "right";
  private static final String WHO = "who";
  private static final String GROUP = "group";
  private static final String NONE = "none";
  private static final int LONGEST_LABEL = 75;

  /** Each takes three of Discord's 40 components. */
  private static final int SHOWN = 8;

  private static final CommandSpec SPEC =
      CommandSpec.of(
          "access",
          Right.ADMIN,
          said(RightsTexts::summary),
          "give manager who:@group",
          OptionSpec.choice(
              ACTION,
              said(RightsTexts::actionOption),
              Word.of("show", said(RightsTexts::showRights), "list"),
              Word.of("give", said(RightsTexts::giveRight), "grant", "set"),
              Word.of("take", said(RightsTexts::takeRight), "revoke", "remove")),
          OptionSpec.choice(
              RIGHT,
              said(RightsTexts::whichRight),
              Right.given().stream()
                  .map(right -> Word.named(right.word(), right.word()))
                  .toArray(Word[]::new)),
          OptionSpec.free(WHO, said(RightsTexts::whoOption), TypedMention.FORM));

  private final GrantStore grants;
  private final Function<Call, List<ChatGroup>> groups;

  /**
   * Shows and changes what is in the store.
   *
   * @param groups tells the groups or roles of a workspace
   */
  public AccessCommand(GrantStore grants, Function<Call, List<ChatGroup>> groups) {
    this.grants = grants;
    this.groups = groups;
  }

  private static Said said(Function<RightsTexts, String> text) {
    return language -> text.apply(RightsTexts.in(language));
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<ChatAction> actions() {
    return List.of(
        ChatAction.of(EVERYONE, Right.ADMIN, this::everyone),
        ChatAction.of(TAKE, Right.ADMIN, this::take),
        ChatAction.of(PAGE, Right.ADMIN, this::turn),
        ChatAction.opening(ASK_PERSON, Right.ADMIN, click -> new Answer.Ask(personForm(click))),
        ChatAction.opening(ASK_GROUP, Right.ADMIN, click -> new Answer.Ask(groupForm(click))),
        ChatAction.of(GIVEN, Right.ADMIN, this::given));
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    RightsTexts say = RightsTexts.in(call.language());
    switch (input.one(ACTION).orElse("show")) {
      case "give" -> give(call, who(say, input), right(say, input.one(RIGHT).orElse("")));
      case "take" ->
          grants.put(call.caller(), call.account().id(), who(say, input), Optional.empty());
      default -> {}
    }
    return new Answer.Show(page(call));
  }

  private void give(Call call, Subject subject, Right right) {
    if (!grants.put(call.caller(), call.account().id(), subject, Optional.of(right))) {
      throw new CommandMistake(RightsTexts.in(call.language()).tooMany(GrantStore.MOST));
    }
  }

  private List<Grant> given(Call call) {
    return grants.of(call.caller(), call.account().id()).orElse(List.of());
  }

  private static Right right(RightsTexts say, String word) {
    return Right.ofWord(word).orElseThrow(() -> new CommandMistake(say.sayRight()));
  }

  private static Subject who(RightsTexts say, CommandInput input) {
    return subject(input.one(WHO).orElse(""))
        .orElseThrow(() ->
            new CommandMistake(
                ChatMessage.headed(say.chooseWho())
                    .text(
                        say.sayWho(
                            Rich.empty()
                                .code("/blackbird access action:give right:manager who:@sam")))
                    .build()));
  }

  /** Everyone is changed by a menu alone. */
  private static Optional<Subject> subject(String text) {
    return TypedMention.read(text)
        .map(who -> who.isGroup() ? new Subject.Group(who.id()) : new Subject.Person(who.id()));
  }

  private static String text(Subject subject) {
    return switch (subject) {
      case Subject.Everyone everyone -> "";
      case Subject.Group group -> TypedMention.GROUP + group.id();
      case Subject.Person person -> TypedMention.PERSON + person.id();
    };
  }

  private Answer turn(Click click) {
    String page = click.payload();
    return new Answer.Show(
        page(click.call(), page.matches("\\d{1,3}") ? Integer.parseInt(page) : 0));
  }

  private Answer everyone(Click click) {
    Optional<Right> right = Right.ofWord(click.chosen()).filter(it -> it != Right.ADMIN);
    if (right.isEmpty() && !click.chosen().equals(NONE)) {
      throw new CommandMistake(RightsTexts.in(click.language()).sayRight());
    }
    grants.put(click.caller(), click.account().id(), new Subject.Everyone(), right);
    return new Answer.Show(page(click.call()));
  }

  private Answer take(Click click) {
    subject(click.payload())
        .filter(subject ->
            given(click.call()).stream().anyMatch(grant -> grant.subject().equals(subject)))
        .ifPresent(
            subject -> grants.put(click.caller(), click.account().id(), subject, Optional.empty()));
    return new Answer.Show(page(click.call()));
  }

  private Answer given(Click click) {
    RightsTexts say = RightsTexts.in(click.language());
    String person = click.values().getOrDefault(WHO, "");
    String group = click.values().getOrDefault(GROUP, "");
    Subject subject =
        person.isEmpty()
            ? subject(group).orElseThrow(() -> new CommandMistake(say.chooseWho()))
            : new Subject.Person(ChatUser.parse(person).id());
    give(click.call(), subject, right(say, click.values().getOrDefault(RIGHT, "")));
    return new Answer.Show(page(click.call()));
  }

  private ChatForm personForm(Click click) {
    RightsTexts say = RightsTexts.in(click.language());
    return new ChatForm(
        ActionRef.of(GIVEN),
        say.formTitle(),
        say.give(),
        List.of(new ChatForm.PersonInput(WHO, say.person()), rightInput(say)));
  }

  private ChatForm groupForm(Click click) {
    RightsTexts say = RightsTexts.in(click.language());
    List<Choice> choices =
        groups.apply(click.call()).stream()
            .limit(Control.Menu.MAX_CHOICES)
            .map(group ->
                new Choice(
                    Fold.label(group.name(), LONGEST_LABEL), TypedMention.GROUP + group.id()))
            .toList();
    if (choices.isEmpty()) {
      throw new CommandMistake(
          ChatMessage.headed(say.chooseWho())
              .text(
                  say.noGroups(
                      Rich.empty().code("/blackbird access action:give right:manager who:@group")))
              .build());
    }
    return new ChatForm(
        ActionRef.of(GIVEN),
        say.formTitle(),
        say.give(),
        List.of(new ChatForm.ChoiceInput(GROUP, say.group(), choices, ""), rightInput(say)));
  }

  private static ChatForm.Input rightInput(RightsTexts say) {
    return new ChatForm.ChoiceInput(
        RIGHT,
        say.rightLabel(),
        Right.given().stream().map(right -> new Choice(say.right(right), right.word())).toList(),
        Right.RESPONDER.word());
  }

  private ChatMessage page(Call call) {
    return page(call, 0);
  }

  private ChatMessage page(Call call, int page) {
    RightsTexts say = RightsTexts.in(call.language());
    List<Grant> given = given(call);
    Optional<Right> everyone = GrantedRights.everyone(given);
    ChatMessage.Builder message =
        ChatMessage.headed(say.title())
            .text(say.everyone(Rich.empty().bold(everyone.map(say::right).orElse(say.nothing()))))
            .text(say.admins(call.caller().platform().displayName()));
    List<Grant> named =
        given.stream().filter(grant -> GrantedRights.mention(grant.subject()).isPresent()).toList();
    named.stream()
        .skip((long) page * SHOWN)
        .limit(SHOWN)
        .flatMap(grant -> entry(grant, say).stream())
        .forEach(message::part);
    if (named.isEmpty()) {
      message.text(say.nobody());
    }
    message.note(say.legend());
    List<Button> paging = new ArrayList<>();
    if (page > 0) {
      paging.add(new Button(ActionRef.of(PAGE, String.valueOf(page - 1)), say.back()));
    }
    if (named.size() > (page + 1) * SHOWN) {
      paging.add(new Button(ActionRef.of(PAGE, String.valueOf(page + 1)), say.more()));
    }
    if (!paging.isEmpty()) {
      message.controls(paging);
    }
    return message
        .controls(
            List.of(
                new Button(ActionRef.of(ASK_PERSON), say.toPerson()),
                new Button(ActionRef.of(ASK_GROUP), say.toGroup())))
        .controls(List.of(everyoneMenu(say, everyone)))
        .build();
  }

  private static Optional<Part> entry(Grant grant, RightsTexts say) {
    return GrantedRights.mention(grant.subject())
        .map(mention ->
            new Part.Entry(
                Rich.empty()
                    .mention(mention)
                    .text(": ")
                    .bold(grant.right().map(say::right).orElse("")),
                new Button(ActionRef.of(TAKE, text(grant.subject())), say.take())));
  }

  private static Control everyoneMenu(RightsTexts say, Optional<Right> now) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(say.nothing(), NONE));
    Right.given().stream()
        .filter(right -> right != Right.ADMIN)
        .forEach(right -> choices.add(new Choice(say.right(right), right.word())));
    return new Control.Menu(
        ActionRef.of(EVERYONE), say.everyoneMenu(), choices, now.map(Right::word).orElse(NONE));
  }
}
