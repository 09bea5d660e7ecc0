package com.blackbird.bot;

import com.blackbird.activity.access.AccessCommand;
import com.blackbird.activity.access.ChosenAccountCommand;
import com.blackbird.activity.access.Farewell;
import com.blackbird.activity.access.GrantStore;
import com.blackbird.activity.access.GrantedRights;
import com.blackbird.activity.access.LinkCommand;
import com.blackbird.activity.access.LinkGuesses;
import com.blackbird.activity.access.LinkedAccounts;
import com.blackbird.activity.access.Links;
import com.blackbird.activity.access.UnlinkCommand;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityCommand;
import com.blackbird.activity.activity.ActivityLists;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityViews;
import com.blackbird.activity.activity.FindCommand;
import com.blackbird.activity.activity.IntegrationsCommand;
import com.blackbird.activity.activity.LogFilters;
import com.blackbird.activity.alert.AlertsCommand;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditCommand;
import com.blackbird.activity.audit.AuditVerifier;
import com.blackbird.activity.audit.SecurityEvents;
import com.blackbird.activity.casework.CasesCommand;
import com.blackbird.activity.casework.MasterActions;
import com.blackbird.activity.casework.Snippets;
import com.blackbird.activity.casework.SnippetsCommand;
import com.blackbird.activity.casework.Transcripts;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatGroup;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.command.HelpCommand;
import com.blackbird.activity.command.Patience;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.desk.DeskCodes;
import com.blackbird.activity.discretion.DryRun;
import com.blackbird.activity.discretion.FullTexts;
import com.blackbird.activity.discretion.HidingStore;
import com.blackbird.activity.discretion.PrivacyCommand;
import com.blackbird.activity.escalation.EscalateCommand;
import com.blackbird.activity.export.ExportCommand;
import com.blackbird.activity.export.ExportLimits;
import com.blackbird.activity.export.ExportStore;
import com.blackbird.activity.fix.FixKeepers;
import com.blackbird.activity.fix.FixPages;
import com.blackbird.activity.fix.FixSharing;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.fix.FixesCommand;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.ContactPoints;
import com.blackbird.activity.guide.GuideActions;
import com.blackbird.activity.guide.GuideCommand;
import com.blackbird.activity.guide.GuideKeepers;
import com.blackbird.activity.guide.GuidePages;
import com.blackbird.activity.guide.GuideVotes;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.guide.OwnGuides;
import com.blackbird.activity.guide.UnknownErrors;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.PersonLanguages;
import com.blackbird.activity.planned.PlannedWorkHub;
import com.blackbird.activity.planned.PlannedWorkStore;
import com.blackbird.activity.problem.ProblemActions;
import com.blackbird.activity.problem.ProblemFixes;
import com.blackbird.activity.problem.ProblemForms;
import com.blackbird.activity.problem.ProblemHands;
import com.blackbird.activity.problem.ProblemList;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.problem.ProblemsCommand;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.retry.RetriesCommand;
import com.blackbird.activity.retry.RetryNotes;
import com.blackbird.activity.silence.SilenceLooks;
import com.blackbird.activity.silence.SilenceNotes;
import com.blackbird.activity.stats.StatsCommand;
import com.blackbird.activity.stats.StatsReader;
import com.blackbird.activity.support.DeskScopes;
import com.blackbird.activity.support.Support;
import com.blackbird.activity.support.SupportGate;
import com.blackbird.activity.support.SupportRights;
import com.blackbird.activity.zone.TimeZones;
import com.blackbird.activity.zone.ZoneSource;
import com.blackbird.bot.operations.StatusCommand;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bot can do in the chat: every sub-command, in the order in which help lists them. */
@Configuration(proxyBeanMethods = false)
class BotCommands {
  @Bean
  LinkedAccounts linkedAccounts(Links links) {
    return new LinkedAccounts(links);
  }

  @Bean
  LinkGuesses linkGuesses(JdbcClient jdbc, Clock clock) {
    return new LinkGuesses(jdbc, clock);
  }

  @Bean
  SupportRights supportRights(
      LinkedAccounts linked, GrantStore grants, SecurityEvents events, SupportGate gate) {
    return new SupportRights(new GrantedRights(linked, grants, events), gate);
  }

  @Bean
  ActivityViews activityViews(JdbcClient jdbc, Clock clock) {
    return new ActivityViews(jdbc, clock);
  }

  @Bean
  TimeZones timeZones(JdbcClient jdbc, List<ZoneSource> sources, Clock clock) {
    return new TimeZones(jdbc, sources, clock);
  }

  @Bean
  GuidePages guidePages(
      AccountGuides guides,
      OwnGuides own,
      GuideVotes votes,
      ContactPoints contacts,
      IntegrationStore integrations,
      ActivityLog log,
      ObjectProvider<CommandCatalogue> catalogue,
      Clock clock) {
    return new GuidePages(
        guides,
        own,
        votes,
        contacts,
        integrations,
        log,
        () -> catalogue.getObject().action(GuideActions.ESCALATE).isPresent(),
        clock);
  }

