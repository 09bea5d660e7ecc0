package com.blackbird.activity.intake;

import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** How foreign JSON is read: bounded in every direction, and as UTF-8 only. */
final class Json {
  private static final int LONGEST_COMPLAINT = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(IntakeLimits.NESTING)
                  .maxStringLength(IntakeLimits.LINE_BYTES)
                  .build())
          .build();

  private Json() {}

  /** By which the library names its limit; of no use to who sends too much. */
  private static final String LIMITS_NAME = ", from `[^`]*`";

  static JsonParser parser(Reader body) {
    return FACTORY.createParser(ObjectReadContext.empty(), body);
  }

  static JsonParser parser(CharBuffer line) {
    return FACTORY.createParser(
        ObjectReadContext.empty(), line.array(), line.arrayOffset(), line.remaining());
  }

  /** Jackson's own reading of bytes would guess at UTF-16 and let overlong forms pass. */
  static CharsetDecoder strictUtf8() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  static String complaint(JacksonException e) {
    if (e.getCause() instanceof CharacterCodingException) {
      return "not valid UTF-8";
    }
    var place = e.getLocation();
    return "not valid JSON at line %d, column %d: %s"
        .formatted(
            place == null ? 1 : place.getLineNr(),
            place == null ? 1 : place.getColumnNr(),
            Quote.clip(e.getOriginalMessage().replaceAll(LIMITS_NAME, ""), LONGEST_COMPLAINT));
  }
}
