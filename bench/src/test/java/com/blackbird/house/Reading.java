package com.blackbird.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * How long the files and the methods of the modules are, as somebody reads them.
 *
 * @param files every file, the longest first
 * @param methods every method with a body, the longest first
 */
record Reading(List<Size> files, List<Size> methods) {
  private static final Comparator<Size> LONGEST_FIRST =
      Comparator.comparingLong(Size::lines).reversed().thenComparing(Size::name);

  /**
   * One of them.
   *
   * @param name a file, or a type and its method
   * @param lines from the first to the last
   */
  record Size(String name, long lines) {}

  Reading {
    files = files.stream().sorted(LONGEST_FIRST).toList();
    methods = methods.stream().sorted(LONGEST_FIRST).toList();
  }

  /** Reads what all modules are made of, their tests left aside. */
  static Reading ofTheHouse() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : House.MODULES) {
      try (Stream<Path> found = Files.walk(House.file(module).resolve("src/main/java"))) {
        found.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return of(sources);
  }

  private static Reading of(List<Path> sources) throws IOException {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    List<Size> files = new ArrayList<>();
    List<Size> methods = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        String name = Path.of(unit.getSourceFile().getName()).getFileName().toString();
        files.add(
            new Size(name, unit.getSourceFile().getCharContent(true).toString().lines().count()));
        new Methods(unit, positions, name.replace(".java", ""), methods).scan(unit, null);
      }
    }
    return new Reading(files, methods);
  }

  /** So many of a hundred are this long or shorter. */
  static long share(List<Size> sizes, int percent) {
    return sizes.get(sizes.size() * (100 - percent) / 100).lines();
  }

  /** What somebody wants to know of it. */
  String report() {
    return """
    | | number | median | nine of ten |
    | --- | --- | --- | --- |
    | files | %,d | %d | %d |
    | methods | %,d | %d | %d |

    Longest files: %s

    Longest methods: %s
    """
        .formatted(
            files.size(),
            share(files, 50),
            share(files, 90),
            methods.size(),
            share(methods, 50),
            share(methods, 90),
            ten(files),
            ten(methods));
  }

  private static String ten(List<Size> sizes) {
    return String.join(
        ", ", sizes.stream().limit(10).map(size -> size.name() + " " + size.lines()).toList());
  }

  /** Measures the methods of one file. */
  private static final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String type;
    private final List<Size> found;

    Methods(CompilationUnitTree unit, SourcePositions positions, String type, List<Size> found) {
      this.unit = unit;
      this.positions = positions;
      this.type = type;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      if (method.getBody() != null) {
        LineMap lines = unit.getLineMap();
        long first = lines.getLineNumber(positions.getStartPosition(unit, method));
        long last = lines.getLineNumber(positions.getEndPosition(unit, method));
        found.add(new Size(type + "." + method.getName(), last - first + 1));
      }
      return super.visitMethod(method, null);
    }
  }
}
