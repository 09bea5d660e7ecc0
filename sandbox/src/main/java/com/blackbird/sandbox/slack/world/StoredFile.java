package com.blackbird.sandbox.slack.world;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/** A file from the moment its upload was announced. */
public final class StoredFile {
  private final String id;
  private final String user;
  private final String name;
  private final int announcedLength;
  private final Instant created;
  private final Set<String> channels = new ConcurrentSkipListSet<>();
  private final Set<String> viewers = new ConcurrentSkipListSet<>();
  private volatile byte @Nullable [] bytes;
  private volatile String title;
  private volatile boolean complete;

  /** A file that is announced, but not there yet. */
  public StoredFile(String user, String name, int announcedLength, Instant created) {
    this.id = Ids.fresh("F");
    this.user = user;
    this.name = name;
    this.title = name;
    this.announcedLength = announcedLength;
    this.created = created;
  }

  /** A file that was uploaded in one go. */
  public static StoredFile whole(
      String user, String name, String title, byte[] bytes, Instant created) {
    StoredFile file = new StoredFile(user, name, bytes.length, created);
    file.receive(bytes);
    file.complete(title.isEmpty() ? name : title);
    return file;
  }

  public String id() {
    return id;
  }

  public String user() {
    return user;
  }

  public String name() {
    return name;
  }

  public String title() {
    return title;
  }

  public int announcedLength() {
    return announcedLength;
  }

  public Instant created() {
    return created;
  }

  /** What was uploaded, or nothing yet. */
  public Optional<byte[]> bytes() {
    return Optional.ofNullable(bytes).map(byte[]::clone);
  }

  /** Keeps the uploaded bytes. */
  public void receive(byte[] uploaded) {
    bytes = uploaded.clone();
  }

  /** Ends the upload: from now on the file can be seen. */
  public void complete(String shownTitle) {
    title = shownTitle;
    complete = true;
  }

  public boolean isComplete() {
    return complete;
  }

  /** Who was shown it in a message that nobody else sees. */
  public Set<String> viewers() {
    return viewers;
  }

  /** Where it was shared. */
  public Set<String> channels() {
    return channels;
  }
}
