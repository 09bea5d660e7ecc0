package com.blackbird.bot.desk.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request as it came in. */
public final class Call {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final String method;
  private final URI address;
  private final Headers headers;
  private final byte[] body;

  Call(String method, URI address, Headers headers, byte[] body) {
    this.method = method;
    this.address = address;
    this.headers = headers;
    this.body = body.clone();
  }

  /** For example {@code POST}. */
  public String method() {
    return method;
  }

  byte[] body() {
    return body.clone();
  }

  /** The path of the address. */
  public String path() {
    return address.getPath();
  }

  /** A value of the query, or an empty text. */
  public String query(String name) {
    String query = address.getRawQuery();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        String[] sides = pair.split("=", 2);
        if (sides.length == 2 && URLDecoder.decode(sides[0], UTF_8).equals(name)) {
          return URLDecoder.decode(sides[1], UTF_8);
        }
      }
    }
    return "";
  }

  /** A header, or an empty text. */
  public String header(String name) {
    String value = headers.getFirst(name);
    return value == null ? "" : value;
  }

  /** The body as JSON; an object without anything when it is none. */
  public JsonNode json() {
    try {
      return body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw new Refusal(400, MAPPER.createObjectNode().put("error", "invalid JSON"));
    }
  }

  /** Whether method and path are these; the groups of the path are in the matcher. */
  boolean is(String wanted, Pattern path, Matcher[] found) {
    Matcher matcher = path.matcher(path());
    found[0] = matcher;
    return method.equals(wanted) && matcher.matches();
  }
}
