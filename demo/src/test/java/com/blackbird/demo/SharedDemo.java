package com.blackbird.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Gives all tests the same demo, which is started once and stopped after the last of them. */
final class SharedDemo extends TypeBasedParameterResolver<RunningDemo> {
  @Override
  public RunningDemo resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return of(context);
  }

  static RunningDemo of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedDemo.class))
        .computeIfAbsent(Held.class, key -> Held.start(), Held.class)
        .demo();
  }

  private record Held(RunningDemo demo, Path folder) implements AutoCloseable {
    static Held start() {
      try {
        Path folder = Files.createTempDirectory("blackbird-demo");
        return new Held(RunningDemo.in(folder), folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      demo.close();
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
