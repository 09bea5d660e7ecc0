package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The catalogue of guides and what recognises an error in it.
 *
 * <p>A pure function of platform and message: every replica and every restart agree.
 */
public final class Guides {
  private record Book(GuidePlatform platform, List<GuideEntry> entries, Recogniser recogniser) {}

  private final Map<String, Book> books = new LinkedHashMap<>();
  private final Map<String, GuideEntry> byId = new HashMap<>();
  private final Nearness nearness;

  /** What is asked when these do not know. */
  private final Optional<Guides> base;

  Guides(Catalogue catalogue) {
    this(catalogue, Optional.empty());
  }

  private Guides(Catalogue catalogue, Optional<Guides> base) {
    for (Catalogue.Chapter chapter : catalogue.chapters()) {
      List<GuideEntry> entries = chapter.entries().stream().map(CatalogueEntry::guide).toList();
      Book book = new Book(chapter.platform(), entries, new Recogniser(chapter.entries()));
      books.put(chapter.platform().key(), book);
      entries.forEach(entry -> byId.put(entry.id(), entry));
    }
    this.nearness = new Nearness(catalogue.entries());
    this.base = base;
  }

  /** The guides that come with the bot. */
  public static Guides bundled() {
    return new Guides(Catalogue.bundled());
  }

  /**
   * Guides from other files than those that come with the bot.
   *
   * @param files what is in each, by its name
   * @throws BadCatalogue when one of them cannot be used
   */
  public static Guides of(Map<String, String> files) {
    return new Guides(
        new Catalogue(
            files.entrySet().stream()
                .map(file -> CatalogueReader.read(file.getKey(), file.getValue()))
                .toList()));
  }

  /** These guides, and before them some more entries. */
  Guides with(List<CatalogueEntry> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<String, List<CatalogueEntry>> byPlatform =
        more.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.guide().platform(), LinkedHashMap::new, Collectors.toList()));
    List<Catalogue.Chapter> chapters = new ArrayList<>();
    byPlatform.forEach((key, entries) ->
        chapters.add(
            new Catalogue.Chapter(
                platform(key).orElseGet(() -> GuidePlatform.unknown(key)), entries)));
    return new Guides(new Catalogue(chapters), Optional.of(this));
  }

  /**
   * The entry that this message of this platform is about: one of the platform's own, otherwise one
   * about the network or HTTP. Empty when it is not known: nothing is guessed.
   *
   * @param platform the key by which integrations name it, whatever its case
   */
  public Optional<GuideEntry> recognise(String platform, String message) {
    MessageWords words = MessageWords.of(message);
    return find(platform, words).or(() -> find(GuidePlatform.GENERIC, words));
  }

  /**
   * The entries that this message is about when nobody knows whose it is, one for each platform
   * that it could be of; those about the network or HTTP only when no platform knows it.
   */
  public List<GuideEntry> recogniseAnywhere(String message) {
    MessageWords words = MessageWords.of(message);
    List<GuideEntry> found = new ArrayList<>();
    for (GuidePlatform platform : platforms()) {
      find(platform.key(), words).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      find(GuidePlatform.GENERIC, words).ifPresent(found::add);
    }
    return found;
  }

  /** The platform's entry among these, otherwise among what they are based on. */
  private Optional<GuideEntry> find(String platform, MessageWords words) {
    return book(platform)
        .flatMap(book -> book.recogniser().recognise(words))
        .or(() -> base.flatMap(guides -> guides.find(platform, words)));
  }

  /**
   * Up to three entries that share much with the message, the nearest first; never to be shown as
   * if they were known to be right.
   *
   * @param platform the platform whose entries to offer; those of all when it is empty
   */
  public List<GuideEntry> near(String platform, String message) {
    MessageWords words = MessageWords.of(message);
    List<GuideEntry> near = new ArrayList<>(near(platform, words));
    base.ifPresent(guides -> near.addAll(guides.near(platform, words)));
    return near.stream().limit(Nearness.MOST).toList();
  }

  private List<GuideEntry> near(String platform, MessageWords words) {
    return nearness.near(
        words,
        entry ->
            platform.isEmpty()
                || entry.platform().equals(GuidePlatform.GENERIC)
                || isOf(entry, platform));
  }

  /** The platforms that have guides, without what is about the network and HTTP. */
  public List<GuidePlatform> platforms() {
    Map<String, GuidePlatform> all = new LinkedHashMap<>();
    base.ifPresent(guides -> guides.platforms().forEach(one -> all.put(one.key(), one)));
    books.values().stream().map(Book::platform).forEach(one -> all.put(one.key(), one));
    all.remove(GuidePlatform.GENERIC);
    return List.copyOf(all.values());
  }

  /** The platform that this word names, by key, name or another key. */
  public Optional<GuidePlatform> platform(String word) {
    return book(word).map(Book::platform).or(() -> base.flatMap(guides -> guides.platform(word)));
  }

  /** Whether a platform is meant by this word, as what has its key or the same guides. */
  boolean isMeant(String key, String word) {
    Optional<GuidePlatform> wanted = platform(word);
    return key.equals(word) || (wanted.isPresent() && platform(key).equals(wanted));
  }

  /** The platform's entries, in the order of the catalogue. */
  public List<GuideEntry> entries(String platform) {
    List<GuideEntry> all = new ArrayList<>(book(platform).map(Book::entries).orElse(List.of()));
    base.ifPresent(guides -> all.addAll(guides.entries(platform)));
    return all;
  }

  /** The entry with this id. */
  public Optional<GuideEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id)).or(() -> base.flatMap(guides -> guides.entry(id)));
  }

  /** What people call the platform of an entry. */
  public String platformName(GuideEntry entry) {
    return platform(entry.platform()).map(GuidePlatform::name).orElse(entry.platform());
  }

  private Optional<Book> book(String word) {
    Book book = books.get(word.toLowerCase(Locale.ROOT));
    return book != null
        ? Optional.of(book)
        : books.values().stream().filter(b -> b.platform().isCalled(word)).findFirst();
  }

  private boolean isOf(GuideEntry entry, String platform) {
    return platform(platform).filter(own -> own.key().equals(entry.platform())).isPresent();
  }
}
