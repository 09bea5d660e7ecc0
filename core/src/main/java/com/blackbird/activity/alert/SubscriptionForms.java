package com.blackbird.activity.alert;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatForm.ChoicesInput;
import com.blackbird.activity.chat.ChatGroup;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Rich.Mention;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.TypedMention;
import com.blackbird.activity.guide.Category;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything of a subscription in three short forms, since a window takes five inputs: what is
 * heard, when and how, and who is called. A menu with nothing chosen means all, or nobody; a line
 * that is left empty means what was there before.
 */
public final class SubscriptionForms {
  static final String WHAT = "alerts.what";
  static final String HOW = "alerts.how";
  static final String WHOM = "alerts.whom";
  static final String WHAT_FILLED = "alerts.what-filled";
  static final String HOW_FILLED = "alerts.how-filled";
  static final String WHOM_FILLED = "alerts.whom-filled";
  private static final String PEOPLE = "people";
  private static final String GROUPS = "groups";
  private static final int LONGEST_LINE = 255;
  private static final int LONGEST_LIST = 3_000;
  private static final int LONGEST_NAME = 75;
  private final SubscriptionDrafts drafts;
  private final Function<Call, List<ChatGroup>> groups;

  /**
   * Forms about what is drafted there.
   *
   * @param groups tells the groups or roles of a workspace
   */
  public SubscriptionForms(SubscriptionDrafts drafts, Function<Call, List<ChatGroup>> groups) {
    this.drafts = drafts;
    this.groups = groups;
  }

  /** A button for each form about this subscription. */
  static List<Button> buttons(SubscriptionRef ref, AlertTexts say) {
    return List.of(
        new Button(ActionRef.of(WHAT, ref.text()), say.whatIsHeard() + "…"),
        new Button(ActionRef.of(HOW, ref.text()), say.whenAndHow() + "…"),
        new Button(ActionRef.of(WHOM, ref.text()), say.whoIsCalled() + "…"));
  }

  ChatForm what(Click click, SubscriptionRef ref, Subscription now) {
    Language language = click.language();
    AlertTexts say = AlertTexts.in(language);
    Interest interest = now.interest();
    String keys =
        interest.integrations().isEmpty()
            ? SubscriptionInput.ALL
            : interest.integrations().stream()
                .map(IntegrationKey::text)
                .sorted()
                .collect(Collectors.joining(", "));
    return new ChatForm(
        ActionRef.of(WHAT_FILLED, ref.text()),
        say.whatIsHeard(),
        say.preview(),
        List.of(
            new ChatForm.TextInput(
                SubscriptionInput.INTEGRATION,
                say.integrationsOrAll(),
                "shopify-main, netsuite",
                keys.length() > LONGEST_LIST ? "" : keys,
                false,
                LONGEST_LIST),
            new ChoicesInput(
                SubscriptionInput.TYPE,
                say.onlyRecords(),
                choices(ActivityType.values(), say::oneType, ActivityType::text),
                interest.types().stream().map(ActivityType::text).toList()),
            new ChoicesInput(
                SubscriptionInput.DIRECTION,
                say.onlyDirection(),
                choices(Direction.values(), say::oneWay, Direction::text),
                interest.directions().stream().map(Direction::text).toList()),
            new ChoicesInput(
                SubscriptionInput.CATEGORY,
                say.onlyKind(),
                choices(Category.values(), one -> one.label(language), Category::word),
                List.copyOf(interest.categories()))));
  }

