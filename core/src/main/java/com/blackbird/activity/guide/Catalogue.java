package com.blackbird.activity.guide;

import com.blackbird.activity.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All platforms with their entries, as the files say. */
record Catalogue(List<Chapter> chapters) {
  /** One platform with its entries. */
  record Chapter(GuidePlatform platform, List<CatalogueEntry> entries) {
    Chapter {
      entries = List.copyOf(entries);
    }
  }

  /** Refuses a name that stands for two things. */
  Catalogue {
    chapters = List.copyOf(chapters);
    Set<String> seen = new HashSet<>();
    for (Chapter chapter : chapters) {
      require(seen, "platform " + chapter.platform().key());
      chapter.platform().aliases().forEach(alias -> require(seen, "platform " + alias));
      chapter.entries().forEach(entry -> require(seen, "entry " + entry.guide().id()));
    }
  }

  private static void require(Set<String> seen, String name) {
    if (!seen.add(name)) {
      throw new BadCatalogue(name, "two things are called so");
    }
  }

  /** What comes with the bot: one file a platform in the folder {@code guides}. */
  static Catalogue bundled() {
    try {
      List<Chapter> chapters = new ArrayList<>();
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:/guides/*.yaml")) {
        String name = String.valueOf(file.getFilename());
        chapters.add(translated(name, CatalogueReader.read(name, text(file))));
      }
      return new Catalogue(chapters);
    } catch (IOException e) {
      throw new UncheckedIOException("the guides cannot be read", e);
    }
  }

  private static Chapter translated(String name, Chapter english) throws IOException {
    Chapter chapter = english;
    for (Language language : Language.values()) {
      Resource file = new ClassPathResource("guides/" + language.tag() + "/" + name);
      if (file.exists()) {
        String where = language.tag() + "/" + name;
        chapter = CatalogueReader.translation(where, text(file)).addTo(chapter, language);
      }
    }
    return chapter;
  }

  private static String text(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8);
  }

  /** All entries. */
  List<CatalogueEntry> entries() {
    return chapters.stream().flatMap(chapter -> chapter.entries().stream()).toList();
  }
}
