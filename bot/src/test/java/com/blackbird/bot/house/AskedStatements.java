package com.blackbird.bot.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the bot asks the database: each text that begins as a statement does, as the compiler has
 * put it together in the classes. Some are only the beginning of one that is completed later.
 */
final class AskedStatements {
  private static final String CLASSES = "com/blackbird/";
  private static final Pattern BEGINS =
      Pattern.compile("(?is)(?:select|insert|update|delete|with)\\s.*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private AskedStatements() {}

  /** All of them, each in one line. */
  static Set<String> all() {
    var all = new TreeSet<String>();
    try {
      var classes = new PathMatchingResourcePatternResolver();
      for (String room : new String[] {"activity", "bot"}) {
        for (Resource one : classes.getResources("classpath*:" + CLASSES + room + "/**/*.class")) {
          if (isOfTheProduct(one)) {
            all.addAll(of(one.getContentAsByteArray()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Tests ask for other things. */
  private static boolean isOfTheProduct(Resource one) throws IOException {
    String url = one.getURL().toString();
    String name = url.substring(url.lastIndexOf(CLASSES), url.length() - ".class".length());
    String source = name.replaceFirst("\\$.*", "") + ".java";
    return Arrays.stream(new String[] {"core", "bot"})
        .anyMatch(module -> Files.exists(Repository.path(module + "/src/main/java/" + source)));
  }

  private static Set<String> of(byte[] bytes) {
    var found = new TreeSet<String>();
    for (PoolEntry entry : ClassFile.of().parse(bytes).constantPool()) {
      if (entry instanceof StringEntry text) {
        String line = SPACE.matcher(text.stringValue()).replaceAll(" ").strip();
        if (BEGINS.matcher(line).matches()) {
          found.add(line);
        }
      }
    }
    return found;
  }
}
