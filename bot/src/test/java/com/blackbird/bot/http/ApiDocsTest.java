package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.intake.ReportFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/api.md tells is true. */
class ApiDocsTest {
  private static final Pattern REPORT =
      Pattern.compile("v1/activities [^']*'Content-Type: ([^']+)' -d '([^']+)'", Pattern.MULTILINE);

  private final String docs = read();

  @Test
  void everyProblemFilterAndContentTypeIsTold() {
    for (var kind : ProblemKind.values()) {
      assertThat(docs).contains("`%s` | %d".formatted(kind.type(), kind.status().value()));
    }
    assertThat(LogParameters.ALLOWED).allMatch(name -> docs.contains("`" + name + "`"));
    for (var format : ReportFormat.values()) {
      assertThat(docs).contains("Content-Type: " + format.mediaType() + "'");
    }
  }

  @Test
  void everyExampleOfAReportIsTaken() {
    var examples = REPORT.matcher(docs);
    Set<String> taken = new HashSet<>();
    while (examples.find()) {
      var answer = ApiServer.shared().newAccount().report(examples.group(1), examples.group(2));
      assertThat(answer.accepted()).as("%s", answer.body()).isEqualTo(1);
      taken.add(examples.group(1));
    }
    assertThat(taken).containsExactlyInAnyOrder(Caller.JSON, Caller.CLOUDEVENT, Caller.CLOUDEVENTS);
  }

  private static String read() {
    try {
      return Files.readString(Path.of("../docs/api.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
