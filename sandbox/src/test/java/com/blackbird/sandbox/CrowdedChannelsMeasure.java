package com.blackbird.sandbox;

import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.world.SlackApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Measures how much slower a channel with 100,000 messages is than one with none: a bot posts and
 * reads the newest page over HTTP, in turns in both. No test: it claims nothing, it prints.
 *
 * <p>{@code mvn -pl sandbox test -Dtest=CrowdedChannelsMeasure}
 */
class CrowdedChannelsMeasure {
  private static final int MESSAGES = 100_000;
  private static final int ROUNDS = 11;
  private static final int TURNS = 40;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void measure() {
    try (Sandbox empty = Sandbox.start();
        Sandbox full = Sandbox.start()) {
      fill(full);
      print("Slack", rounds(() -> slack(empty), () -> slack(full)));
      print("Discord", rounds(() -> discord(empty), () -> discord(full)));
    }
  }

  private static void fill(Sandbox sandbox) {
    SlackApp app = sandbox.slack().workspace("Sample Store").installation("Blackbird").app();
    app.configure(app.config().withEvents(Set.of()));
    SlackUser slack = sandbox.slack().user("sam");
    DiscordUser discord = sandbox.discord().user("sam");
    for (int i = 0; i < MESSAGES; i++) {
      slack.says("#integrations", "message " + i);
      discord.says("#integrations", "message " + i);
    }
  }

  /** The ratio of each round, the first of which does not count. */
  private static double[] rounds(Runnable empty, Runnable full) {
    double[] ratios = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      long one = time(empty);
      double ratio = (double) time(full) / one;
      if (round >= 0) {
        ratios[round] = ratio;
      }
    }
    Arrays.sort(ratios);
    return ratios;
  }

  private static long time(Runnable work) {
    long start = System.nanoTime();
    for (int i = 0; i < TURNS; i++) {
      work.run();
    }
    return System.nanoTime() - start;
  }

  private static void print(String platform, double[] ratios) {
    System.out.printf(
        "%s: post and read a page among %,d messages takes %.2f times as long as among few"
            + " [%.2f to %.2f]%n",
        platform, MESSAGES, ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
  }

  private void slack(Sandbox sandbox) {
    Map<String, String> bot = sandbox.slack().connection();
    String api = bot.get("apiUrl");
    String token = "Bearer " + bot.get("botToken");
    String channel = bot.getOrDefault("channel", "");
    send(api + "chat.postMessage", token, "{\"channel\":\"" + channel + "\",\"text\":\"x\"}");
    send(api + "conversations.history", token, "{\"channel\":\"" + channel + "\",\"limit\":50}");
  }

  private void discord(Sandbox sandbox) {
    Map<String, String> bot = sandbox.discord().connection();
    String messages = bot.get("apiUrl") + "channels/" + bot.get("channel") + "/messages";
    String token = "Bot " + bot.get("botToken");
    send(messages, token, "{\"content\":\"x\"}");
    send(messages + "?limit=50", token, "");
  }

  private void send(String address, String authorization, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json");
    if (!body.isEmpty()) {
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    try {
      int status = http.send(request.build(), BodyHandlers.discarding()).statusCode();
      if (status != 200) {
        throw new AssertionError(address + " answered " + status);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
