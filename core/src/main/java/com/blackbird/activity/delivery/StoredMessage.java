package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message as JSON, to be sent later by any replica.
 *
 * @param format the version of this form; a replica leaves what it does not know to newer ones
 */
record StoredMessage(int format, ChatMessage message) {
  private static final int FORMAT = 1;

  /** Foreign text may hold halves of characters, which a database's text may not. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Part.class, Kind.class)
          .addMixIn(Control.class, Kind.class)
          .addMixIn(Rich.Span.class, Kind.class)
          .addMixIn(Prose.Block.class, Kind.class)
          .addMixIn(ChatFile.class, FileBytes.class)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  /** Names the members of a sealed interface; Jackson finds them by itself. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Kind {}

  /** A file is kept with its bytes, since what it was read from may be gone when it is sent. */
  @JsonIncludeProperties({"name", "mediaType", "bytes"})
  private abstract static class FileBytes {
    @JsonCreator
    static ChatFile of(
        @JsonProperty("name") String name,
        @JsonProperty("mediaType") String mediaType,
        @JsonProperty("bytes") byte[] bytes) {
      return ChatFile.of(name, mediaType, bytes);
    }

    @JsonProperty("bytes")
    abstract byte[] bytes();
  }

  private record Envelope(int format) {}

  static String write(ChatMessage message) {
    return JSON.writeValueAsString(new StoredMessage(FORMAT, message));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UnreadableMessage when a newer version of the bot wrote it
   */
  static ChatMessage read(String json) {
    try {
      int format = JSON.readValue(json, Envelope.class).format();
      if (format != FORMAT) {
        throw new UnreadableMessage("format " + format + " instead of " + FORMAT);
      }
      return JSON.readValue(json, StoredMessage.class).message();
    } catch (JacksonException e) {
      throw new UnreadableMessage(e);
    }
  }
}
