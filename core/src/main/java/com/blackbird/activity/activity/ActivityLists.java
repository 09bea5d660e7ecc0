package com.blackbird.activity.activity;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import java.time.Clock;

/** Reads lists and single activities for the chat. */
public final class ActivityLists {
  private final ActivityLog log;
  private final ActivityViews views;
  private final IntegrationStore integrations;
  private final Clock clock;

  /** Reads from the given stores. */
  public ActivityLists(
      ActivityLog log, ActivityViews views, IntegrationStore integrations, Clock clock) {
    this.log = log;
    this.views = views;
    this.integrations = integrations;
    this.clock = clock;
  }

  /** The list as a message. */
  ChatMessage message(Account account, ActivityView view) {
    ActivityPage page = page(account.id(), view);
    String name = views.remember(account.id(), view.showing(page));
    return new ActivityListMessage(view, name, page, integrations.list(account.id())).message();
  }

  /** One activity as a message; its text form comes from a button. */
  ChatMessage detail(Account account, String ref, String view) {
    Activity activity =
        ActivityRef.parse(ref)
            .flatMap(parsed -> log.find(account.id(), parsed))
            .orElseThrow(() -> new CommandMistake("This activity is no longer in the log."));
    String name =
        integrations
            .find(account.id(), activity.integration())
            .map(Integration::name)
            .orElse(activity.integration().text());
    return ActivityDetailMessage.of(activity, name, view);
  }

  /** The list of that name. */
  ActivityView recall(Account account, String name) {
    return views.recall(account.id(), name);
  }

  private ActivityPage page(AccountId account, ActivityView view) {
    ActivityQuery query = query(view);
    return switch (view.from().side()) {
      case NEWEST -> log.page(account, query, null);
      case OLDER -> log.page(account, query, ActivityCursor.after(ref(view), query));
      case NEWER -> newer(account, query, ref(view));
    };
  }

  /** A page of newer ones; the newest page when there is not a whole one. */
  private ActivityPage newer(AccountId account, ActivityQuery query, ActivityRef than) {
    ActivityPage page = log.newer(account, query, than);
    return page.activities().size() < query.limit() ? log.page(account, query, null) : page;
  }

  private ActivityQuery query(ActivityView view) {
    try {
      return view.query(clock.instant());
    } catch (IllegalArgumentException e) {
      throw new CommandMistake(String.valueOf(e.getMessage()));
    }
  }

  private static ActivityRef ref(ActivityView view) {
    return ActivityRef.parse(view.from().ref()).orElseThrow();
  }
}
