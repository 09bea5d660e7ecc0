package com.blackbird.bot.http;

import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.webhook.PostResult;
import com.blackbird.activity.webhook.Webhook;
import com.blackbird.activity.webhook.WebhookSender;
import com.blackbird.activity.webhook.Webhooks;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where an account wants retries sent. */
@RestController
@RequestMapping("/v1/retry-webhook")
class RetryWebhookController {
  private final Webhooks webhooks;
  private final WebhookSender sender;
  private final Audit audit;

  RetryWebhookController(Webhooks webhooks, WebhookSender sender, Audit audit) {
    this.webhooks = webhooks;
    this.sender = sender;
    this.audit = audit;
  }

  /**
   * What came of a test.
   *
   * @param outcome the status of the answer, or why there is none
   */
  record TestAnswer(boolean taken, String outcome) {}

  @PutMapping
  @NeedsScope(Scope.RETRY)
  ResponseEntity<RetryWebhookAnswer> put(
      @RequestBody RetryWebhookRequest request,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    needKey();
    URI url = request.address(sender::objection);
    AccountId account = caller.accountId();
    Optional<Secret> secret =
        audit.within(() -> {
          Optional<Secret> made = webhooks.put(account, url, request.limit());
          note(account, made.isPresent());
          return made;
        });
    return shownOnce(secret.isPresent() ? 201 : 200, find(account), secret.orElse(null));
  }

  @GetMapping
  @NeedsScope(Scope.RETRY)
  RetryWebhookAnswer get(@RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    return RetryWebhookAnswer.of(find(caller.accountId()), null);
  }

  @DeleteMapping
  @NeedsScope(Scope.RETRY)
  ResponseEntity<Void> remove(@RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    AccountId account = caller.accountId();
    boolean isGone =
        audit.within(() -> {
          webhooks
              .find(account)
              .ifPresent(old -> audit.note(AuditNote.of(account, Act.WEBHOOK_ENDED, old.host())));
          return webhooks.remove(account);
        });
    if (!isGone) {
      throw none();
    }
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/rotate")
  @NeedsScope(Scope.RETRY)
  ResponseEntity<RetryWebhookAnswer> rotate(
      @RequestBody(required = false) @Nullable RotationRequest request,
      @RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    needKey();
    var asked = request == null ? RotationRequest.NOTHING_SAID : request;
    AccountId account = caller.accountId();
    Secret secret =
        audit.within(() -> {
          Secret made =
              webhooks.rotate(account, asked.overlap()).orElseThrow(RetryWebhookController::none);
          note(account, true);
          return made;
        });
    return shownOnce(200, find(caller.accountId()), secret);
  }

  @PostMapping("/test")
  @NeedsScope(Scope.RETRY)
  TestAnswer test(@RequestAttribute(DoorKeeper.CALLER) KeyHolder caller) {
    PostResult result = sender.test(find(caller.accountId()));
    return new TestAnswer(
        result instanceof PostResult.Taken, result.word().toLowerCase(Locale.ROOT));
  }

  private void note(AccountId account, boolean hasNewSecret) {
    Webhook now = find(account);
    audit.note(
        AuditNote.of(account, Act.WEBHOOK_SET, now.host())
            .is("confirmAbove", now.confirmAbove())
            .is("secret", hasNewSecret ? "new" : "kept"));
  }

  private static ResponseEntity<RetryWebhookAnswer> shownOnce(
      int status, Webhook webhook, @Nullable Secret secret) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .body(RetryWebhookAnswer.of(webhook, secret));
  }

  private Webhook find(AccountId account) {
    return webhooks.find(account).orElseThrow(RetryWebhookController::none);
  }

  private void needKey() {
    if (!webhooks.canKeepSecrets()) {
      throw new Refusal(
          ProblemKind.NOT_SET_UP,
          "secrets cannot be kept here; ask the bot's admin to set BLACKBIRD_ENCRYPTION_KEY");
    }
  }

  private static Refusal none() {
    return new Refusal(
        ProblemKind.NOT_FOUND, "there is no webhook; PUT /v1/retry-webhook registers one");
  }
}
