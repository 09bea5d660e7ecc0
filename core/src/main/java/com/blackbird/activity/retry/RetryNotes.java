package com.blackbird.activity.retry;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.view.ErrorKnowledge;
import com.blackbird.activity.webhook.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the cards of an error say of retries: the button where a retry may help, and what became of
 * the last one. Accounts without a webhook see nothing of it.
 */
public final class RetryNotes implements ProblemNotes, ErrorKnowledge {
  /** Asks to see what would be sent; the payload is a {@link RetrySubject}. */
  static final String LOOK = "retry.look";

  private final ErrorKnowledge known;
  private final Retries retries;
  private final RetryStore store;
  private final RetryRecordStore records;
  private final RetryNews news;
  private final ProblemStore problems;
  private final AccountGuides guides;
  private final IntegrationStore integrations;

  /** Says it besides what else is known of an error. */
  public RetryNotes(ErrorKnowledge known, Retries retries, RetryRooms rooms) {
    this.known = known;
    this.retries = retries;
    this.store = new RetryStore(rooms.jdbc());
    this.records = new RetryRecordStore(rooms.jdbc());
    this.news = new RetryNews(retries, rooms.clock());
    this.problems = new ProblemStore(rooms.jdbc());
    this.guides = rooms.guides();
    this.integrations = rooms.integrations();
  }

  @Override
  public List<Part> about(ProblemView view) {
    Problem problem = view.problem();
    Language language = view.language();
    if (retries.webhook(problem.accountId()).filter(Webhook::isActive).isEmpty()) {
      return List.of();
    }
    List<UUID> parts = problems.parts(problem.accountId(), problem.id());
    List<Part> notes = new ArrayList<>();
    store
        .newestOf(problem.accountId(), parts)
        .ifPresent(retry -> notes.add(new Part.Text(news.of(retry, language))));
    long stuck = view.affected().stuck();
    if (stuck > 0) {
      String all = RetryTexts.in(language).retryAll(stuck);
      offer(view.guide(), all, new RetrySubject.OfProblem(problem.id()), language)
          .ifPresent(notes::add);
    }
    return notes;
  }

  @Override
  public List<Word> categories() {
    return known.categories();
  }

  @Override
  public List<Part> about(Call call, Activity error) {
    List<Part> parts = new ArrayList<>(known.about(call, error));
    AccountId account = call.account().id();
    String reference = error.reference();
    if (reference == null || retries.webhook(account).filter(Webhook::isActive).isEmpty()) {
      return parts;
    }
    RetryRecord.Key record = new RetryRecord.Key(error.direction(), error.type(), reference);
    store
        .newestOf(account, error.integration(), record)
        .ifPresent(retry ->
            parts.add(
                new Part.Text(news.of(retry, records.latest(retry, record), call.language()))));
    offer(
            guide(account, error),
            RetryTexts.in(call.language()).retryThis(),
            new RetrySubject.OfActivity(error.ref()),
            call.language())
        .ifPresent(parts::add);
    return parts;
  }

  private Optional<GuideEntry> guide(AccountId account, Activity error) {
    return integrations
        .find(account, error.integration())
        .flatMap(one -> guides.of(account).recognise(one.platform().key(), error.message()));
  }

  /** The button, where the guide says that a retry may help. */
  private static Optional<Part> offer(
      Optional<GuideEntry> guide, String label, RetrySubject subject, Language language) {
    return guide
        .filter(entry -> RetryAdvice.of(guide).allows())
        .map(entry ->
            new Part.Entry(
                Rich.of(RetryPages.advice(entry, language)),
                new Button(ActionRef.of(LOOK, subject.text()), label)));
  }
}
