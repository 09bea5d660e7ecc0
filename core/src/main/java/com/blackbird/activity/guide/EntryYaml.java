package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * An entry in the form of the catalogue's files, with its platform: kept so, and sent upstream so.
 */
final class EntryYaml {
  private static final int WIDTH = 100;

  private EntryYaml() {}

  static CatalogueEntry read(String yaml) {
    return CatalogueReader.entry(yaml);
  }

  static String write(CatalogueEntry entry) {
    return yaml().dump(fields(entry));
  }

  /** Several entries as a list. */
  static String write(List<CatalogueEntry> entries) {
    return yaml().dump(entries.stream().map(EntryYaml::fields).toList());
  }

  private static Yaml yaml() {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(WIDTH);
    options.setAllowUnicode(true);
    return new Yaml(options);
  }

  private static Map<String, Object> fields(CatalogueEntry entry) {
    GuideEntry guide = entry.guide();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("platform", guide.platform());
    fields.put("id", guide.id());
    fields.put("title", guide.title());
    fields.put("category", guide.category().word());
    fields.put("recognise", entry.clues().stream().map(EntryYaml::clue).toList());
    fields.put("meaning", guide.meaning());
    fields.put("actor", guide.actor().word());
    fields.put("steps", new ArrayList<>(guide.steps()));
    fields.put("retry", retry(guide.retry()));
    guide.source().ifPresent(source -> fields.put("source", source.toString()));
    if (!entry.examples().isEmpty()) {
      fields.put("examples", new ArrayList<>(entry.examples()));
    }
    if (!entry.counterexamples().isEmpty()) {
      fields.put("counterexamples", new ArrayList<>(entry.counterexamples()));
    }
    return fields;
  }

  private static Map<String, Object> clue(Clue clue) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!clue.text().code().isBlank()) {
      fields.put("code", clue.text().code());
    }
    if (!clue.text().says().isBlank()) {
      fields.put("says", clue.text().says());
    }
    if (!clue.text().unless().isEmpty()) {
      fields.put("unless", new ArrayList<>(clue.text().unless()));
    }
    return fields;
  }

  private static Object retry(Retry retry) {
    return retry.when() == Retry.When.LATER ? Map.of("later", retry.after()) : retry.when().word();
  }
}
