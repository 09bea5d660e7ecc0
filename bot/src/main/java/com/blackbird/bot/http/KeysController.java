package com.blackbird.bot.http;

import com.blackbird.activity.access.ApiKeyId;
import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.IssuedKey;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Makes, lists, replaces and ends the API keys of an account. */
@RestController
@RequestMapping("/v1/admin/accounts/{account}/keys")
@NeedsAdmin
class KeysController {
  private final KnownAccounts accounts;
  private final ApiKeyStore keys;
  private final Clock clock;

  KeysController(KnownAccounts accounts, ApiKeyStore keys, Clock clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.clock = clock;
  }

  /** The keys of an account as JSON. */
  record KeysAnswer(List<KeyAnswer> keys) {}

  @PostMapping
  ResponseEntity<NewKeyAnswer> issue(
      @PathVariable String account, @RequestBody KeyRequest request) {
    var wish = request.wish();
    return shownOnce(keys.issue(accounts.find(account).id(), wish));
  }

  @GetMapping
  KeysAnswer list(@PathVariable String account) {
    var now = clock.instant();
    return new KeysAnswer(
        keys.list(accounts.find(account).id()).stream()
            .map(key -> KeyAnswer.of(key, now))
            .toList());
  }

  @PostMapping("/{key}/rotate")
  ResponseEntity<NewKeyAnswer> rotate(
      @PathVariable String account,
      @PathVariable String key,
      @RequestBody(required = false) RotationRequest request) {
    var asked = request == null ? RotationRequest.NOTHING_SAID : request;
    var accountId = accounts.find(account).id();
    return shownOnce(
        keys.rotate(accountId, id(key), asked.overlap(), asked.life())
            .orElseThrow(() ->
                keys.successor(accountId, id(key))
                    .map(KeysController::replaced)
                    .orElseGet(unknown("there is no such key that works; see GET .../keys"))));
  }

  private static Refusal replaced(ApiKeyId by) {
    return new Refusal(
        ProblemKind.CONFLICT,
        "this key has been replaced by %s; if nobody has that one, end it and ask again"
            .formatted(by.text()));
  }

  @DeleteMapping("/{key}")
  ResponseEntity<Void> revoke(@PathVariable String account, @PathVariable String key) {
    if (!keys.revoke(accounts.find(account).id(), id(key))) {
      throw unknown("there is no such key that is not revoked already; see GET .../keys").get();
    }
    return ResponseEntity.noContent().build();
  }

  private static ResponseEntity<NewKeyAnswer> shownOnce(IssuedKey issued) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(NewKeyAnswer.of(issued));
  }

  private static ApiKeyId id(String typed) {
    return ApiKeyId.parse(typed).orElseThrow(unknown("there is no such key; see GET .../keys"));
  }

  private static Supplier<Refusal> unknown(String detail) {
    return () -> new Refusal(ProblemKind.NOT_FOUND, detail);
  }
}
