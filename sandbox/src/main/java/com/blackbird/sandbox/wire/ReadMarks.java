package com.blackbird.sandbox.wire;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** How far each person of one platform has read each channel. */
public final class ReadMarks {
  private static final String EVERYBODY = "";
  private final AtomicLong said = new AtomicLong();

  /** The number of the newest message in a channel for a reader. */
  private final Map<Place, Long> newest = new ConcurrentHashMap<>();

  private final Map<Place, Long> read = new ConcurrentHashMap<>();

  private record Place(String channel, String reader) {}

  /** Something was said that everybody there can read; its author has read it. */
  public void said(String channel, String author) {
    newest.put(new Place(channel, EVERYBODY), said.incrementAndGet());
    read(channel, author);
  }

  /** Something was said that one person alone can read. */
  public void saidTo(String channel, String reader) {
    newest.put(new Place(channel, reader), said.incrementAndGet());
  }

  /** The person has read what there is. */
  public void read(String channel, String reader) {
    read.put(new Place(channel, reader), said.get());
  }

  /** The channels in which something is new for the person. */
  public List<String> unread(String reader) {
    return newest.entrySet().stream()
        .filter(
            one -> one.getKey().reader().equals(EVERYBODY) || one.getKey().reader().equals(reader))
        .filter(one ->
            one.getValue() > read.getOrDefault(new Place(one.getKey().channel(), reader), 0L))
        .map(one -> one.getKey().channel())
        .distinct()
        .sorted()
        .toList();
  }
}
