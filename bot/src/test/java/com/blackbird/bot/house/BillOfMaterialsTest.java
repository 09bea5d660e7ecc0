package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The jar tells what it holds, all of it under licences that we accept. */
class BillOfMaterialsTest {
  /** By SPDX; a dependency under another one is a decision, see ADR 32. */
  private static final Set<String> ACCEPTED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "BSD-2-Clause",
          "0BSD",
          "EPL-2.0",
          // ICU, which knows the plurals of languages: as permissive as MIT.
          "Unicode-3.0",
          // Trove, which JDA needs: a jar of its own, unchanged.
          "GNU Lesser General Public License 2.1");

  private static final String BILL = "bot/target/classes/META-INF/sbom/application.cdx.json";

  private static List<JsonNode> components() {
    assumeThat(Repository.path(BILL))
        .as("skipped: Maven makes no bill of materials while it is offline")
        .exists();
    return Repository.json(BILL).path("components").valueStream().toList();
  }

  @Test
  void everythingInTheJarIsNamedAndNothingOfTheTests() {
    assertThat(components())
        .extracting(component -> component.path("name").asString())
        .contains("core", "spring-webmvc", "postgresql", "bolt", "JDA", "bucket4j_jdk17-core")
        .doesNotContain("sandbox", "junit-jupiter", "assertj-core", "archunit");
    assertThat(components())
        .allSatisfy(component -> {
          assertThat(component.path("version").asString()).isNotBlank();
          assertThat(component.path("purl").asString()).startsWith("pkg:maven/");
        });
  }

  @Test
  void everythingInTheJarHasALicenceThatWeAccept() {
    assertThat(components())
        .allSatisfy(component ->
            assertThat(licences(component))
                .as("licences of %s", component.path("purl").asString())
                .anyMatch(ACCEPTED::contains));
  }

  private static List<String> licences(JsonNode component) {
    return component
        .path("licenses")
        .valueStream()
        .map(one ->
            one.path("license")
                .path("id")
                .asString(
                    one.path("license").path("name").asString(one.path("expression").asString(""))))
        .toList();
  }
}
