package com.blackbird.sandbox.discord;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Discord's own published description of its API, when it lies beside the project. */
final class OpenApi {
  private static final String ID = "urn:discord";
  private static final JsonMapper JSON = new JsonMapper();
  private static final Optional<OpenApi> FOUND = search();
  private final SchemaRegistry registry;
  private final List<Described> answers = new ArrayList<>();

  private OpenApi(String document) {
    JSON.readTree(document)
        .path("paths")
        .properties()
        .forEach(path -> describe(path.getKey(), path.getValue()));
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, document)));
  }

  /** The description in {@code shared/specs} of this folder or one above it. */
  static Optional<OpenApi> find() {
    return FOUND;
  }

  private static Optional<OpenApi> search() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path file = folder.resolve("shared/specs/discord-openapi.json");
      if (Files.isReadable(file)) {
        return Optional.of(read(file));
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  private static OpenApi read(Path file) {
    try {
      return new OpenApi(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What is wrong with a document, judged by one of the named schemas. */
  List<String> judge(String schema, String json) {
    return validated("#/components/schemas/" + schema, json);
  }

  /** An answer that is described: how its request looks, and where its schema stands. */
  private record Described(String method, Pattern path, int status, String pointer) {}

  private void describe(String path, JsonNode methods) {
    Pattern pattern =
        Pattern.compile("/?" + path.replaceFirst("^/", "").replaceAll("\\{\\w+}", "[^/]+"));
    String place = "#/paths/" + path.replace("~", "~0").replace("/", "~1") + "/";
    methods
        .properties()
        .forEach(method ->
            method
                .getValue()
                .path("responses")
                .properties()
                .forEach(answer -> {
                  boolean described =
                      answer.getValue().path("content").path("application/json").has("schema");
                  if (described && answer.getKey().matches("\\d+")) {
                    answers.add(
                        new Described(
                            method.getKey().toUpperCase(Locale.ROOT),
                            pattern,
                            Integer.parseInt(answer.getKey()),
                            place
                                + method.getKey()
                                + "/responses/"
                                + answer.getKey()
                                + "/content/application~1json/schema"));
                  }
                }));
  }

  /** What is wrong with an answer; nothing where no answer of this kind is described. */
  List<String> judge(String method, String path, int status, String json) {
    String plain = path.replaceFirst("\\?.*", "");
    return answers.stream()
        .filter(one -> one.method().equals(method) && one.status() == status)
        .filter(one -> one.path().matcher(plain).matches())
        // The one with the fewest parameters is meant: `/users/@me` rather than `/users/{user_id}`.
        .min(Comparator.comparingInt(one -> one.path().pattern().split("\\[\\^/]", -1).length))
        .map(one -> validated(one.pointer(), json))
        .orElse(List.of());
  }

  private List<String> validated(String pointer, String json) {
    return registry
        .getSchema(SchemaLocation.of(ID + pointer))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
