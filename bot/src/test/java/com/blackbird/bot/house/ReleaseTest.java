package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the documents gets the release that the changelog tells of. */
class ReleaseTest {
  private static final Pattern NAMED =
      Pattern.compile("(?:newTag: |activity-bot:|bot-)(\\d+\\.\\d+\\.\\d+(?:-SNAPSHOT)?)");
  private static final Pattern BUILT =
      Pattern.compile("<artifactId>blackbird-activity-bot</artifactId>\\s*<version>([^<]+)<");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/operations.md",
        "manifests/kubernetes/kustomization.yaml",
        "manifests/kubernetes/migration-job.yaml"
      })
  void theNewestReleaseIsTheOneThatIsInstalled(String place) {
    assertThat(Words.all(NAMED, Repository.text(place)))
        .isNotEmpty()
        .containsOnly(Releases.newest());
  }

  @Test
  void whatIsBuiltIsTheNewestReleaseOrComesAfterIt() {
    MavenVersion built = new MavenVersion(Words.all(BUILT, Repository.text("pom.xml")).getFirst());

    assertThat(built).isGreaterThanOrEqualTo(new MavenVersion(Releases.newest()));
  }
}
