package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the jar holds against known vulnerabilities, where somebody gives an export of them, such as
 * the ZIP file for Maven of osv.dev: {@code -Dosv=all.zip}.
 */
class KnownVulnerabilitiesTest {
  private static final String BILL = "bot/target/classes/META-INF/sbom/application.cdx.json";

  @TempDir private Path folder;

  @Test
  void nothingInTheJarIsKnownToBeVulnerable() throws IOException {
    String export = System.getProperty("osv", "");
    assumeThat(export).as("skipped: no export of vulnerabilities was given").isNotEmpty();
    Path bill = Repository.path(System.getProperty("bill", BILL));
    assumeThat(bill).as("skipped: no bill of materials, see ADR 32").exists();
    Advisories advisories = Advisories.in(Path.of(export));
    assertThat(advisories.size()).as("an export of Maven's").isGreaterThan(1_000);

    Stream<String> known =
        Repository.json(Repository.name(bill.toAbsolutePath()))
            .path("components")
            .valueStream()
            .flatMap(component -> {
              String group = component.path("group").asString("");
              String name = component.path("name").asString("");
              String version = component.path("version").asString("");
              return advisories.about(group, name, version).stream()
                  .map(finding -> group + ":" + name + ":" + version + " " + finding);
            });
    assertThat(known).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, GHSA-one",
    "1.9.9, GHSA-one",
    "2.0-rc1, GHSA-one",
    "2.0, ''",
    "2.5, ''",
    "3.0.0.RELEASE, GHSA-two",
    "3.1.4, GHSA-two",
    "3.1.5, ''",
    "9-odd, GHSA-named",
  })
  void aVersionIsFoundWhereItsRangeOrItsNameSays(String version, String id) throws IOException {
    write(
        "GHSA-one",
        """
        {"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2.0"}]}\
        """,
        "");
    write(
        "GHSA-two",
        """
        {"type":"ECOSYSTEM","events":[{"introduced":"3.0"},{"last_affected":"3.1.4"}]}\
        """,
        "");
    write(
        "GHSA-named",
        """
        {"type":"GIT","events":[{"introduced":"0"}]}\
        """,
        "\"9-odd\"");
    Advisories advisories = Advisories.in(folder);

    assertThat(advisories.about("org.example", "thing", version))
        .isEqualTo(id.isEmpty() ? List.of() : List.of(id + " It breaks"));
    assertThat(advisories.about("org.example", "other", version)).isEmpty();
  }

  private void write(String id, String range, String versions) throws IOException {
    Files.writeString(
        folder.resolve(id + ".json"),
        """
        {"id":"%s","summary":"It breaks","affected":[{"package":{"ecosystem":"Maven",
         "name":"org.example:thing"},"ranges":[%s],"versions":[%s]}]}
        """
            .formatted(id, range, versions));
  }
}
