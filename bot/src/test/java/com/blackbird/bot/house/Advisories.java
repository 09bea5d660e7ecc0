package com.blackbird.bot.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Known vulnerabilities of Maven artifacts, as the Open Source Vulnerability format has them:
 * https://ossf.github.io/osv-schema/
 */
final class Advisories {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, List<Advisory>> all = new HashMap<>();

  private record Advisory(String id, String summary, JsonNode affected) {}

  /** Reads a folder of such files, or a ZIP file of them. */
  static Advisories in(Path export) throws IOException {
    Advisories advisories = new Advisories();
    if (Files.isDirectory(export)) {
      try (Stream<Path> files = Files.walk(export)) {
        for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
          advisories.add(JSON.readTree(Files.readString(file)));
        }
      }
      return advisories;
    }
    try (ZipFile zip = new ZipFile(export.toFile())) {
      for (ZipEntry entry : zip.stream().filter(one -> one.getName().endsWith(".json")).toList()) {
        try (InputStream bytes = zip.getInputStream(entry)) {
          advisories.add(JSON.readTree(bytes));
        }
      }
    }
    return advisories;
  }

  private void add(JsonNode advisory) {
    if (advisory.has("withdrawn")) {
      return;
    }
    for (JsonNode affected : advisory.path("affected")) {
      if (affected.at("/package/ecosystem").asString("").equals("Maven")) {
        all.computeIfAbsent(
                affected.at("/package/name").asString(""), artifact -> new ArrayList<>())
            .add(
                new Advisory(
                    advisory.path("id").asString(""),
                    advisory.path("summary").asString(""),
                    affected));
      }
    }
  }

  /** How many artifacts they are about. */
  int size() {
    return all.size();
  }

  /** What is known of this version; its ids with what they are about. */
  List<String> about(String group, String artifact, String version) {
    return all.getOrDefault(group + ":" + artifact, List.of()).stream()
        .filter(advisory -> concerns(advisory.affected(), version))
        .map(advisory -> advisory.id() + " " + advisory.summary())
        .toList();
  }

  private static boolean concerns(JsonNode affected, String version) {
    return affected.path("versions").valueStream().anyMatch(one -> one.asString().equals(version))
        || affected.path("ranges").valueStream().anyMatch(range -> holds(range, version));
  }

  /** The last event that the version has reached says whether it is affected. */
  private static boolean holds(JsonNode range, String version) {
    if (!range.path("type").asString("").equals("ECOSYSTEM")) {
      return false;
    }
    MavenVersion asked = new MavenVersion(version);
    boolean isAffected = false;
    for (JsonNode event : range.path("events")) {
      if (event.has("introduced")) {
        String from = event.get("introduced").asString();
        isAffected |= from.equals("0") || asked.compareTo(new MavenVersion(from)) >= 0;
      } else if (event.has("fixed")) {
        isAffected &= asked.compareTo(new MavenVersion(event.get("fixed").asString())) < 0;
      } else if (event.has("last_affected")) {
        isAffected &= asked.compareTo(new MavenVersion(event.get("last_affected").asString())) <= 0;
      }
    }
    return isAffected;
  }
}
