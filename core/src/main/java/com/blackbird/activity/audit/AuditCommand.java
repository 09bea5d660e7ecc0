package com.blackbird.activity.audit;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.TypedDate;
import com.blackbird.activity.command.TypedMention;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /blackbird audit}: who did what, for admins. */
public final class AuditCommand implements AccountCommand {
  private static final String ACTION = "action";
  private static final String CHECK = "check";
  private static final String WHO = "who";
  private static final String WHAT = "what";
  private static final String SINCE = "since";
  private static final String BEFORE = "before";
  private static final int SHOWN = 8;
  private static final int LONGEST_WORD = 80;
  private static final int LONGEST_LINE = 380;
  private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,3})([hd])");
  private static final Pattern SINCE_FORM =
      Pattern.compile(SPAN + "|" + TypedDate.FORM, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBER = Pattern.compile("#?([1-9]\\d{0,17})");
  private static final Pattern NAMED_PLACE = Pattern.compile("[A-Z]+/\\S+ \\((.+)\\)");
  private static final Pattern API = Pattern.compile("API from (.+)");
  private static final String ADMIN_TOKEN = "the admin token";
  private static final Pattern API_KEY = Pattern.compile("API key ([0-9a-f]{16})");
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "audit",
          Right.ADMIN,
          said(AuditTexts::summary),
          "what:rights since:7d",
          OptionSpec.choice(
              ACTION,
              said(AuditTexts::actionOption),
              Word.of("show", said(AuditTexts::showEntries), "list"),
              Word.of(CHECK, said(AuditTexts::checkComplete), "verify")),
          OptionSpec.fixed(
              WHAT,
              said(AuditTexts::whatOption),
              Act.areas().stream().map(area -> Word.named(area, area)).toArray(Word[]::new)),
          OptionSpec.formed(
              SINCE,
              said(AuditTexts::sinceOption),
              SINCE_FORM,
              Word.of("24h", said(AuditTexts::dayLong)),
              Word.of("7d", said(AuditTexts::weekLong)),
              Word.of("30d", said(AuditTexts::monthLong))),
          OptionSpec.free(BEFORE, said(AuditTexts::beforeOption), Pattern.compile("(?!)")),
          OptionSpec.rest(WHO, said(AuditTexts::whoOption)));

  private final AuditBook book;
  private final AuditVerifier verifier;
  private final Clock clock;

  /** Reads from these. */
  public AuditCommand(AuditBook book, AuditVerifier verifier, Clock clock) {
    this.book = book;
    this.verifier = verifier;
    this.clock = clock;
  }

  private static Said said(Function<AuditTexts, String> text) {
    return language -> text.apply(AuditTexts.in(language));
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    AuditTexts say = AuditTexts.in(call.language());
    return new Answer.Show(
        input.one(ACTION).filter(CHECK::equals).isPresent()
            ? checked(call.language(), verifier.verify(call.account().id(), Optional.empty()))
            : page(say, call, input));
  }

  private static ChatMessage checked(Language language, AuditVerdict verdict) {
    AuditTexts say = AuditTexts.in(language);
    return switch (verdict) {
      case AuditVerdict.Whole whole ->
          ChatMessage.headed(say.whole())
              .tone(Tone.GOOD)
              .text(say.proof(whole.entries(), Rich.empty().code(whole.hash())))
              .build();
      case AuditVerdict.Broken broken ->
          ChatMessage.headed(say.broken())
              .tone(Tone.WARNING)
              .text(say.where(broken.number(), broken.why().in(language)))
              .build();
    };
  }

  private ChatMessage page(AuditTexts say, Call call, CommandInput input) {
    List<AuditEntry> found = book.newest(call.account().id(), query(call, input), SHOWN + 1);
    ChatMessage.Builder message = ChatMessage.headed(say.title());
    if (found.isEmpty()) {
      message.text(say.nothing());
    } else {
      message.part(new Part.Items(found.stream().limit(SHOWN).map(it -> line(say, it)).toList()));
    }
    List<Button> buttons = new ArrayList<>();
    if (found.size() > SHOWN) {
      CommandButton.of(say.older(), line(input, found.get(SHOWN - 1).number()))
          .ifPresent(buttons::add);
    }
    CommandButton.of(say.check(), "audit " + CHECK).ifPresent(buttons::add);
    return message.note(say.note()).controls(buttons).build();
  }

  private AuditQuery query(Call call, CommandInput input) {
    Set<Act> acts = new HashSet<>();
    input.all(WHAT).forEach(area -> acts.addAll(Act.named(area)));
    return new AuditQuery(
        input.one(WHO).map(AuditCommand::who),
        acts,
        input.one(SINCE).map(text -> since(TypedDate.asWrittenBy(text, call::language))),
        Optional.empty(),
        input
            .one(BEFORE)
            .map(NUMBER::matcher)
            .filter(Matcher::matches)
            .map(form -> Long.parseLong(form.group(1))));
  }

  private static String who(String typed) {
    return TypedMention.read(typed)
        .filter(mention -> !mention.isGroup())
        .map(Rich.Mention::id)
        .orElse(typed);
  }

  private Instant since(String typed) {
    String text = typed.toLowerCase(Locale.ROOT);
    Matcher span = SPAN.matcher(text);
    try {
      return span.matches()
          ? clock
              .instant()
              .minus(
                  Duration.ofHours(
                      Long.parseLong(span.group(1)) * (span.group(2).equals("d") ? 24 : 1)))
          : TypedDate.read(text)
              .orElseThrow()
              .latest(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
              .atStartOfDay(ZoneOffset.UTC)
              .toInstant();
    } catch (DateTimeException e) {
      throw new CommandMistake(said(AuditTexts::sinceForm));
    }
  }

  /** The same question for the page before it. */
  private static String line(CommandInput input, long before) {
    StringJoiner line = new StringJoiner(" ").add("audit").add(BEFORE + ":" + before);
    if (!input.all(WHAT).isEmpty()) {
      line.add(WHAT + ":" + String.join(",", input.all(WHAT)));
    }
    input.one(SINCE).ifPresent(since -> line.add(SINCE + ":" + since));
    input.one(WHO).ifPresent(who -> line.add("\"" + who.replace("\"", "") + "\""));
    return line.toString();
  }

  private static Rich line(AuditTexts say, AuditEntry entry) {
    Rich line =
        Rich.of("#" + entry.number() + " · ")
            .time(entry.at())
            .text(" · ")
            .bold(Fold.label(name(say, entry.who()), LONGEST_WORD))
            .text(" ")
            .text(did(say, entry.act()));
    StringJoiner facts = new StringJoiner("; ");
    if (!entry.subject().isBlank()) {
      facts.add(Fold.label(entry.subject(), LONGEST_WORD));
    }
    entry
        .after()
        .forEach((field, after) -> {
          String before = entry.before().get(field);
          if (!after.equals(before)) {
            facts.add(
                before == null
                    ? say.set(field, word(after))
                    : say.changed(field, word(before), word(after)));
          }
        });
    if (!entry.place().isBlank()) {
      facts.add(place(say, entry.place()));
    }
    return line.text("\n" + Fold.label(facts.toString(), LONGEST_LINE));
  }

  /**
   * The id of a key would be taken for the key, and hidden, behind the words under which it is
   * kept.
   */
  private static String name(AuditTexts say, String who) {
    if (who.equals(ADMIN_TOKEN)) {
      return say.adminToken();
    }
    Matcher key = API_KEY.matcher(who);
    return key.matches() ? say.apiKey(key.group(1)) : who.isBlank() ? say.byItself() : who;
  }

  /** By its names, where there are any. */
  private static String place(AuditTexts say, String kept) {
    Matcher api = API.matcher(kept);
    if (api.matches()) {
      return say.overApi(api.group(1));
    }
    Matcher named = NAMED_PLACE.matcher(kept);
    return say.place(Fold.label(named.matches() ? named.group(1) : kept, LONGEST_WORD));
  }

  /** In words, or as it is kept when a newer bot has kept it. */
  private static String did(AuditTexts say, String act) {
    return Act.named(act).stream().findFirst().map(say::did).orElse(act);
  }

  private static String word(String value) {
    return value.isBlank() ? "–" : Fold.label(value, LONGEST_WORD);
  }
}
