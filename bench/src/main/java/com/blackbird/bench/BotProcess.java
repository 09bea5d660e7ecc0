package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@link LoadBot} from outside: its doors, its vitals and what it complains of in its log. */
final class BotProcess implements AutoCloseable {
  private static final String ADMIN = "bench-admin-token-0123456789-abcdefgh";
  private static final JsonMapper JSON = new JsonMapper();
  private static final int PATIENCE_SECONDS = 600;
  private static final int SHOWN = 5;

  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  private final Process process;
  private final String address;

  private BotProcess(Process process) throws InterruptedException {
    this.process = process;
    Thread.ofVirtual().start(this::listen);
    this.address = "http://127.0.0.1:" + next();
  }

  /** Connected to a pretended Slack and Discord; returns when it takes requests. */
  static BotProcess start(BenchDatabase database, Sandbox sandbox, int heapMegabytes)
      throws IOException, InterruptedException {
    Map<String, String> slack = sandbox.slack().connection();
    Map<String, String> discord = sandbox.discord().connection();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                LoadBot.class.getName()));
    command.addAll(
        List.of(
            "--server.port=0",
            "--spring.datasource.url=" + database.url(),
            "--blackbird.requests-per-second=0",
            "--blackbird.admin-token=" + ADMIN,
            "--slack.api-url=" + slack.get("apiUrl"),
            "--slack.bot-token=" + slack.get("botToken"),
            "--slack.app-token=" + slack.get("appToken"),
            "--discord.api-url=" + discord.get("apiUrl"),
            "--discord.bot-token=" + discord.get("botToken")));
    return new BotProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  private void listen() {
    try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (line.startsWith(LoadBot.SAYS)) {
          said.add(line.substring(LoadBot.SAYS.length()));
        } else if (line.contains(" ERROR ") || line.contains(" WARN ")) {
          complaints.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String next() throws InterruptedException {
    String line = said.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (line == null) {
      process.destroyForcibly();
      throw new IllegalStateException("The bot says nothing; its complaints: " + complaints);
    }
    return line;
  }

  /** What it takes now; it collects what it does not need any more first. */
  Vitals vitals() throws IOException, InterruptedException {
    OutputStream ask = process.getOutputStream();
    ask.write('\n');
    ask.flush();
    return Vitals.parse(next());
  }

  /** Throws when it has ended by itself. */
  void check() {
    if (!process.isAlive()) {
      throw new IllegalStateException(
          "The bot ended with " + process.exitValue() + ": " + firstComplaints());
    }
  }

  int complaints() {
    return complaints.size();
  }

  /** The first few of its complaints. */
  List<String> firstComplaints() {
    return complaints.stream().limit(SHOWN).toList();
  }

  /** Makes the account with these integrations and gives a key that may report and read. */
  String open(Account account, List<IntegrationKey> integrations) throws Exception {
    String path = "/v1/admin/accounts/" + account.key();
    admin("PUT", path, Map.of("name", account.name()));
    for (IntegrationKey integration : integrations) {
      String platform = integration.text().split("-", 2)[0];
      admin(
          "PUT",
          path + "/integrations/" + integration.text(),
          Map.of("platform", platform, "name", integration.text()));
    }
    return text(admin("POST", path + "/keys", Map.of("scopes", List.of("ingest", "read"))), "key");
  }

  /** A code that links a workspace to the account. */
  String linkCode(Account account) throws Exception {
    return text(admin("POST", "/v1/admin/accounts/" + account.key() + "/links", Map.of()), "code");
  }

  /** A code that makes the channel it is typed in the account's desk, at all hours. */
  String deskCode(Account account) throws Exception {
    return text(
        admin("POST", "/v1/admin/desk/code", Map.of("account", account.key(), "hours", "always")),
        "code");
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asString();
  }

  private JsonNode admin(String method, String path, Map<String, ?> body) throws Exception {
    var answer =
        http.send(
            request(path, ADMIN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  /** The beginning of a request by the holder of the key. */
  HttpRequest.Builder request(String path, String key) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + key);
  }

  /** Lets it finish, as SIGTERM does. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    process.onExit().join();
    http.close();
  }
}
