package com.blackbird.bot.http;

import com.blackbird.activity.access.KeyHolder;
import com.blackbird.activity.access.Scope;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditEntry;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.audit.AuditQuery;
import com.blackbird.activity.audit.AuditVerdict;
import com.blackbird.activity.audit.AuditVerifier;
import com.blackbird.activity.language.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log: a key's holder reads the own account's, the admin any, and the bot's own. */
@RestController
class AuditController {
  private static final List<String> ALLOWED =
      List.of("account", "who", "what", "since", "until", "limit", "cursor");
  private static final List<String> OF_CHECK = List.of("account", "number", "hash");
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  private static final int USUAL = 50;
  private static final int LONGEST = 500;

  private final AuditBook book;
  private final AuditVerifier verifier;
  private final KnownAccounts accounts;

  AuditController(AuditBook book, AuditVerifier verifier, KnownAccounts accounts) {
    this.book = book;
    this.verifier = verifier;
    this.accounts = accounts;
  }

  /** A page of entries as JSON. */
  record EntriesAnswer(List<EntryAnswer> entries, @Nullable String next) {}

  /** An entry as JSON. */
  record EntryAnswer(
      long number,
      String at,
      String act,
      String subject,
      String who,
      String place,
      Map<String, String> before,
      Map<String, String> after,
      String hash) {
    static EntryAnswer of(AuditEntry entry) {
      return new EntryAnswer(
          entry.number(),
          entry.at().toString(),
          entry.act(),
          entry.subject(),
          entry.who(),
          entry.place(),
          entry.before(),
          entry.after(),
          entry.hash());
    }
  }

  /** What a check found as JSON. */
  record CheckAnswer(
      boolean whole,
      @Nullable Long entries,
      @Nullable String hash,
      @Nullable Long brokenAt,
      @Nullable String why) {
    static CheckAnswer of(AuditVerdict verdict) {
      return switch (verdict) {
        case AuditVerdict.Whole whole ->
            new CheckAnswer(true, whole.entries(), whole.hash(), null, null);
        case AuditVerdict.Broken broken ->
            new CheckAnswer(false, null, null, broken.number(), broken.why().in(Language.ENGLISH));
      };
    }
  }

  @GetMapping("/v1/audit")
  @NeedsScope(value = Scope.AUDIT, orAdmin = true)
  ResponseEntity<EntriesAnswer> list(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute(name = DoorKeeper.CALLER, required = false) @Nullable KeyHolder caller) {
    var sent = new QueryParameters(parameters, ALLOWED);
    int limit = sent.limit(USUAL, LONGEST);
    List<AuditEntry> found = book.newest(account(sent, caller), query(sent), limit + 1);
    List<EntryAnswer> page = found.stream().limit(limit).map(EntryAnswer::of).toList();
    String next = found.size() > limit ? String.valueOf(page.getLast().number()) : null;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new EntriesAnswer(page, next));
  }

  @GetMapping("/v1/audit/verify")
  @NeedsScope(value = Scope.AUDIT, orAdmin = true)
  CheckAnswer verify(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestAttribute(name = DoorKeeper.CALLER, required = false) @Nullable KeyHolder caller) {
    var sent = new QueryParameters(parameters, OF_CHECK);
    return CheckAnswer.of(verifier.verify(account(sent, caller), anchor(sent)));
  }

  private static Optional<AuditVerifier.Anchor> anchor(QueryParameters sent) {
    Optional<Long> number = sent.single("number").map(text -> number("number", text));
    Optional<String> hash = sent.single("hash");
    if (number.isPresent() != hash.isPresent()
        || hash.filter(text -> !text.matches("[0-9a-fA-F]{64}")).isPresent()) {
      throw QueryParameters.bad(
          "number and hash: give both, as a check or an entry once gave them to you");
    }
    return number.map(known -> new AuditVerifier.Anchor(known, hash.orElseThrow()));
  }

  /** Without an account it is the bot's own. */
  private AccountId account(QueryParameters sent, @Nullable KeyHolder caller) {
    Optional<String> named = sent.single("account");
    if (caller == null) {
      return named.map(key -> accounts.find(key).id()).orElse(AuditNote.BOT);
    }
    if (named.isPresent()) {
      throw QueryParameters.bad("account: a key reads the log of its own account; leave this out");
    }
    return caller.accountId();
  }

  private static AuditQuery query(QueryParameters sent) {
    Set<Act> acts = new HashSet<>();
    sent.values("what")
        .forEach(word -> {
          Set<Act> named = Act.named(word);
          if (named.isEmpty()) {
            throw QueryParameters.bad(
                "what: \"%s\" is not allowed; use %s, or the act of an entry"
                    .formatted(word, String.join(", ", Act.areas())));
          }
          acts.addAll(named);
        });
    return new AuditQuery(
        sent.single("who").map(AuditController::words),
        acts,
        sent.single("since").map(text -> moment("since", text)),
        sent.single("until").map(text -> moment("until", text)),
        sent.single("cursor").map(text -> number("cursor", text)));
  }

  private static String words(String text) {
    if (text.indexOf('\0') >= 0) {
      throw QueryParameters.bad("who: no name has such a character in it");
    }
    return text;
  }

  private static Instant moment(String name, String text) {
    try {
      Instant moment = Instant.parse(text);
      if (!moment.isBefore(EARLIEST) && moment.isBefore(LATEST)) {
        return moment;
      }
    } catch (DateTimeException e) {
      // Refused below, like a time that no entry has.
    }
    throw QueryParameters.bad(name + ": use a time such as 2026-11-23T10:00:00Z");
  }

  private static long number(String name, String text) {
    if (!text.matches("[1-9]\\d{0,17}")) {
      throw QueryParameters.bad(name + ": use the number of an entry");
    }
    return Long.parseLong(text);
  }
}
