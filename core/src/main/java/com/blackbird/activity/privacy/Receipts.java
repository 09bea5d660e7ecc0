package com.blackbird.activity.privacy;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditEntry;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.audit.AuditQuery;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Receipts in the audit log, whose chain proves them. */
final class Receipts {
  private static final String RECEIPT = "receipt";
  private static final int NEWEST = 100;

  private Receipts() {}

  static AuditNote note(AuditNote note, UUID id, Map<String, Integer> rows) {
    AuditNote full = note.is(RECEIPT, id);
    for (Map.Entry<String, Integer> table : rows.entrySet()) {
      full = full.is("rows of " + table.getKey(), table.getValue());
    }
    return full;
  }

  static Receipt find(
      AuditBook book, AccountId account, Act act, UUID id, Map<String, Integer> rows) {
    var acts =
        new AuditQuery(
            Optional.empty(), Set.of(act), Optional.empty(), Optional.empty(), Optional.empty());
    AuditEntry entry =
        book.newest(account, acts, NEWEST).stream()
            .filter(one -> id.toString().equals(one.after().get(RECEIPT)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No entry of the receipt " + id));
    return new Receipt(entry.at(), rows, entry.number(), entry.hash());
  }
}
