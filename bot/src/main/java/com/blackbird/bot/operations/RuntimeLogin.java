package com.blackbird.bot.operations;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The login under which the bot's statements arrive. It needs no rights of its own but to become
 * one of the two roles that the tables' policies know; with more, a mistake could go past them.
 */
final class RuntimeLogin {
  private static final Logger LOG = LoggerFactory.getLogger(RuntimeLogin.class);

  /** The number under which the roles' rights are changed, here and after each migration. */
  private static final long LOCK = 0x726f6c6573L;

  private final JdbcClient owner;
  private final TransactionTemplate transaction;
  private final JdbcConnectionDetails login;

  RuntimeLogin(TableOwner owner, JdbcConnectionDetails login) {
    this.owner = owner.jdbc();
    this.transaction = owner.transaction();
    this.login = login;
  }

  /**
   * Makes the login when it is missing and the owner may, and says so when it could do too much.
   *
   * @throws StartRefused when it could do too little
   */
  void prepare(DataSource pool) {
    String name = login.getUsername();
    if (name != null && !name.isEmpty() && !name.equals(ownerName())) {
      try {
        transaction.executeWithoutResult(status -> make(name));
      } catch (DataAccessException e) {
        throw refused(name);
      }
    }
    check(pool);
  }

  private String ownerName() {
    return owner.sql("select current_user").query(String.class).single();
  }

  /** One bot after the other: of two that make the same login, one would fail. */
  private void make(String name) {
    owner.sql("select pg_advisory_xact_lock(?)::text").param(LOCK).query().singleValue();
    boolean isThere =
        owner
            .sql("select exists (select from pg_roles where rolname = ?)")
            .param(name)
            .query(Boolean.class)
            .single();
    if (!isThere) {
      run("select format('create role %I login noinherit', ?::text)", name);
      String password = login.getPassword();
      if (password != null) {
        run("select format('alter role %I password %L', ?::text, ?::text)", name, password);
      }
      LOG.info("Made the login {}, which sees what the tables' policies let it see", name);
    }
    boolean isMember =
        owner
            .sql(
                """
                select pg_has_role(?, 'blackbird_account', 'member')
                  and pg_has_role(?, 'blackbird_overview', 'member')
                """)
            .params(name, name)
            .query(Boolean.class)
            .single();
    if (!isMember) {
      run("select format('grant blackbird_account, blackbird_overview to %I', ?::text)", name);
    }
  }

  /** Runs the statement that this one words: roles and passwords cannot be parameters. */
  private void run(String wording, Object... values) {
    owner.sql(owner.sql(wording).params(values).query(String.class).single()).update();
  }

  private void check(DataSource pool) {
    Powers powers =
        JdbcClient.create(pool)
            .sql(
                """
                select current_user as name, rolsuper or rolbypassrls as bypasses,
                  pg_has_role(relowner, 'member') as owns,
                  pg_has_role('blackbird_account', 'member')
                    and pg_has_role('blackbird_overview', 'member') as works
                from pg_roles cross join pg_class
                where rolname = current_user and pg_class.oid = 'account'::regclass
                """)
            .query((row, number) ->
                new Powers(
                    row.getString("name"),
                    row.getBoolean("bypasses") || row.getBoolean("owns"),
                    row.getBoolean("works")))
            .single();
    if (!powers.works()) {
      throw refused(powers.name());
    }
    if (powers.goesPast()) {
      LOG.warn(
          "The database login {} owns the tables or may bypass their policies. The bot gives these"
              + " rights up for each of its statements, but a login without them is safer: set"
              + " SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD to this one, and"
              + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to a new one, which the"
              + " bot then makes",
          powers.name());
    }
  }

  private static StartRefused refused(String name) {
    return new StartRefused(
        "The database login %s may not work for the accounts.".formatted(name),
        "Let an administrator of the database run: create role \"%s\" login noinherit password '...';"
                .formatted(name)
            + " (unless it is there) and grant blackbird_account, blackbird_overview to \"%s\";"
                .formatted(name));
  }

  private record Powers(String name, boolean goesPast, boolean works) {}
}
