package com.blackbird.activity.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a body that is one object or an array of them, to its end, before anything is stored. */
final class ArrayBody {
  static final char BYTE_ORDER_MARK = '\uFEFF';

  private final ReportFormat format;
  private final ItemReader items;
  private final ReportCheck check;

  ArrayBody(ReportFormat format, ReportCheck check) {
    this.format = format;
    this.items = format == ReportFormat.JSON ? new PlainItem() : new CloudEventItem();
    this.check = check;
  }

  List<Parsed> read(InputStream body) throws IOException {
    var bounded = new BoundedStream(body, IntakeLimits.ARRAY_BYTES);
    try (var reader = withoutMark(new InputStreamReader(bounded, Json.strictUtf8()));
        var json = Json.parser(reader)) {
      return read(json);
    } catch (CharacterCodingException e) {
      throw new MalformedBody("the body is not valid UTF-8");
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cut && !(cut instanceof CharacterCodingException)) {
        throw cut;
      }
      throw new MalformedBody("the body is " + Json.complaint(e));
    }
  }

  private static Reader withoutMark(Reader body) throws IOException {
    var buffered = new BufferedReader(body);
    buffered.mark(1);
    if (buffered.read() != BYTE_ORDER_MARK) {
      buffered.reset();
    }
    return buffered;
  }

  private List<Parsed> read(JsonParser json) {
    var parsed = new ArrayList<Parsed>();
    if (isArray(json.nextToken())) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (parsed.size() == IntakeLimits.ARRAY_ITEMS) {
          throw BodyTooLarge.items();
        }
        parsed.add(item(parsed.size(), json));
      }
    } else {
      parsed.add(item(0, json));
    }
    if (json.nextToken() != null) {
      throw new MalformedBody("the body goes on behind its JSON; send one object or one array");
    }
    return parsed;
  }

  private boolean isArray(@Nullable JsonToken first) {
    if (first == null) {
      throw new MalformedBody("the body is empty; send " + expected());
    }
    boolean array = first == JsonToken.START_ARRAY;
    boolean allowed =
        array ? format != ReportFormat.CLOUDEVENT : format != ReportFormat.CLOUDEVENTS;
    if (!allowed || (!array && first != JsonToken.START_OBJECT)) {
      throw new MalformedBody("the body is %s; send %s".formatted(Report.kind(first), expected()));
    }
    return array;
  }

  private String expected() {
    return switch (format) {
      case JSON -> "one activity as a JSON object, or an array of them";
      case CLOUDEVENT ->
          "one CloudEvent as a JSON object, or an array as " + ReportFormat.CLOUDEVENTS.mediaType();
      case CLOUDEVENTS ->
          "an array of CloudEvents, or one as " + ReportFormat.CLOUDEVENT.mediaType();
      case NDJSON -> "lines";
    };
  }

  private Parsed item(int index, JsonParser json) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return check.check(index, items.read(json));
    }
    var kind = Report.kind(json.currentToken());
    json.skipChildren();
    return new Parsed.Rejected(index, null, "activity: must be a JSON object, not " + kind);
  }
}
