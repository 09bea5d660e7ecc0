package com.blackbird.bot.http;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.privacy.Accounts;
import com.blackbird.activity.privacy.People;
import com.blackbird.activity.privacy.Receipt;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forgets people and erases accounts, and answers with a receipt. */
@RestController
@RequestMapping("/v1/admin/accounts/{account}")
@NeedsAdmin
class PrivacyController {
  private final KnownAccounts known;
  private final People people;
  private final Accounts accounts;

  PrivacyController(KnownAccounts known, People people, Accounts accounts) {
    this.known = known;
    this.people = people;
    this.accounts = accounts;
  }

  /** Who is to be forgotten, by the platform's own ids. */
  record PersonRequest(
      @Nullable String platform, @Nullable String workspace, @Nullable String user) {
    People.Person person() {
      return new People.Person(
          Arrays.stream(ChatPlatform.values())
              .filter(one -> one.name().equalsIgnoreCase(platform))
              .findFirst()
              .orElseThrow(() -> QueryParameters.bad("platform: use slack or discord")),
          QueryParameters.platformId("workspace", workspace),
          QueryParameters.platformId("user", user));
    }
  }

  /** A receipt as JSON. */
  record ReceiptOfForgetting(
      String at, Map<String, Integer> rows, long auditEntry, String auditHash) {
    static ReceiptOfForgetting of(Receipt receipt) {
      return new ReceiptOfForgetting(
          receipt.at().toString(), receipt.rows(), receipt.entry(), receipt.hash());
    }
  }

  @PostMapping("/people/forget")
  ReceiptOfForgetting forget(@PathVariable String account, @RequestBody PersonRequest request) {
    return ReceiptOfForgetting.of(people.forget(known.find(account).id(), request.person()));
  }

  /** The name is asked for twice, because there is no way back. */
  @DeleteMapping
  ReceiptOfForgetting erase(
      @PathVariable String account, @RequestParam(required = false) @Nullable String erase) {
    if (!account.equals(erase)) {
      throw QueryParameters.bad(
          "erase: everything of the account will be gone; say ?erase=" + account + " to mean it");
    }
    return ReceiptOfForgetting.of(accounts.erase(account));
  }
}
