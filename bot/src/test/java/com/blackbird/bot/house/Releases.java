package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/** The releases of which the changelog tells. */
final class Releases {
  private static final Pattern RELEASE =
      Pattern.compile("(?m)^## (\\d+\\.\\d+\\.\\d+) - \\d{4}-\\d{2}-\\d{2}$");

  private Releases() {}

  static String newest() {
    List<String> releases = Words.all(RELEASE, Repository.text("CHANGELOG.md"));
    assertThat(releases).as("releases in CHANGELOG.md").isNotEmpty();
    return releases.getFirst();
  }
}
