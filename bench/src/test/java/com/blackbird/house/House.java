package com.blackbird.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The compiled main classes of every module, read from their folders. */
final class House {
  /** The modules of the design. */
  static final List<String> MODULES = List.of("core", "sandbox", "bot", "demo", "bench");

  /** All that is built, in this order; smoke has no classes, it runs tests of bot's. */
  static final List<String> BUILT = List.of("core", "sandbox", "bot", "smoke", "demo", "bench");

  private static final Path ROOT = root();

  /** All modules together. */
  static final JavaClasses ALL =
      new ClassFileImporter()
          .importPaths(MODULES.stream().map(House::compiled).filter(Files::isDirectory).toList());

  private House() {}

  /** The classes of one module; none when it has not been compiled. */
  static JavaClasses module(String name) {
    String folder = compiled(name).toUri().getPath();
    return ALL.that(
        DescribedPredicate.describe("in " + name, one -> place(one).startsWith(folder)));
  }

  /** The root's project file. */
  static Path projectFile() {
    return file("pom.xml");
  }

  /** A file of the project. */
  static Path file(String name) {
    return ROOT.resolve(name);
  }

  private static String place(JavaClass one) {
    return one.getSource().map(source -> source.getUri().getPath()).orElse("");
  }

  private static Path compiled(String module) {
    return ROOT.resolve(module).resolve("target/classes");
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("core/src"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("Not inside the project: " + Path.of("").toAbsolutePath());
    }
    return folder;
  }
}
