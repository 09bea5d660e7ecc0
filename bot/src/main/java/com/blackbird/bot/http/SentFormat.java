package com.blackbird.bot.http;

import com.blackbird.activity.intake.ReportFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Finds out in which form a body was sent, or says which ones are understood. */
final class SentFormat {
  private SentFormat() {}

  static ReportFormat of(HttpServletRequest request) {
    refuseEncoding(request.getHeader(HttpHeaders.CONTENT_ENCODING));
    var type = mediaType(request.getContentType());
    if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
      throw unsupported("the charset " + type.getCharset() + " is not supported; send UTF-8");
    }
    return ReportFormat.of(type.getType() + "/" + type.getSubtype())
        .orElseThrow(() -> unknown("\"" + type.getType() + "/" + type.getSubtype() + "\""));
  }

  private static MediaType mediaType(@Nullable String contentType) {
    if (contentType == null) {
      throw unknown("a missing Content-Type");
    }
    try {
      return MediaType.parseMediaType(contentType);
    } catch (InvalidMediaTypeException e) {
      throw unknown("this Content-Type");
    }
  }

  private static void refuseEncoding(@Nullable String encoding) {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw unsupported("compressed bodies are not supported; send Content-Encoding: identity")
          .header(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
  }

  private static Refusal unknown(String what) {
    return unsupported(what + " is not supported; use one of " + ReportFormat.mediaTypes());
  }

  private static Refusal unsupported(String detail) {
    return new Refusal(ProblemKind.UNSUPPORTED_CONTENT, detail)
        .header("Accept-Post", ReportFormat.mediaTypes());
  }
}
