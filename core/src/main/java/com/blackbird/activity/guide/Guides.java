package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  Guides(Catalogue catalogue) {
    for (Catalogue.Chapter chapter : catalogue.chapters()) {
      List<GuideEntry> entries = chapter.entries().stream().map(CatalogueEntry::guide).toList();
      Book book = new Book(chapter.platform(), entries, new Recogniser(chapter.entries()));
      books.put(chapter.platform().key(), book);
      entries.forEach(entry -> byId.put(entry.id(), entry));
    }
    this.nearness = new Nearness(catalogue.entries());
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

  /**
   * The entry that this message of this platform is about: one of the platform's own, otherwise one
   * about the network or HTTP. Empty when it is not known: nothing is guessed.
   *
   * @param platform the key by which integrations name it, whatever its case
   */
  public Optional<GuideEntry> recognise(String platform, String message) {
    MessageWords words = MessageWords.of(message);
    return own(platform)
        .flatMap(book -> book.recogniser().recognise(words))
        .or(() -> generic().flatMap(book -> book.recogniser().recognise(words)));
  }

  /**
   * The entries that this message is about when nobody knows whose it is, one for each platform
   * that it could be of; those about the network or HTTP only when no platform knows it.
   */
  public List<GuideEntry> recogniseAnywhere(String message) {
    MessageWords words = MessageWords.of(message);
    List<GuideEntry> found = new ArrayList<>();
    for (GuidePlatform platform : platforms()) {
      own(platform.key()).flatMap(book -> book.recogniser().recognise(words)).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      generic().flatMap(book -> book.recogniser().recognise(words)).ifPresent(found::add);
    }
    return found;
  }

  /**
   * Up to three entries that share much with the message, the nearest first; never to be shown as
   * if they were known to be right.
   *
   * @param platform the platform whose entries to offer; those of all when it is empty
   */
  public List<GuideEntry> near(String platform, String message) {
    return nearness.near(
        MessageWords.of(message),
        entry -> platform.isEmpty() || isOf(entry, platform) || isGeneric(entry));
  }

  /** The platforms that have guides, without what is about the network and HTTP. */
  public List<GuidePlatform> platforms() {
    return books.values().stream()
        .map(Book::platform)
        .filter(platform -> !platform.key().equals(GuidePlatform.GENERIC))
        .toList();
  }

  /** The platform that this word names, by key, name or another key. */
  public Optional<GuidePlatform> platform(String word) {
    return book(word).map(Book::platform);
  }

  /** The platform's entries, in the order of the catalogue. */
  public List<GuideEntry> entries(String platform) {
    return book(platform).map(Book::entries).orElse(List.of());
  }

  /** The entry with this id. */
  public Optional<GuideEntry> entry(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What people call the platform of an entry. */
  public String platformName(GuideEntry entry) {
    return platform(entry.platform()).map(GuidePlatform::name).orElse(entry.platform());
  }

  private Optional<Book> own(String platform) {
    return book(platform).filter(book -> !isGeneric(book.platform().key()));
  }

  private Optional<Book> generic() {
    return Optional.ofNullable(books.get(GuidePlatform.GENERIC));
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

  private static boolean isGeneric(GuideEntry entry) {
    return isGeneric(entry.platform());
  }

  private static boolean isGeneric(String platform) {
    return platform.equals(GuidePlatform.GENERIC);
  }
}
