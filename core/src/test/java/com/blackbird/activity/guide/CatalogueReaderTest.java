package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {
  private static final String FILE =
      """
      platform: acme
      name: Acme
      support: https://acme.example/help
      reconnect: [Sign in]
      entries:
        - id: acme-duplicate
          title: It is there already
          category: duplicate
          recognise:
            - code: [DUP_A, DUP_B]
              says: there already
              unless: never there
          meaning: Acme has it.
          actor: you
          steps: [Look, Link]
          retry: {later: a minute}
          source: https://acme.example/errors
          examples: ['DUP_A: there already']
      """;

  @Test
  void everyFieldIsRead() {
    Catalogue.Chapter chapter = read(FILE);
    assertThat(chapter.platform().name()).isEqualTo("Acme");
    assertThat(chapter.platform().status()).isEmpty();
    CatalogueEntry entry = chapter.entries().getFirst();
    assertThat(entry.guide().retry()).isEqualTo(Retry.later("a minute"));
    assertThat(entry.guide().steps()).containsExactly("Look", "Link");
    assertThat(entry.clues())
        .extracting(Clue::text)
        .containsExactly(
            new Clue.Text("DUP_A", "there already", List.of("never there")),
            new Clue.Text("DUP_B", "there already", List.of("never there")));
  }

  @ParameterizedTest
  @CsvSource({
    "category: duplicate, category: dublicate, use one of credentials",
    "actor: you, actor: me, use one of you",
    "retry: {later: a minute}, retry: perhaps, use one of now",
    "retry: {later: a minute}, retry: later, say how long to wait",
    "title: It is there already, titel: It is there already, write a text",
    "meaning: Acme has it., 'meaning: Acme has it.\n    colour: red', I do not know “colour”",
    "says: there already, says: '* there', needs a word",
    "source: https://acme.example/errors, source: http://acme.example/, give an https address",
    "'steps: [Look, Link]', 'steps: []', give 1 to 8",
    "id: acme-duplicate, id: Acme Duplicate, use up to 64",
    "name: Acme, name: [Acme], write a text",
    "name: Acme, 'name: Acme\nname: Bcme', duplicate key",
    "name: Acme, 'name: !!java.net.URL [x]', Global tag is not allowed",
  })
  void aMistakeIsNamedWithItsPlace(String right, String wrong, String complaint) {
    assertThatThrownBy(() -> read(FILE.replace(right, wrong)))
        .isInstanceOf(BadCatalogue.class)
        .hasMessageStartingWith("acme.yaml")
        .hasMessageContaining(complaint);
  }

  @Test
  void twoThingsCannotHaveOneName() {
    Catalogue.Chapter chapter = read(FILE);
    assertThatThrownBy(() -> new Catalogue(List.of(chapter, chapter)))
        .isInstanceOf(BadCatalogue.class)
        .hasMessageContaining("acme");
  }

  private static Catalogue.Chapter read(String yaml) {
    return CatalogueReader.read("acme.yaml", yaml);
  }
}
