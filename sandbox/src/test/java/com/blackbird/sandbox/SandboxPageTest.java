package com.blackbird.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SandboxPageTest {
  private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    HTTP.close();
  }

  @Test
  void thePageIsServedAndAskedForAgainEachTime() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<title>Sandbox</title>");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void thePageMayLoadNothingFromOtherHosts() throws Exception {
    String policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(policy).startsWith("default-src 'none'").doesNotContain("http", "*", "unsafe-eval");
    assertThat(policy).contains("script-src 'self';", "connect-src 'self';");
  }

  @Test
  void filesWithAHashInTheirNameAreKeptForever() throws Exception {
    List<String> assets = assets();
    assumeThat(assets).as("the page is built only where Node is installed").isNotEmpty();

    for (String asset : assets) {
      HttpResponse<String> file = get(asset);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
      assertThat(file.headers().firstValue("Content-Type").orElseThrow())
          .isEqualTo(
              asset.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/nothing.html",
        "/assets/",
        "/assets/nothing.js",
        "/assets/..%2findex.html",
        "/..%2fcom%2fblackbird%2fsandbox%2fSandbox.class"
      })
  void otherPathsAreNotFound(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 404);
  }

  private static List<String> assets() throws IOException, InterruptedException {
    return ASSET
        .matcher(get("/").body())
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + sandbox.port() + path);
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
