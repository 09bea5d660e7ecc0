package com.blackbird.bot.http;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A bot that tells of each call on a connection to the database before it is made. */
abstract class WatchedConnections
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  /**
   * Sees a call, and may change what it is made with.
   *
   * @param call the name of a method of {@link Connection}
   */
  abstract void before(Connection connection, String call, Object[] arguments) throws SQLException;

  @Override
  public final void initialize(ConfigurableApplicationContext starting) {
    starting
        .getBeanFactory()
        .addBeanPostProcessor(
            new BeanPostProcessor() {
              @Override
              public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new Watched(pool) : bean;
              }
            });
  }

  private final class Watched extends DelegatingDataSource {
    Watched(DataSource pool) {
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
                before(connection, method.getName(), arguments);
                try {
                  return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                  throw e.getTargetException();
                }
              });
    }
  }
}
