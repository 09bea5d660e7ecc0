package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message as JSON, to be sent later by any replica. Its files are kept apart.
 *
 * @param format the version of this form; a replica leaves what it does not know to newer ones
 */
record StoredMessage(int format, ChatMessage message) {
  /** The form that every version has known. */
  private static final int FIRST = 1;

  /** Files are kept apart, or there is more to heed than the message. */
  private static final int SECOND = 2;

  /** Foreign text may hold halves of characters, which a database's text may not. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(Part.class, Kind.class)
          .addMixIn(Control.class, Kind.class)
          .addMixIn(Rich.Span.class, Kind.class)
          .addMixIn(Prose.Block.class, Kind.class)
          .addMixIn(ChatFile.class, FileName.class)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  /** Names the members of a sealed interface; Jackson finds them by itself. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Kind {}

  @JsonIncludeProperties({"name", "mediaType", "source"})
  @JsonDeserialize(using = FileReader.class)
  private interface FileName {}

  /** A file is named by its place; the first form held its bytes. */
  private record StoredFile(
      String name, String mediaType, KeptFiles.@Nullable Kept source, @Nullable String bytes) {
    ChatFile file() {
      return bytes == null
          ? new ChatFile(name, mediaType, Objects.requireNonNull(source))
          : ChatFile.of(name, mediaType, Base64.getDecoder().decode(bytes));
    }
  }

  private static final class FileReader extends ValueDeserializer<ChatFile> {
    @Override
    public ChatFile deserialize(JsonParser parser, DeserializationContext context) {
      return context.readValue(parser, StoredFile.class).file();
    }
  }

  private record Envelope(int format) {}

  static String write(ChatMessage message, Manner manner) {
    boolean isFirst = manner.equals(Manner.PLAIN) && !KeptFiles.has(message);
    return JSON.writeValueAsString(new StoredMessage(isFirst ? FIRST : SECOND, message));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws UnreadableMessage when a newer version of the bot wrote it
   */
  static ChatMessage read(String json) {
    try {
      int format = JSON.readValue(json, Envelope.class).format();
      if (format != FIRST && format != SECOND) {
        throw new UnreadableMessage("format " + format + " instead of " + SECOND);
      }
      return JSON.readValue(json, StoredMessage.class).message();
    } catch (JacksonException e) {
      throw new UnreadableMessage(e);
    }
  }

  /** How it is to be sent, as JSON; null when it is as any other. */
  static @Nullable String write(Manner manner) {
    return manner.equals(Manner.PLAIN) ? null : JSON.writeValueAsString(manner);
  }

  /**
   * Reads what {@link #write(Manner)} wrote.
   *
   * @throws UnreadableMessage when a newer version of the bot wrote it
   */
  static Manner manner(@Nullable String json) {
    try {
      return json == null ? Manner.PLAIN : JSON.readValue(json, Manner.class);
    } catch (JacksonException e) {
      throw new UnreadableMessage(e);
    }
  }
}
