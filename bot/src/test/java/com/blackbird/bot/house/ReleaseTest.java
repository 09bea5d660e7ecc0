package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows the documents gets the release that the changelog tells of. */
class ReleaseTest {
  private static final Pattern RELEASE =
      Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+) - \\d{4}-\\d{2}-\\d{2}$");
  private static final Pattern NAMED =
      Pattern.compile("(?:newTag: |activity-bot:|bot-)(\\d+\\.\\d+\\.\\d+(?:-SNAPSHOT)?)");
  private static final Pattern BUILT =
      Pattern.compile("<artifactId>blackbird-activity-bot</artifactId>\\s*<version>([^<]+)<");
  private static final List<String> RELEASES = Words.all(RELEASE, Repository.text("CHANGELOG.md"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/operations.md",
        "manifests/kubernetes/kustomization.yaml",
        "manifests/kubernetes/migration-job.yaml"
      })
  void theNewestReleaseIsTheOneThatIsInstalled(String place) {
    assertThat(Words.all(NAMED, Repository.text(place))).isNotEmpty().containsOnly(first());
  }

  @Test
  void whatIsBuiltIsTheNewestReleaseOrComesAfterIt() {
    MavenVersion built = new MavenVersion(Words.all(BUILT, Repository.text("pom.xml")).getFirst());

    assertThat(built).isGreaterThanOrEqualTo(new MavenVersion(first()));
  }

  private static String first() {
    assertThat(RELEASES).as("releases in CHANGELOG.md").isNotEmpty();
    return RELEASES.getFirst();
  }
}
