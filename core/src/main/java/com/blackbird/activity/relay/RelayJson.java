package com.blackbird.activity.relay;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.delivery.Settled;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of conversations as JSON. */
final class RelayJson {
  /** Foreign text may hold what a database's text may not. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Prose.Block.class, Kind.class)
          .addMixIn(Rich.Span.class, Kind.class)
          .addMixIn(ThreadEvent.class, Kind.class)
          .addMixIn(Settled.Fate.class, Kind.class)
          .addMixIn(Noted.class, Kind.class)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private RelayJson() {}

  /** Names the members of a sealed interface; Jackson finds them by itself. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Kind {}

  /** What is to be worked on. */
  sealed interface Noted {}

  /** Something has happened in a thread. */
  record Happened(ThreadEvent event) implements Noted {}

  /** Something has become of what the outbox was asked for. */
  record Told(UUID handle, Settled.Fate fate) implements Noted {}

  /**
   * What a message says.
   *
   * @param answers the id of the message that it answers; null when it answers none
   */
  record Body(Prose text, List<SentFile> files, @Nullable String answers) {
    static final Body NOTHING = new Body(Prose.of(""), List.of(), null);

    Body {
      files = List.copyOf(files);
    }

    /** What makes a difference: where a platform gives out a file changes by itself. */
    Essence essence() {
      return new Essence(text, files.stream().map(SentFile::id).toList());
    }
  }

  /** What a message says, without what changes by itself. */
  record Essence(Prose text, List<String> files) {}

  static String write(Noted noted) {
    return JSON.writerFor(Noted.class).writeValueAsString(noted);
  }

  static Noted noted(String json) {
    return JSON.readValue(json, Noted.class);
  }

  static String write(Body body) {
    return JSON.writeValueAsString(body);
  }

  static Body body(String json) {
    return JSON.readValue(json, Body.class);
  }

  static String write(Speaker speaker) {
    return JSON.writeValueAsString(speaker);
  }

  static Speaker speaker(String json) {
    return JSON.readValue(json, Speaker.class);
  }
}
