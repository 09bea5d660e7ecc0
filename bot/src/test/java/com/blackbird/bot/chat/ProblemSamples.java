package com.blackbird.bot.chat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.escalation.SupportNotes;
import com.blackbird.activity.fix.Fix;
import com.blackbird.activity.fix.FixTally;
import com.blackbird.activity.fix.KnownFix;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Affected;
import com.blackbird.activity.problem.Life;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemCard;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemState;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.problem.Trend;
import com.blackbird.activity.support.CaseNumber;
import com.blackbird.activity.support.InHand;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Problems as they are shown, from one error to a hundred thousand. */
final class ProblemSamples {
  static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
  static final Who SAM = new Who("SLACK/T1/U1", "Sam");

  private ProblemSamples() {}

  static Map<String, ChatMessage> all(Language language) {
    Map<String, ChatMessage> all = new LinkedHashMap<>();
    all.put(
        "problem-one",
        ProblemCard.of(view(language, ProblemState.OPEN, 1, "Email has been taken")));
    all.put(
        "problem-many",
        ProblemCard.of(view(language, ProblemState.ACKNOWLEDGED, 41, "Email has been taken")));
    all.put(
        "problem-storm",
        ProblemCard.of(
            view(
                language,
                ProblemState.MUTED,
                100_000,
                "<!channel> @everyone *خطأ* 失敗 ".repeat(400)),
            "Somebody has acknowledged it already."));
    all.put(
        "problem-long",
        ProblemCard.of(view(language, ProblemState.OPEN, 41, "x".repeat(9_990) + " the end.")));
    all.put(
        "problem-arabic",
        ProblemCard.of(
            view(language, ProblemState.OPEN, 41, "تعذر حفظ الطلب: العنوان غير صالح (رمز 422)")));
    all.put(
        "problem-japanese",
        ProblemCard.of(view(language, ProblemState.OPEN, 41, "注文を保存できません：住所が無効です（コード422）")));
    all.put(
        "problem-hostile",
        ProblemCard.of(
            view(
                language,
                ProblemState.OPEN,
                41,
                "@here <@U1> <!channel> [pay](https://evil.example) <https://evil.example|pay>"
                    + " **bold** `code` ```block``` ||hidden|| https://evil.example")));
    all.put(
        "problem-recovered",
        ProblemCard.of(view(language, ProblemState.RECOVERED, 1_204, "Email has been taken")));
    all.put(
        "problem-escalated",
        ProblemCard.of(
            view(
                language,
                problem(ProblemState.OPEN, 41, "Email has been taken"),
                inHand(new InHand(new CaseNumber(1_042), true, "Ana", AT, 2)))));
    return all;
  }

  private static ProblemView view(
      Language language, ProblemState state, long count, String message) {
    return view(language, problem(state, count, message));
  }

  static ProblemView view(Language language, Problem problem) {
    return view(language, problem, ProblemNotes.NONE);
  }

  /** Support has it. */
  static ProblemNotes inHand(InHand one) {
    return new ProblemNotes() {
      @Override
      public List<Part> about(ProblemView view) {
        return List.of();
      }

      @Override
      public Optional<Rich> standing(ProblemView view) {
        return Optional.of(SupportNotes.line(one, view.language()));
      }
    };
  }

  static ProblemView view(Language language, Problem problem, ProblemNotes notes) {
    long count = problem.count();
    long stuck = problem.state().isOver() ? 0 : Math.min(problem.outbreakCount(), 40);
    return new ProblemView(
        problem,
        language,
        "Main store",
        "Shopify",
        new Affected(
            List.of(new Affected.Kind(ActivityType.ORDER, count, count - stuck, stuck)),
            IntStream.range(0, (int) stuck).mapToObj(i -> "#" + (1021 + i)).toList(),
            false,
            false),
        new Trend(
            AT.minus(Duration.ofHours(23)),
            LongStream.range(0, 24).mapToObj(hour -> hour < 20 ? 0L : count * hour / 80).toList()),
        Guides.bundled().entries("shopify").stream().findFirst(),
        count > 1 ? Optional.of(new KnownFix(fix(), 4)) : Optional.empty(),
        count > 41 ? 2 : 1,
        count > 41 ? List.of(problem(ProblemState.OPEN, 7, "Order not found")) : List.of(),
        count > 41 ? 12 : 0,
        Optional.empty(),
        notes);
  }

  private static Fix fix() {
    return new Fix(
        AccountId.of("acme"),
        new UUID(2, 1),
        "shopify",
        "Email has been taken",
        "Merged the two customers, <!channel> @everyone *خطأ* 失敗",
        "",
        SAM,
        Optional.empty(),
        AT,
        new FixTally(3, 5, 1),
        false);
  }

  private static Problem problem(ProblemState state, long count, String message) {
    return problem(
        new Life(state, null, AT.plus(Duration.ofHours(4)), AT, null),
        new Problem.Change(AT, state == ProblemState.RECOVERED ? Who.ITSELF : SAM, ""),
        SAM,
        count,
        0,
        message);
  }

  static Problem problem(
      Life life, Problem.Change change, Who owner, long count, long before, String message) {
    Instant first = AT.minus(Duration.ofMinutes(42));
    return new Problem(
        AccountId.of("acme"),
        new UUID(1, count),
        new IntegrationKey("shopify-main"),
        "shopify",
        message,
        message.substring(0, Math.min(message.length(), 120)),
        message,
        new ActivityRef(first, new UUID(1, 1)),
        count,
        before,
        first,
        AT,
        life,
        change,
        false,
        owner,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        null,
        3);
  }
}
