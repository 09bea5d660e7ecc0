package com.blackbird.activity.language;

import com.blackbird.activity.account.AccountId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The languages that accounts have chosen for what is told where nobody's profile says one. */
public final class AccountLanguages {
  private final JdbcClient jdbc;

  /** Keeps them with the accounts. */
  public AccountLanguages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The account's language, or English when it has chosen none. */
  public Language of(AccountId account) {
    return chosen(account).orElse(Language.ENGLISH);
  }

  private Optional<Language> chosen(AccountId account) {
    return jdbc.sql("select language from account where id = ? and language is not null")
        .param(account.value())
        .query(String.class)
        .optional()
        .map(Language::valueOf);
  }

  /** Chooses one for the account. */
  public void choose(AccountId account, Language language) {
    jdbc.sql("update account set language = ? where id = ?")
        .params(language.name(), account.value())
        .update();
  }
}
