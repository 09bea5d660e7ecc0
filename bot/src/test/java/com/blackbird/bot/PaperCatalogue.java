package com.blackbird.bot;

import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.vault.Vault;
import com.blackbird.activity.vault.VaultKeys;
import com.blackbird.bot.operations.DeliveryConfiguration;
import com.blackbird.bot.operations.StatusConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/** The bot's own commands without anything below them: to be read, not to be run. */
public final class PaperCatalogue {
  private static final DriverManagerDataSource NOWHERE = new DriverManagerDataSource();

  private PaperCatalogue() {}

  /**
   * The catalogue as the bot puts it together; only what it needs is made, and nothing connects.
   */
  public static CommandCatalogue make() {
    try (var context = new AnnotationConfigApplicationContext()) {
      new YamlPropertySourceLoader()
          .load("application", new ClassPathResource("application.yaml"))
          .forEach(context.getEnvironment().getPropertySources()::addLast);
      context
          .getBeanFactory()
          .setConversionService(ApplicationConversionService.getSharedInstance());
      context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
      context.registerBean(DriverManagerDataSource.class, () -> NOWHERE);
      context.registerBean(JdbcClient.class, () -> JdbcClient.create(NOWHERE));
      context.registerBean(
          TransactionTemplate.class,
          () -> new TransactionTemplate(new DataSourceTransactionManager(NOWHERE)));
      context.registerBean(Vault.class, () -> new Vault(VaultKeys.none()));
      context.registerBean(Clock.class, Clock::systemUTC);
      context.registerBean(
          AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, AtRest.class, AtRest::new);
      context.register(DeliveryConfiguration.class, StatusConfiguration.class);
      rooms().forEach(room -> context.registerBeanDefinition(nameOf(room), room));
      context.refresh();
      return context.getBean(CommandCatalogue.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What puts the rooms together, so that the commands of a new room are read as well. */
  private static Stream<BeanDefinition> rooms() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class, false));
    String here = PaperCatalogue.class.getPackageName();
    return scanner.findCandidateComponents(here).stream()
        .filter(one -> ClassUtils.getPackageName(nameOf(one)).equals(here));
  }

  private static String nameOf(BeanDefinition room) {
    return Objects.requireNonNull(room.getBeanClassName());
  }

  /** Starts nothing. */
  private static final class AtRest implements LifecycleProcessor {
    @Override
    public void onRefresh() {}

    @Override
    public void onClose() {}

    @Override
    public void start() {}

    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