  ChatForm how(Click click, SubscriptionRef ref, Subscription now) {
    Language language = click.language();
    AlertTexts say = AlertTexts.in(language);
    return new ChatForm(
        ActionRef.of(HOW_FILLED, ref.text()),
        say.whenAndHow(),
        say.preview(),
        List.of(
            line(
                SubscriptionInput.THRESHOLD,
                say.fromWhenOn(),
                "first, 5 in 10m or 10% in 1h",
                now.threshold().text()),
            new ChatForm.ChoiceInput(
                SubscriptionInput.REPEATS,
                say.whenBack(),
                choices(Repeats.values(), way -> way.words(language), Repeats::text),
                now.repeats().text()),
            line(
                SubscriptionInput.QUIET,
                say.quietHours(),
                say.quietForms(),
                now.quiet().map(QuietHours::text).orElse("off")),
            new ChatForm.ChoiceInput(
                SubscriptionInput.DIGEST,
                say.summary(),
                choices(Digest.values(), way -> way.words(language), Digest::text),
                now.digest().text()),
            new ChatForm.ChoiceInput(
                SubscriptionInput.LANGUAGE,
                say.languageOfChannel(),
                choices(Language.values(), Language::ownName, Language::tag),
                now.language().tag())));
  }

  ChatForm whom(Click click, SubscriptionRef ref, Subscription now) {
    AlertTexts say = AlertTexts.in(click.language());
    List<ChatForm.Input> inputs = new ArrayList<>();
    inputs.add(new ChatForm.PeopleInput(PEOPLE, say.peopleCalled(), called(now, false)));
    List<Choice> known = groupsOf(click.call(), called(now, true));
    if (!known.isEmpty()) {
      inputs.add(new ChoicesInput(GROUPS, say.groupsCalled(), known, called(now, true)));
    }
    return new ChatForm(
        ActionRef.of(WHOM_FILLED, ref.text()), say.whoIsCalled(), say.preview(), inputs);
  }

  private static List<String> called(Subscription now, boolean isGroup) {
    return now.mentions().stream()
        .filter(mention -> mention.isGroup() == isGroup)
        .map(Mention::id)
        .toList();
  }

  /** Those that are called already come first, so that none is lost where there are many. */
  private List<Choice> groupsOf(Call call, List<String> called) {
    Map<String, String> names = new LinkedHashMap<>();
    called.forEach(id -> names.put(id, id));
    groups.apply(call).forEach(group -> names.put(group.id(), group.name()));
    return names.entrySet().stream()
        .limit(Menu.MAX_CHOICES)
        .map(one -> new Choice(Fold.label(one.getValue(), LONGEST_NAME), one.getKey()))
        .toList();
  }

  /** What was filled in, as if it had been typed. */
  CommandInput whatFilled(Click click) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> typed = split(click.values().getOrDefault(SubscriptionInput.INTEGRATION, ""));
    values.put(SubscriptionInput.INTEGRATION, drafts.keys(click.account().id(), typed));
    for (String option :
        List.of(SubscriptionInput.TYPE, SubscriptionInput.DIRECTION, SubscriptionInput.CATEGORY)) {
      List<String> chosen = chosen(click, option);
      values.put(option, chosen.isEmpty() ? List.of(SubscriptionInput.ALL) : chosen);
    }
    return new CommandInput(values);
  }

  /** What was filled in, as if it had been typed. */
  static CommandInput howFilled(Click click) {
    return new CommandInput(
        click.values().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))));
  }

  /** What was filled in, as if it had been typed. */
  static CommandInput whomFilled(Click click) {
    List<String> called =
        Stream.concat(
                ChatUser.parseAll(click.values().getOrDefault(PEOPLE, "")).stream()
                    .map(person -> TypedMention.PERSON + person.id()),
                chosen(click, GROUPS).stream().map(id -> TypedMention.GROUP + id))
            .toList();
    return new CommandInput(
        Map.of(
            SubscriptionInput.MENTION,
            called.isEmpty() ? List.of(SubscriptionInput.NOBODY) : called));
  }

  private static List<String> chosen(Click click, String input) {
    return ChoicesInput.values(click.values().getOrDefault(input, ""));
  }

  private static ChatForm.Input line(String name, String label, String hint, String initial) {
    return new ChatForm.TextInput(name, label, hint, initial, false, LONGEST_LINE);
  }

  private static <T> List<Choice> choices(
      T[] all, Function<T, String> label, Function<T, String> value) {
    return Arrays.stream(all).map(one -> new Choice(label.apply(one), value.apply(one))).toList();
  }

  private static List<String> split(String value) {
    return Stream.of(value.split("[,\n]", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
