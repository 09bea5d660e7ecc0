package com.blackbird.activity.privacy;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditNote;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases accounts: every row of every table that carries the account's id, whatever tables there
 * are, its audit log included. That it was done, and how much, stays in the bot's own audit log.
 */
public final class Accounts {
  private static final String ACCOUNT = "account";
  private static final String KEYS = "api_key";

  /** While those who began before still write for the account; each may take a second. */
  private static final int TRIES = 10;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final AuditBook book;

  /**
   * Erases through a connection that may.
   *
   * @param owner statements of who owns the tables: nobody else may remove what is append-only
   * @param transaction the owner's transactions
   */
  public Accounts(JdbcClient owner, TransactionTemplate transaction, Clock clock) {
    this.jdbc = owner;
    this.audit = new Audit(owner, transaction, clock);
    this.book = new AuditBook(owner);
  }

  /**
   * Erases the account, which may be gone already: then what came in meanwhile is erased. Its keys
   * end first, so that nobody begins to write for it any more.
   *
   * @param key the account's key
   */
  public Receipt erase(String key) {
    AccountId account = AccountId.of(key);
    UUID id = UUID.randomUUID();
    int keys = audit.within(() -> delete(KEYS, account));
    Map<String, Integer> rows =
        patiently(() -> {
          Map<String, Integer> erased = erase(account);
          if (keys > 0) {
            erased.put(KEYS, keys);
          }
          audit.note(
              Receipts.note(
                  AuditNote.of(AuditNote.BOT, Act.ACCOUNT_ERASED, Account.keyOf(key)), id, erased));
          return erased;
        });
    return Receipts.find(book, AuditNote.BOT, Act.ACCOUNT_ERASED, id, rows);
  }

  private <T> T patiently(Supplier<T> work) {
    for (int left = TRIES - 1; ; left--) {
      try {
        return audit.within(work);
      } catch (TransientDataAccessException | DataIntegrityViolationException inTheWay) {
        if (left == 0) {
          throw inTheWay;
        }
      }
    }
  }

  private Map<String, Integer> erase(AccountId account) {
    Map<String, Integer> rows = new TreeMap<>();
    for (String table : tables()) {
      int deleted = delete(table, account);
      if (deleted > 0) {
        rows.put(table, deleted);
      }
    }
    int copies =
        jdbc.sql("update fix set origin_account = null, origin_fix = null where origin_account = ?")
            .param(account.value())
            .update();
    if (copies > 0) {
      rows.put("fix (copies for all)", copies);
    }
    return rows;
  }

  private int delete(String table, AccountId account) {
    return jdbc.sql(
            "delete from %s where %s = ?"
                .formatted(table, table.equals(ACCOUNT) ? "id" : "account_id"))
        .param(account.value())
        .update();
  }

  /** All tables of accounts, those that point to others before these, the accounts last. */
  List<String> tables() {
    Map<String, Set<String>> pointedAtBy = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
              and not c.relispartition
              and (c.relname = 'account' or exists (
                select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'account_id' and not a.attisdropped))
            order by c.relname
            """)
        .query(String.class)
        .list()
        .forEach(table -> pointedAtBy.put(table, new LinkedHashSet<>()));
    jdbc.sql(
            """
            select own.relname as table_name, other.relname as pointed_at
            from pg_constraint k join pg_class own on own.oid = k.conrelid
            join pg_class other on other.oid = k.confrelid
            where k.contype = 'f' and own.oid <> other.oid
              and own.relnamespace = current_schema()::regnamespace
            """)
        .query()
        .listOfRows()
        .forEach(key ->
            pointedAtBy.computeIfPresent(
                String.valueOf(key.get("pointed_at")),
                (table, by) -> {
                  by.add(String.valueOf(key.get("table_name")));
                  return by;
                }));
    return ordered(pointedAtBy);
  }

  private static List<String> ordered(Map<String, Set<String>> pointedAtBy) {
    List<String> order = new ArrayList<>();
    Map<String, Set<String>> left = new LinkedHashMap<>(pointedAtBy);
    while (!left.isEmpty()) {
      String next =
          left.entrySet().stream()
              .filter(entry -> entry.getValue().stream().noneMatch(left::containsKey))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("Tables in a circle: " + left));
      order.add(next);
      left.remove(next);
    }
    return order;
  }
}
