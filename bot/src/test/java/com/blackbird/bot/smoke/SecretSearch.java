package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.wire.Recorded;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for secrets wherever a bot leaves traces: its log, its database, its metrics, a dump of its
 * threads, and all that it says in the chats.
 */
final class SecretSearch extends AppenderBase<ILoggingEvent> {
  private static final Pattern SETTING =
      Pattern.compile("-{0,2}[a-z.-]*(?:token|secret|key|password)=(.{6,})");
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  private final Set<String> secrets = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

  /** Whatever is set as a token, a secret, a key or a password is one. */
  void addSettings(Stream<String> settings) {
    settings
        .map(SETTING::matcher)
        .filter(setting -> setting.matches())
        .forEach(setting -> add(setting.group(1)));
  }

  /** This must be seen nowhere. */
  String add(String secret) {
    secrets.add(secret);
    return secret;
  }

  /**
   * Listens to the log from now on, to what the bot logs in earnest and not only to what tests
   * show; to be called when logging is set up.
   */
  void listen() {
    ROOT.iteratorForAppenders().forEachRemaining(shown -> shown.addFilter(warnings()));
    ROOT.setLevel(Level.INFO);
    setContext(ROOT.getLoggerContext());
    start();
    ROOT.addAppender(this);
  }

  private static ThresholdFilter warnings() {
    ThresholdFilter filter = new ThresholdFilter();
    filter.setLevel(Level.WARN.toString());
    filter.start();
    return filter;
  }

  @Override
  protected void append(ILoggingEvent event) {
    // Searched later, since not all secrets are known yet.
    said.add(
        event.getThreadName()
            + " "
            + event.getFormattedMessage()
            + (event.getThrowableProxy() == null
                ? ""
                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
  }

  /** Fails when a secret is anywhere. */
  void findsNothing(RunningBot bot) {
    ROOT.detachAppender(this);
    assertThat(secrets).as("secrets to look for").hasSizeGreaterThan(3);
    assertThat(said).as("lines of the log").isNotEmpty();
    search("the log", said.stream());
    search("metrics", Stream.of(bot.gets("/actuator/prometheus").body()));
    search("health", Stream.of(bot.gets("/actuator/health").body()));
    search("the threads", threads());
    search("what it said", calls(bot.sandbox()));
    tables(bot.database().jdbc());
  }

  private static Stream<String> calls(Sandbox sandbox) {
    return Stream.of(sandbox.slack().recorder(), sandbox.discord().recorder())
        .flatMap(recorder -> recorder.calls().stream())
        .map(Recorded::arguments)
        .map(Object::toString);
  }

  private void tables(JdbcClient jdbc) {
    List<String> tables =
        jdbc.sql(
                """
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                """)
            .query((row, number) -> String.valueOf(row.getString(1)))
            .list();
    assertThat(tables).hasSizeGreaterThan(20);
    String[] wanted = secrets.toArray(String[]::new);
    for (String table : tables) {
      List<String> rows =
          jdbc.sql(
                  """
                  select row::text from %s row
                  where exists (select from unnest(?::text[]) secret where strpos(row::text, secret) > 0)
                  """
                      .formatted(table))
              .param(wanted)
              .query((row, number) -> String.valueOf(row.getString(1)))
              .list();
      assertThat(rows).as("rows of " + table + " that hold a secret").isEmpty();
    }
  }

  /**
   * Of platform threads. Virtual ones can only be dumped in a way that has brought down the whole
   * JVM (25.0.3, a SIGSEGV in {@code stackChunkOopDesc::sender} while others ran).
   */
  private static Stream<String> threads() {
    return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
        .map(Object::toString);
  }

  private void search(String where, Stream<String> texts) {
    assertThat(texts.filter(text -> secrets.stream().anyMatch(text::contains)))
        .as("secrets in " + where)
        .isEmpty();
  }
}
