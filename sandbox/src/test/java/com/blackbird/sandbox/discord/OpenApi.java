package com.blackbird.sandbox.discord;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Discord's own published description of its API, when it lies beside the project. */
final class OpenApi {
  private static final String ID = "urn:discord";
  private final SchemaRegistry registry;

  private OpenApi(String document) {
    registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, document)));
  }

  /** The description in {@code shared/specs} of this folder or one above it. */
  static Optional<OpenApi> find() {
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
    return registry
        .getSchema(SchemaLocation.of(ID + "#/components/schemas/" + schema))
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }
}
