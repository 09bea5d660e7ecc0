package com.blackbird.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a program of its own. */
class SandboxMainTest {
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:(\\d+)/ ");

  @Test
  void printsWhatABotNeedsAndStopsWhenAsked() throws Exception {
    Process program = run(Map.of("SANDBOX_PORT", "0"));
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      String first = lines.readLine();
      Matcher address = ADDRESS.matcher(first == null ? "" : first);
      assertThat(address.find()).as(String.valueOf(first)).isTrue();
      String printed =
          String.join("\n", lines.readLine(), lines.readLine(), lines.readLine(), lines.readLine());
      assertThat(printed)
          .contains("/slack/api/", "xoxb-", "xapp-", "/discord/api/v10/", "/sandbox/connections");

      assertThat(connections(address.group(1))).contains("botToken");
      // The process's own destroy would close the streams that are read below.
      program.toHandle().destroy();

      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(lines.readLine()).as("nothing else is printed").isNull();
      assertThat(errors(program)).isEmpty();
    } finally {
      program.destroyForcibly();
    }
  }

  private static String connections(String port) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + port + "/sandbox/connections");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  @Test
  void portInUseIsOneSentence() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process program = run(Map.of("SANDBOX_PORT", "" + other.getLocalPort()));

      assertThat(errors(program).lines())
          .containsExactly(
              "The port "
                  + other.getLocalPort()
                  + " cannot be used; stop what uses it, or set SANDBOX_PORT to another one.");
      assertThat(program.waitFor()).isEqualTo(1);
    }
  }

  @Test
  void wrongPortIsOneSentence() throws Exception {
    Process program = run(Map.of("SANDBOX_PORT", "eighty"));

    assertThat(errors(program).lines()).hasSize(1).first().asString().contains("\"eighty\"");
    assertThat(program.waitFor()).isEqualTo(1);
  }

  @Test
  void mistakeInTheScenarioIsOneSentence(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("scenario.json");
    Files.writeString(file, "{\"slack\":{\"workspaces\":[{}]}}");

    Process program = run(Map.of("SANDBOX_PORT", "0", "SANDBOX_SCENARIO", String.valueOf(file)));
    Process other = run(Map.of("SANDBOX_PORT", "0", "SANDBOX_SCENARIO", "/no/such/file"));

    assertThat(errors(program).lines())
        .containsExactly("In " + file + ": slack.workspaces[0].name is missing.");
    assertThat(program.waitFor()).isEqualTo(1);
    assertThat(errors(other).lines()).hasSize(1).first().asString().contains("/no/such/file");
  }

  private static String errors(Process program) throws IOException {
    return new String(program.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Process run(Map<String, String> environment) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder program =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), SandboxMain.class.getName());
    program.environment().remove("JAVA_TOOL_OPTIONS");
    program.environment().putAll(environment);
    return program.start();
  }
}