  @Bean
  GuideCommand guideCommand(
      GuidePages pages,
      GuideVotes votes,
      ContactPoints contacts,
      OwnGuides own,
      JdbcClient jdbc,
      GuideKeepers keepers,
      Audit audit,
      Clock clock) {
    return new GuideCommand(
        pages, votes, contacts, own, new UnknownErrors(jdbc, clock), keepers, audit);
  }

  @Bean
  CommandCatalogue commandCatalogue(
      Links links,
      LinkedAccounts linked,
      LinkGuesses guesses,
      Farewell farewell,
      AccountStore accounts,
      IntegrationStore integrations,
      ActivityLog log,
      ActivityViews views,
      TimeZones zones,
      GuideCommand guide,
      AlertsCommand alerts,
      ProblemHands hands,
      Guides guides,
      RetryNotes notes,
      RetriesCommand retries,
      Fixes fixes,
      FixKeepers keepers,
      EscalateCommand escalate,
      Support support,
      SupportGate gate,
      DeskScopes scopes,
      Transcripts transcripts,
      MasterActions masters,
      Snippets snippets,
      DeskCodes deskCodes,
      GrantStore grants,
      Audit audit,
      SecurityEvents events,
      JdbcClient jdbc,
      StatsReader stats,
      ExportStore exports,
      ExportLimits exportLimits,
      Discretion discretion,
      HidingStore hiding,
      FullTexts fullTexts,
      DryRun dryRun,
      ObjectProvider<CommandCatalogue> catalogue,
      ObjectProvider<ChatGateway> gateways,
      DeliveryHealthStore deliveries,
      PlannedWorkStore planned,
      SilenceLooks silences,
      @Value("${blackbird.version}") String version,
      Clock clock) {
    ActivityLists lists = new ActivityLists(log, views, integrations, zones, jdbc, notes, clock);
    ActivityCommand activity = new ActivityCommand(integrations, lists);
    LogFilters filters = new LogFilters(activity, zones, clock);
    CasesCommand cases =
        new CasesCommand(support, gate, scopes, transcripts, lists, masters, clock);
    return new CommandCatalogue(
        List.of(
            activity,
            new FindCommand(lists),
            problems(integrations, lists, hands, guides, notes, zones, jdbc, clock),
            retries,
            new FixesCommand(
                fixes, new FixPages(fixes, keepers), new FixSharing(fixes, integrations, lists)),
            alerts,
            new StatsCommand(integrations, stats, filters, clock),
            new ExportCommand(filters, log, exports, exportLimits, discretion, clock),
            new IntegrationsCommand(
                integrations,
                log,
                lists,
                List.of(
                    new PlannedWorkHub(planned, integrations, zones, audit, clock),
                    new SilenceNotes(silences)),
                clock),
            guide,
            escalate,
            cases,
            new SnippetsCommand(gate, snippets, cases),
            new PrivacyCommand(hiding, fullTexts, dryRun, audit),
            new LinkCommand(links, deskCodes, guesses, events),
            new UnlinkCommand(linked, links, farewell),
            new ChosenAccountCommand(linked, links),
            new AccessCommand(grants, groups(gateways)),
            new AuditCommand(new AuditBook(jdbc), new AuditVerifier(jdbc), clock),
            new StatusCommand(
                accounts,
                zones,
                () -> gateways.orderedStream().toList(),
                deliveries,
                silences,
                version,
                clock),
            new HelpCommand(catalogue::getObject)));
  }

  private static Function<Call, List<ChatGroup>> groups(ObjectProvider<ChatGateway> gateways) {
    return call ->
        gateways
            .orderedStream()
            .filter(gateway -> gateway.platform() == call.caller().platform())
            .findFirst()
            .map(gateway -> gateway.groups(call.caller().workspace()))
            .orElse(List.of());
  }

  private static ProblemsCommand problems(
      IntegrationStore integrations,
      ActivityLists lists,
      ProblemHands hands,
      Guides guides,
      RetryNotes notes,
      TimeZones zones,
      JdbcClient jdbc,
      Clock clock) {
    ProblemList list = new ProblemList(jdbc);
    ProblemStore store = new ProblemStore(jdbc);
    ProblemViews views = new ProblemViews(jdbc, integrations, guides, notes, clock);
    ProblemForms forms = new ProblemForms(store, list, new ProblemFixes(jdbc, clock));
    return new ProblemsCommand(
        list,
        integrations,
        new ProblemActions(
            hands, views, store, forms, lists, zones, new PersonLanguages(jdbc), clock));
  }

  @Bean
  Dispatcher dispatcher(
      CommandCatalogue catalogue,
      SupportGate gate,
      SupportRights rights,
      List<ChatGateway> gateways,
      Discretion discretion,
      @Value("${blackbird.patience}") Duration patience) {
    Map<ChatPlatform, ChatGateway> byPlatform =
        gateways.stream().collect(Collectors.toMap(ChatGateway::platform, Function.identity()));
    Duration form = Patience.DEFAULT.form();
    return new Dispatcher(
        catalogue,
        gate,
        rights,
        byPlatform,
        new Patience(patience, patience.compareTo(form) < 0 ? patience : form),
        discretion);
  }
}
