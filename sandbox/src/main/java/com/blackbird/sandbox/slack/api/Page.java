package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page of a list and the cursor of the next.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/pagination">Pagination</a>
 */
final class Page {
  private static final int MAX = 1000;
  private static final String PREFIX = "from:";

  private Page() {}

  static <T> ObjectNode of(
      Call call, int usual, String field, List<T> all, Function<T, JsonNode> shown) {
    int limit = limit(call, usual);
    int from = start(call, all.size());
    int to = Math.min(all.size(), from + limit);
    ArrayNode items = Json.array();
    all.subList(from, to).forEach(item -> items.add(shown.apply(item)));
    ObjectNode answer = Json.object().set(field, items);
    String next = to < all.size() ? encode(PREFIX + to) : "";
    answer.putObject("response_metadata").put("next_cursor", next);
    return answer;
  }

  static int limit(Call call, int usual) {
    int limit = call.number("limit", usual);
    if (limit < 1 || limit > MAX) {
      throw new Refusal("invalid_limit");
    }
    return limit;
  }

  private static int start(Call call, int size) {
    String cursor = cursor(call);
    if (cursor.isEmpty()) {
      return 0;
    }
    try {
      int from = Integer.parseInt(cursor.substring(PREFIX.length()));
      return Math.min(from, size);
    } catch (NumberFormatException | IndexOutOfBoundsException foreign) {
      throw new Refusal("invalid_cursor");
    }
  }

  /** What a cursor of this server says. */
  static String cursor(Call call) {
    String cursor = call.arguments().has("cursor") ? call.text("cursor") : "";
    try {
      return new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException foreign) {
      throw new Refusal("invalid_cursor");
    }
  }

  static String encode(String position) {
    return Base64.getEncoder().encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }
}
