package com.blackbird.bot.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements that requests and commands make, so that a test can tell whether two cost
 * the same; those of the bot's own workers, which have names, do not count.
 */
final class CountedStatements
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Set<String> ASKING =
      Set.of("prepareStatement", "createStatement", "prepareCall");

  private final LongAdder asked = new LongAdder();

  /** How many there were so far. */
  long soFar() {
    return asked.sum();
  }

  @Override
  public void initialize(ConfigurableApplicationContext starting) {
    starting
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Counting(pool) : bean;
              }
            });
  }

  private final class Counting extends DelegatingDataSource {
    Counting(DataSource pool) {
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
                if (ASKING.contains(method.getName()) && isAskedFor()) {
                  asked.increment();
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getTargetException();
                }
              });
    }

    private static boolean isAskedFor() {
      var name = Thread.currentThread().getName();
      return name.isEmpty() || name.startsWith("tomcat-handler");
    }
  }
}
