package com.blackbird.bot.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.read.ListAppender;
import java.util.Objects;
import net.dv8tion.jda.api.JDAInfo;
import net.dv8tion.jda.api.exceptions.ParsingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others worded cannot forge a line of the log, nor command the terminal that shows it. */
class InertLogTest {
  private static final String FORGED = "ok\n2026-11-23T10:00:00Z  INFO all is well";

  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger(InertLogTest.class);

  @BeforeEach
  void logAsTheBotDoes() throws JoranException {
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback-spring.xml")));
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void aMessageStaysOnItsLine() {
    assertThat(written(FORGED, null).stripTrailing())
        .doesNotContain("\n")
        .endsWith("said: ok\\n2026-11-23T10:00:00Z  INFO all is well");
  }

  @Test
  void anExceptionsMessagesStayOnTheirLines() {
    var failure = new IllegalStateException(FORGED, new IllegalArgumentException(FORGED));
    failure.addSuppressed(new IllegalArgumentException(FORGED));

    assertThat(written("x", failure).lines())
        .noneMatch(line -> line.startsWith("2026-11-23"))
        .anyMatch(line -> line.startsWith("java.lang.IllegalStateException: ok\\n2026"))
        .anyMatch(line -> line.startsWith("Caused by: java.lang.IllegalArgumentException: ok\\n"))
        .anyMatch(line -> line.contains("Suppressed: java.lang.IllegalArgumentException: ok\\n"))
        .anyMatch(line -> line.startsWith("\tat com.blackbird.bot.operations.InertLogTest"));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x200b, 0x200f, 0x2028, 0x202e, 0x2066,
        0xfeff, 0xe0041
      })
  void whatATerminalObeysIsWrittenAsItsNumber(int character) {
    assertThat(written("a" + Character.toString(character) + "b", null).stripTrailing())
        .endsWith(String.format("said: a\\u%04xb", character));
  }

  /** With {@code LOGGING_STRUCTURED_FORMAT_CONSOLE}, each event is one object on one line. */
  @Test
  void asJsonAnEventIsOneObjectWithItsTrace() throws JoranException {
    String format = LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName();
    System.setProperty(format, "ecs");
    try {
      context.reset();
      context.putObject(Environment.class.getName(), new StandardEnvironment());
      context.setMDCAdapter(MDC.getMDCAdapter());
      MDC.put("traceId", "0af7651916cd43dd8448eb211c80319c");
      logAsTheBotDoes();
      String line = written(FORGED, new IllegalStateException(FORGED));
      assertThat(line.stripTrailing()).doesNotContain("\n");
      JsonNode event = new JsonMapper().readTree(line);
      assertThat(event.get("message").asString()).isEqualTo("said: " + FORGED);
      assertThat(line).contains("0af7651916cd43dd8448eb211c80319c");
    } finally {
      MDC.clear();
      System.clearProperty(format);
    }
  }

  /** In the words of its version; it would write all that somebody said, and how to answer. */
  @Test
  void whatDiscordsLibraryCannotReadIsNotWrittenButForItsType() {
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    context.getLogger("ROOT").addAppender(heard);
    var library = context.getLogger("net.dv8tion.jda.internal.requests.WebSocketClient");
    var event = "{\"content\":\"my password\",\"token\":\"t0ken\"}";
    var odd = new ParsingException("Missing value for key 'message' in " + event);

    library.error(
        "Got an unexpected error. Please redirect the following message to the devs:\n\t"
            + "JDA {}\n\t{} -> {}",
        JDAInfo.VERSION,
        "MESSAGE_CREATE",
        event,
        odd);
    library.warn(
        "Got an unexpected Json-parse error. Please redirect the following message to the devs:"
            + "\n\tJDA {}\n\t{}\n\t{} -> {}",
        JDAInfo.VERSION,
        odd.getMessage(),
        "MESSAGE_CREATE",
        event,
        odd);

    assertThat(heard.list)
        .hasSize(2)
        .allSatisfy(line -> {
          assertThat(line.getFormattedMessage())
              .contains(JDAInfo.VERSION)
              .endsWith("MESSAGE_CREATE -> (left out)")
              .doesNotContain("password", "t0ken");
          assertThat(line.getThrowableProxy().getMessage())
              .isEqualTo(ParsingException.class.getName());
          assertThat(line.getThrowableProxy().getStackTraceElementProxyArray()).isNotEmpty();
        });
  }

  @Test
  void otherTextIsLeftAlone() {
    assertThat(written("Größe 価格 \uD83D\uDC26 \\n", null).stripTrailing())
        .endsWith("said: Größe 価格 \uD83D\uDC26 \\n");
  }

  private String written(String foreign, @Nullable Throwable failure) {
    var event =
        new LoggingEvent(
            Logger.class.getName(),
            logger,
            Level.WARN,
            "said: {}",
            failure,
            new Object[] {foreign});
    var console = (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("CONSOLE");
    return new String(console.getEncoder().encode(event), UTF_8);
  }
}
