package com.blackbird.bot.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A mutation of the whole bot: whatever it asks as one account, it asks without its own filter, as
 * if everybody had forgotten to name the account.
 */
final class WithoutFilters
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Pattern FILTER =
      Pattern.compile("(?<![a-z_])((?:[a-z_]+\\.)?account_id) = \\?");

  /** What was asked so. */
  final Set<String> mutated = ConcurrentHashMap.newKeySet();

  @Override
  public void initialize(ConfigurableApplicationContext starting) {
    starting
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Mutating(pool) : bean;
              }
            });
  }

  private final class Mutating extends DelegatingDataSource {
    Mutating(DataSource pool) {
      super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) {
                  var sql = (String) arguments[0];
                  if (sql.contains("'blackbird_account'")
                      || (!connection.getAutoCommit() && role(connection))) {
                    arguments[0] = mutate(sql);
                  }
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getTargetException();
                }
              });
    }

    private boolean role(Connection connection) throws SQLException {
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery("select current_user")) {
        return rows.next() && rows.getString(1).equals("blackbird_account");
      }
    }
  }

  private String mutate(String sql) {
    var without = FILTER.matcher(sql).replaceAll("($1 = ? or true)");
    if (!without.equals(sql)) {
      mutated.add(without);
    }
    return without;
  }
}
