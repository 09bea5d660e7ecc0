package com.blackbird.sandbox;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Serves the built page from the class path. */
final class PageFiles {
  private static final String FOLDER = "/sandbox-page/";
  private static final Pattern NAME = Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*\\.(\\w+)");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "md", "text/plain;charset=utf-8");

  /**
   * Nothing from other hosts, and no script but the page's own files. The library that draws
   * Discord's messages sets colours in style attributes, and initials are pictures in data
   * addresses.
   */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  void register(RoutesConfig routes) {
    routes.get("/", context -> send(context, "", "index.html", "no-cache"));
    routes.get("/{file}", context -> send(context, "", context.pathParam("file"), "no-cache"));
    // The names of these files hold a hash of their content.
    routes.get(
        "/assets/{file}",
        context ->
            send(
                context,
                "assets/",
                context.pathParam("file"),
                "public, max-age=31536000, immutable"));
  }

  private static void send(Context context, String folder, String name, String caching)
      throws IOException {
    Matcher parts = NAME.matcher(name);
    String type = parts.matches() ? TYPES.get(parts.group(1)) : null;
    if (type == null) {
      throw new NotFoundResponse();
    }
    try (InputStream file = PageFiles.class.getResourceAsStream(FOLDER + folder + name)) {
      if (file == null) {
        throw new NotFoundResponse();
      }
      context
          .header("Cache-Control", caching)
          .header("Content-Security-Policy", POLICY)
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer")
          .contentType(type)
          .result(file.readAllBytes());
    }
  }
}
