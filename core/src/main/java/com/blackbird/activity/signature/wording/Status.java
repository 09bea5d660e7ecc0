package com.blackbird.activity.signature.wording;

import java.util.HashMap;
import java.util.Map;

/** The error statuses of HTTP and their names: RFC 9110 and what proxies add to it. */
public final class Status {
  private static final Map<String, Integer> BY_NAME = new HashMap<>();

  static {
    called(400, "bad request");
    called(401, "unauthorized", "unauthorised");
    called(402, "payment required");
    called(403, "forbidden");
    called(404, "not found");
    called(405, "method not allowed");
    called(406, "not acceptable");
    called(407, "proxy authentication required");
    called(408, "request timeout", "request time out");
    called(409, "conflict");
    called(410, "gone");
    called(411, "length required");
    called(412, "precondition failed");
    called(413, "request entity too large", "content too large", "payload too large");
    called(414, "uri too long", "request uri too long");
    called(415, "unsupported media type");
    called(422, "unprocessable entity", "unprocessable content");
    called(423, "locked");
    called(424, "failed dependency");
    called(429, "too many requests");
    called(500, "internal server error");
    called(501, "not implemented");
    called(502, "bad gateway");
    called(503, "service unavailable", "service temporarily unavailable");
    called(504, "gateway timeout", "gateway time out");
  }

  private Status() {}

  private static void called(int status, String... names) {
    for (var name : names) {
      BY_NAME.put(name, status);
      var words = new Words();
      words.add(name, 0, name.length());
      words.close();
      BY_NAME.put(words.toString(), status);
    }
  }

  /** The status that the text is, such as "404" or "504 Gateway Timeout"; 0 when it is none. */
  public static int of(String text) {
    return at(text, 0, text.length());
  }

  /** The status that stands at the place, as a number of its own; 0 when there is none. */
  public static int at(String text, int start, int end) {
    if (end - start < 3 || (start + 3 < end && Character.isLetterOrDigit(text.charAt(start + 3)))) {
      return 0;
    }
    int status = 0;
    for (int i = start; i < start + 3; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      status = status * 10 + (c - '0');
    }
    return isError(status) ? status : 0;
  }

  static boolean isError(int status) {
    return status >= 400 && status < 600;
  }

  /** The status that the words are the name of; 0 when they are none. */
  public static int named(String words) {
    return BY_NAME.getOrDefault(words, 0);
  }
}
