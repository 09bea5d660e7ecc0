package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import java.util.List;

/** What people say about guides, as a message: what helps least comes first. */
record GuideTrends(List<GuideTrend> trends, Guides guides, Language language) {
  /** Each takes up to five of Discord's 40 components. */
  private static final int MOST = 6;

  private static final int MOST_COMMENTS = 2;

  GuideTrends {
    trends = List.copyOf(trends);
  }

  ChatMessage message() {
    GuideTexts say = GuideTexts.in(language);
    ChatMessage.Builder message =
        ChatMessage.headed(say.whatPeopleSay()).note(say.ofTheLastWeeks(GuideVotes.WEEKS));
    if (trends.isEmpty()) {
      message.text(say.nobodySaid());
    }
    trends.stream().limit(MOST).forEach(trend -> add(message, trend, say));
    return message.controls(List.of(GuidePages.lookUp(language))).build();
  }

  private void add(ChatMessage.Builder message, GuideTrend trend, GuideTexts say) {
    GuideTally all = trend.tally();
    GuideTally last = trend.weeks().getLast().tally();
    String title =
        guides.entry(trend.entry()).map(entry -> entry.in(language).title()).orElse(trend.entry());
    String counted = say.helpedTrend(all.yes(), all.votes(), last.yes(), last.votes());
    message.part(
        new Part.Entry(
            Rich.empty().bold(title).text("\n" + counted),
            new Button(
                ActionRef.of(GuideActions.FIX, GuideSubject.ofId(trend.entry())),
                say.openGuide())));
    trend.comments().stream()
        .limit(MOST_COMMENTS)
        .forEach(comment -> message.part(new Part.Quote(comment.words())));
  }
}
