package com.blackbird.demo;

import com.blackbird.sandbox.Sandbox;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Shows the sandbox's page under the bot's own address, so that one address is enough to remember;
 * the page's live feed is passed on as it comes.
 */
@Configuration(proxyBeanMethods = false)
class PageProxy {
  @Bean
  ServletRegistrationBean<HttpServlet> sandboxPage(Sandbox sandbox) {
    return new ServletRegistrationBean<>(
        new Servlet("http://127.0.0.1:" + sandbox.port()),
        "",
        "/index.html",
        "/assets/*",
        "/sandbox/*",
        "/icon.svg",
        "/README.md");
  }

  /** Passes requests on. */
  private static final class Servlet extends HttpServlet {
    private static final Set<String> PASSED_ON =
        Set.of(
            "content-type",
            "cache-control",
            "content-security-policy",
            "content-disposition",
            "x-content-type-options",
            "referrer-policy");
    private static final int BUFFER = 16 * 1024;
    private final transient HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String target;

    Servlet(String target) {
      this.target = target;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
      HttpRequest.Builder passed =
          HttpRequest.newBuilder(URI.create(target + request.getRequestURI() + query))
              .method(
                  request.getMethod(),
                  HttpRequest.BodyPublishers.ofByteArray(request.getInputStream().readAllBytes()));
      if (request.getContentType() != null) {
        passed.header("Content-Type", request.getContentType());
      }
      if (request.getHeader("Accept") != null) {
        passed.header("Accept", request.getHeader("Accept"));
      }
      try {
        answer(client.send(passed.build(), HttpResponse.BodyHandlers.ofInputStream()), response);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private static void answer(HttpResponse<InputStream> from, HttpServletResponse to)
        throws IOException {
      to.setStatus(from.statusCode());
      from.headers()
          .map()
          .forEach((name, values) -> {
            if (PASSED_ON.contains(name)) {
              values.forEach(value -> to.addHeader(name, value));
            }
          });
      try (InputStream body = from.body()) {
        byte[] buffer = new byte[BUFFER];
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
          to.getOutputStream().write(buffer, 0, n);
          to.flushBuffer();
        }
      }
    }
  }
}
