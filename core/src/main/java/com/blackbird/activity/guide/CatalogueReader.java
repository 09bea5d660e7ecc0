package com.blackbird.activity.guide;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;

/** Reads a file of the catalogue, strictly; the form is described in docs/guides.md. */
final class CatalogueReader {
  /** In characters; ten thousand entries or so. */
  private static final int LONGEST = 10_000_000;

  private CatalogueReader() {}

  /** Reads a platform's file. */
  static Catalogue.Chapter read(String file, String yaml) {
    YamlNode node = new YamlNode(file, load(file, yaml));
    GuidePlatform platform =
        new GuidePlatform(
            node.text("platform"),
            node.text("name"),
            node.texts("aliases"),
            node.optionalAddress("support"),
            node.optionalAddress("status"),
            node.texts("reconnect"),
            Map.of());
    List<CatalogueEntry> entries = node.parts("entries", entry -> entry(platform.key(), entry));
    node.done();
    return new Catalogue.Chapter(platform, entries);
  }

  /** Reads what a platform's file says in another language. */
  static TranslatedChapter translation(String file, String yaml) {
    YamlNode node = new YamlNode(file, load(file, yaml));
    TranslatedChapter chapter =
        new TranslatedChapter(
            node.text("platform"),
            node.optionalText("of"),
            node.texts("reconnect"),
            node.named("entries", CatalogueReader::translated));
    node.done();
    return chapter;
  }

  private static TranslatedChapter.Translated translated(YamlNode node) {
    var translated =
        new TranslatedChapter.Translated(
            node.text("of"),
            new GuideWords(
                node.text("title"),
                node.text("meaning"),
                node.texts("steps"),
                node.optionalText("later")));
    node.done();
    return translated;
  }

  /** Reads an entry that stands by itself, with its platform. */
  static CatalogueEntry entry(String yaml) {
    YamlNode node = new YamlNode("entry", load("entry", yaml));
    return entry(node.text("platform"), node);
  }

  private static @Nullable Object load(String file, String yaml) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    strict.setCodePointLimit(LONGEST);
    Yaml reader = new Yaml(new SafeConstructor(strict));
    try {
      return reader.load(yaml);
    } catch (MarkedYAMLException e) {
      throw new BadCatalogue(file, String.valueOf(e.getMessage()));
    } catch (YAMLException e) {
      throw tooMuch(file, reader.parse(new StringReader(yaml)), strict);
    }
  }

  /** Of what is too much the library does not say where it is. */
  private static BadCatalogue tooMuch(String file, Iterable<Event> events, LoaderOptions most) {
    int depth = 0;
    int aliases = 0;
    for (Event event : events) {
      String where = file + ", line " + (event.getStartMark().getLine() + 1);
      depth +=
          event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
      aliases += event instanceof AliasEvent ? 1 : 0;
      if (depth > most.getNestingDepthLimit()) {
        return new BadCatalogue(
            where, "nested too deeply; a guide has lists of fields, and no more");
      }
      if (aliases > most.getMaxAliasesForCollections()) {
        return new BadCatalogue(where, "too many aliases (*); write it out instead");
      }
    }
    return new BadCatalogue(
        file, "a part of it holds itself; write it out instead of by an alias (*)");
  }

  private static CatalogueEntry entry(String platform, YamlNode node) {
    String id = node.text("id");
    String where = node.where() + " (" + id + ")";
    try {
      CatalogueEntry entry =
          new CatalogueEntry(
              guide(id, platform, node),
              clues(node),
              node.texts("examples"),
              node.texts("counterexamples"));
      node.done();
      return entry;
    } catch (IllegalArgumentException e) {
      throw new BadCatalogue(where, String.valueOf(e.getMessage()));
    }
  }

  private static GuideEntry guide(String id, String platform, YamlNode node) {
    return new GuideEntry(
        id,
        platform,
        node.text("title"),
        word(node, "category", word -> Category.of(word).orElse(null), Category.words()),
        node.text("meaning"),
        word(node, "actor", word -> Actor.of(word).orElse(null), Actor.words()),
        node.texts("steps"),
        retry(node),
        node.optionalAddress("source"));
  }

  private static <T> T word(
      YamlNode node, String field, Function<String, @Nullable T> meaning, String allowed) {
    T value = meaning.apply(node.text(field));
    if (value == null) {
      throw new IllegalArgumentException(field + ": use one of " + allowed);
    }
    return value;
  }

  /** One word, or {@code later: a minute}. */
  private static Retry retry(YamlNode node) {
    if (node.raw("retry") instanceof Map<?, ?> later) {
      YamlNode wait = new YamlNode(node.where() + ", retry", later);
      Retry retry = Retry.later(wait.text("later"));
      wait.done();
      return retry;
    }
    return Retry.of(
        word(node, "retry", word -> Retry.When.of(word).orElse(null), Retry.When.words()));
  }

  /** Each code goes with each phrase. */
  private static List<Clue> clues(YamlNode node) {
    List<Clue> clues = new ArrayList<>();
    for (List<Clue> some : node.parts("recognise", CatalogueReader::clue)) {
      clues.addAll(some);
    }
    return clues;
  }

  private static List<Clue> clue(YamlNode node) {
    List<String> unless = node.texts("unless");
    List<Clue> clues = new ArrayList<>();
    for (String code : orNone(node.texts("code"))) {
      for (String says : orNone(node.texts("says"))) {
        clues.add(Clue.of(new Clue.Text(code, says, unless)));
      }
    }
    node.done();
    return clues;
  }

  private static List<String> orNone(List<String> texts) {
    return texts.isEmpty() ? List.of("") : texts;
  }
}
