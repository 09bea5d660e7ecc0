package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What an answer must not tell: with what, from what and where the bot is made and runs. */
final class Leaks {
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)\\b(com|org|java|javax|jakarta|tools|net)\\.[a-z]+\\.[a-z]|exception|\\.java\\b|\\bat"
              + " [a-z]+\\."
              + "|\\b(jdbc|postgres|psql|sqlstate|hikari|tomcat|spring|jackson|hibernate|nullpointer|servlet)|\\bselect\\b.+\\bfrom\\b|\\binsert"
              + " into\\b|\\bupdate \\w+ set\\b|(^|[^a-z])/(home|root|tmp|usr|var|opt|etc|work)/");

  private Leaks() {}

  /** Fails when a refusal or a failure tells of the inside. */
  static void none(String asked, Answer answer) {
    assertThat(answer.status() < 400 || !INSIDE.matcher(answer.body()).find())
        .as(asked + " is answered " + answer.status() + " " + answer.body())
        .isTrue();
  }

  /** A method and the pattern of a path, for all that the server answers. */
  record Route(String method, String path) {
    boolean needsAdmin() {
      return path.startsWith("/v1/admin");
    }

    /** The path with every variable in it replaced. */
    String with(String value) {
      return path.replaceAll("\\{[^}]+}", value);
    }
  }

  static List<Route> routes(ApiServer server) {
    var mapping =
        server.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    return mapping.getHandlerMethods().keySet().stream()
        .flatMap(route -> {
          var methods = new TreeSet<String>();
          route.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
          return route.getPatternValues().stream()
              .flatMap(path ->
                  (methods.isEmpty() ? Stream.of("GET") : methods.stream())
                      .map(method -> new Route(method, path)));
        })
        .toList();
  }
}
