package com.blackbird.bot.chat;

import static com.blackbird.bot.chat.ProblemSamples.AT;
import static com.blackbird.bot.chat.ProblemSamples.SAM;

import com.blackbird.activity.alert.AlertCards;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Life;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemState;
import com.blackbird.activity.support.CaseNumber;
import com.blackbird.activity.support.InHand;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one message that a channel has of a problem, as it lives. */
final class AlertSamples {
  private static final Who KIM = new Who("SLACK/T1/U2", "Kim");

  private AlertSamples() {}

  static Map<String, ChatMessage> all(Language language) {
    var muted = new Life(ProblemState.MUTED, null, AT.plus(Duration.ofHours(4)), null, null);
    var back = new Life(ProblemState.OPEN, AT.minus(Duration.ofMinutes(5)), null, null, null);
    Map<String, ChatMessage> all = new LinkedHashMap<>();
    all.put(
        "alert-new",
        AlertCards.living(
            ProblemSamples.view(language, problem(Life.NEW, Who.ITSELF, Who.ITSELF, 1, 0)),
            new Rich.Mention(false, "U2"),
            new Rich.Mention(true, "S1")));
    all.put("alert-assigned", card(language, life(ProblemState.ACKNOWLEDGED), SAM, KIM));
    all.put("alert-muted", card(language, muted, SAM, KIM));
    all.put("alert-resolved", card(language, life(ProblemState.RESOLVED), KIM, KIM));
    all.put("alert-recovered", card(language, life(ProblemState.RECOVERED), Who.ITSELF, KIM));
    all.put(
        "alert-back",
        AlertCards.living(
            ProblemSamples.view(language, problem(back, Who.ITSELF, Who.ITSELF, 41, 38))));
    all.put(
        "alert-escalated",
        AlertCards.living(
            ProblemSamples.view(
                language,
                problem(life(ProblemState.ACKNOWLEDGED), SAM, KIM, 41, 0),
                ProblemSamples.inHand(
                    new InHand(new CaseNumber(1_042), false, "Ana <!channel> @everyone", AT, 0)))));
    return all;
  }

  private static Life life(ProblemState state) {
    return new Life(state, null, null, state.isOver() ? AT : null, null);
  }

  private static ChatMessage card(Language language, Life life, Who by, Who owner) {
    return AlertCards.living(ProblemSamples.view(language, problem(life, by, owner, 41, 0)));
  }

  private static Problem problem(Life life, Who by, Who owner, long count, long before) {
    return ProblemSamples.problem(
        life, new Problem.Change(AT, by, ""), owner, count, before, "Email has been taken");
  }
}
