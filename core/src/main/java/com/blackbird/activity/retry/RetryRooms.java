package com.blackbird.activity.retry;

import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.problem.ProblemHands;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.webhook.Webhooks;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What retries need of other rooms. */
public record RetryRooms(
    JdbcClient jdbc,
    TransactionTemplate transaction,
    Webhooks webhooks,
    ProblemViews views,
    ProblemHands hands,
    ActivityLog log,
    IntegrationStore integrations,
    AccountGuides guides,
    Outbox outbox,
    Clock clock) {}
