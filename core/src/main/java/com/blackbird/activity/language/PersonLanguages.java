package com.blackbird.activity.language;

import com.blackbird.activity.account.AccountId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The languages that people read, remembered for what they are told when they are not there. */
public final class PersonLanguages {
  private final JdbcClient jdbc;

  /** Keeps them through this connection. */
  public PersonLanguages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Remembers in which language somebody reads.
   *
   * @param person the key of a person of a chat
   */
  public void note(AccountId account, String person, Language language) {
    jdbc.sql(
            """
            insert into person_language as known (account_id, person, language) values (?, ?, ?)
            on conflict (account_id, person) do update set language = excluded.language
              where known.language <> excluded.language
            """)
        .params(account.value(), person, language.name())
        .update();
  }

  /** In which language this person read last, if they ever did. */
  public Optional<Language> of(AccountId account, String person) {
    return jdbc.sql("select language from person_language where account_id = ? and person = ?")
        .params(account.value(), person)
        .query(String.class)
        .optional()
        .map(Language::valueOf);
  }
}
