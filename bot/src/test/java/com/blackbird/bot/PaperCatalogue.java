package com.blackbird.bot;

import com.blackbird.activity.access.Links;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityViews;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The bot's own commands without anything below them: to be read, not to be run. */
public final class PaperCatalogue {
  private PaperCatalogue() {}

  /** The catalogue as {@link BotCommands} puts it together. */
  public static CommandCatalogue make() {
    var nowhere = new DriverManagerDataSource();
    JdbcClient jdbc = JdbcClient.create(nowhere);
    Clock clock = Clock.systemUTC();
    var transaction = new TransactionTemplate(new DataSourceTransactionManager(nowhere));
    var links = new Links(jdbc, transaction, clock);
    var nobody = new StaticListableBeanFactory();
    return new BotCommands()
        .commandCatalogue(
            links,
            new AccountStore(jdbc, clock),
            new IntegrationStore(jdbc, clock),
            new ActivityLog(jdbc),
            new ActivityViews(jdbc, clock),
            new TimeZones(jdbc, List.of(), clock),
            nowhere,
            nobody.getBeanProvider(CommandCatalogue.class),
            nobody.getBeanProvider(ChatGateway.class),
            "0",
            clock);
  }
}
