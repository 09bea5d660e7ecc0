package com.blackbird.bot.http;

import com.blackbird.activity.access.Links;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.integration.Platform;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.zone.TimeZones;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets up accounts, their integrations and links. */
@RestController
@RequestMapping("/v1/admin/accounts/{account}")
@NeedsAdmin
class AdminController {
  private final Audit audit;
  private final AccountStore accounts;
  private final KnownAccounts known;
  private final IntegrationStore integrations;
  private final Links links;
  private final TimeZones zones;
  private final AccountLanguages languages;

  AdminController(
      AccountStore accounts,
      KnownAccounts known,
      IntegrationStore integrations,
      Links links,
      TimeZones zones,
      AccountLanguages languages,
      Audit audit) {
    this.audit = audit;
    this.zones = zones;
    this.languages = languages;
    this.accounts = accounts;
    this.known = known;
    this.integrations = integrations;
    this.links = links;
  }

  /** What is sent to set an account; what is left out stays as it is. */
  record AccountRequest(
      @Nullable String name,
      @Nullable Boolean createIntegrations,
      @Nullable String timeZone,
      @Nullable String language) {
    /** The language that is named, if one is. */
    Optional<Language> spoken() {
      return Optional.ofNullable(language)
          .map(tag ->
              Language.tagged(tag).orElseThrow(() -> bad("language: use " + Language.tags())));
    }

    /** The zone that is named, if one is. */
    Optional<ZoneId> zone() {
      try {
        return Optional.ofNullable(timeZone).map(ZoneId::of);
      } catch (DateTimeException e) {
        throw new IllegalArgumentException(
            "timeZone: use the name of a time zone, such as Europe/Berlin", e);
      }
    }
  }

  /** What is sent to set an integration; what is left out stays as it is. */
  record IntegrationRequest(
      @Nullable String platform, @Nullable String name, @Nullable String state) {}

  /** An account as JSON. */
  record AccountAnswer(
      String account, String name, boolean createIntegrations, String timeZone, String language) {}

  /** An integration as JSON, as it is set. */
  record SetIntegrationAnswer(String key, String name, String platform, String state) {
    static SetIntegrationAnswer of(Integration integration) {
      return new SetIntegrationAnswer(
          integration.key().text(),
          integration.name(),
          integration.platform().key(),
          integration.state().text());
    }
  }

  /** What may be sent to get a link code. */
  record LinkRequest(@Nullable String role) {}

  /** A link code as JSON. */
  record LinkAnswer(String code, String expiresAt) {}

  @PutMapping
  AccountAnswer putAccount(
      @PathVariable("account") String key, @RequestBody AccountRequest request) {
    var existing = accounts.find(AccountId.of(key));
    var zone = request.zone();
    var language = request.spoken();
    var name = request.name() == null ? existing.map(Account::name).orElse("") : request.name();
    boolean create =
        request.createIntegrations() == null
            ? existing.map(Account::createIntegrations).orElse(false)
            : request.createIntegrations();
    var account = Account.of(key, name, create);
    audit.within(() -> {
      accounts.put(account);
      zone.ifPresent(one -> zones.setForAccount(account.id(), one));
      language.ifPresent(one -> languages.choose(account.id(), one));
      AuditNote note =
          AuditNote.of(account.id(), Act.ACCOUNT_SET, account.key())
              .was("name", existing.map(Account::name).orElse(""))
              .is("name", account.name())
              .was("creates-integrations", existing.map(Account::createIntegrations).orElse(false))
              .is("creates-integrations", create);
      audit.note(zone.map(one -> note.is("zone", one)).orElse(note));
      return account;
    });
    return new AccountAnswer(
        account.key(),
        account.name(),
        account.createIntegrations(),
        zones.ofAccount(account.id()).map(ZoneId::getId).orElse("UTC"),
        languages.of(account.id()).tag());
  }

  @PutMapping("/integrations/{key}")
  SetIntegrationAnswer putIntegration(
      @PathVariable String account,
      @PathVariable String key,
      @RequestBody IntegrationRequest request) {
    var accountId = known.find(account).id();
    var integrationKey =
        IntegrationKey.parse(key).orElseThrow(() -> bad("integration: " + IntegrationKey.RULE));
    var before =
        integrations
            .find(accountId, integrationKey)
            .orElseGet(() -> Integration.guessed(accountId, integrationKey));
    var integration = change(before, request);
    audit.within(() -> {
      integrations.put(integration);
      audit.note(
          AuditNote.of(accountId, Act.INTEGRATION_SET, integrationKey.text())
              .was("name", before.name())
              .is("name", integration.name())
              .was("state", before.state().text())
              .is("state", integration.state().text())
              .is("platform", integration.platform().key()));
      return integration;
    });
    return SetIntegrationAnswer.of(integration);
  }

  @PostMapping("/links")
  ResponseEntity<LinkAnswer> postLink(
      @PathVariable String account, @RequestBody(required = false) @Nullable LinkRequest request) {
    Optional<String> role =
        request == null ? Optional.empty() : Optional.ofNullable(request.role());
    if (role.filter(id -> !Rich.Mention.isId(id)).isPresent()) {
      throw bad("role: give the id of a Slack user group or a Discord role");
    }
    var issued = links.issue(known.find(account).id(), role);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new LinkAnswer(issued.code().reveal(), issued.expiresAt().toString()));
  }

  private static Integration change(Integration before, IntegrationRequest request) {
    return new Integration(
        before.accountId(),
        before.key(),
        request.platform() == null ? before.platform() : Platform.of(request.platform()),
        request.name() == null ? before.name() : request.name(),
        request.state() == null ? before.state() : state(request.state()));
  }

  private static IntegrationState state(String word) {
    return IntegrationState.of(word)
        .orElseThrow(() -> bad("state: use " + IntegrationState.words()));
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemKind.BAD_REQUEST, detail);
  }
}
