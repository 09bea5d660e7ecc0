package com.blackbird.activity.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invents the texts in which things turn up: formats within formats, of any script, cut in lines.
 */
final class Surroundings {
  private static final List<UnaryOperator<String>> LAYERS =
      List.of(
          inside -> "{\"code\":401,\"message\":\"" + json(inside) + "\"}",
          inside ->
              "[{\"detail\": \"" + json(inside) + "\", \"id\": \"gid://shopify/Order/1021\"}]",
          inside -> "{\"error\":\"" + json(inside).replace("/", "\\/") + "\"}",
          inside -> "{\"Message\":\"" + safeInHtml(json(inside)) + "\"}",
          inside -> "<Fault><Detail>" + xml(inside) + "</Detail></Fault>",
          inside -> "<error reason=\"" + xml(inside) + "\" code=\"6240\"/>",
          inside -> "<![CDATA[" + inside + "]]>",
          inside -> "HTTP/1.1 401 Unauthorized\r\nX-Reason: " + inside + "\r\nVary: Accept\r\n",
          inside ->
              "com.acme.ApiException: " + inside + "\n\tat com.acme.Client.call(Client.java:42)",
          inside ->
              "Traceback (most recent call last):\n  File \"a.py\", line 7\nValueError: " + inside,
          inside -> "2026-11-30T10:00:00Z ERROR [worker-3] " + inside + " retry in 5s",
          inside -> "注文1021:「" + inside + "」は無効です",
          inside -> "المفتاح «" + inside + "» غير صالح",
          inside -> "Ключ «" + inside + "» неверен; попробуйте ещё раз",
          inside -> "\uD83D\uDD11 " + inside + " \uD83D\uDD12",
          inside -> "failed (" + inside + ")",
          inside -> "`" + inside + "`");

  private static final int[] WIDTHS = {64, 72, 76, 80, 100, 120};
  private static final List<String> BREAKS = List.of("\n", "\r\n", "\n    ", "\n\t", "\\\n");

  private static final List<String> UNSEEN =
      List.of("\u200B", "\u2060", "\u00AD", "\uFEFF", "\u200D", "\u2063");

  private Surroundings() {}

  /** The text within up to two other formats. */
  static String of(String text, Random random) {
    String all = text;
    for (int depth = random.nextInt(3); depth > 0; depth--) {
      all = LAYERS.get(random.nextInt(LAYERS.size())).apply(all);
    }
    return all;
  }

  /** The same in lines of one width, as a terminal or a mailer cuts them. */
  static String cut(String text, Random random) {
    int width = WIDTHS[random.nextInt(WIDTHS.length)];
    String end = BREAKS.get(random.nextInt(BREAKS.size()));
    return text.lines().map(line -> cut(line, width, end)).collect(Collectors.joining("\n"));
  }

  private static String cut(String line, int width, String end) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < line.length(); from += width) {
      pieces.add(line.substring(from, Math.min(line.length(), from + width)));
    }
    return String.join(end, pieces);
  }

  /** The same in signs that look like it, or with some between that nobody sees. */
  static String disguised(String text, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> each(text, c -> c > ' ' && c <= '~' ? c - '!' + 0xFF01 : c);
      case 1 -> each(text, c -> letter(c, random));
      default -> {
        String unseen = UNSEEN.get(random.nextInt(UNSEEN.size()));
        int apart = 1 + random.nextInt(5);
        yield text.replaceAll("(?<=[!-~]{" + apart + "})(?=[!-~])", unseen);
      }
    };
  }

  private static String each(String text, IntUnaryOperator change) {
    return text.chars()
        .map(change)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Some of the letters as in mathematics, and digits of Thai. */
  private static int letter(int c, Random random) {
    if (c >= '0' && c <= '9') {
      return c - '0' + 0xE50;
    }
    if (random.nextBoolean()) {
      return c;
    }
    return c >= 'a' && c <= 'z' ? c - 'a' + 0x1D68A : c >= 'A' && c <= 'Z' ? c - 'A' + 0x1D670 : c;
  }

  /** Words, ids and numbers as platforms say them, none of which opens anything. */
  static String ordinary(Random random) {
    return IntStream.range(0, 3 + random.nextInt(12))
        .mapToObj(word -> ordinaryWord(random))
        .collect(Collectors.joining(" "));
  }

  private static String ordinaryWord(Random r) {
    return switch (r.nextInt(26)) {
      case 0 -> "Order #" + digits(r, 4 + r.nextInt(6));
      case 1 -> "gid://shopify/ProductVariant/" + digits(r, 14);
      case 2 -> "SKU " + upper(r, 3) + "-" + digits(r, 4) + "-" + upper(r, 3);
      case 3 -> "request_id: " + uuid(r);
      case 4 -> "HTTP " + (400 + r.nextInt(150)) + ":";
      case 5 -> "{\"field\":\"email\",\"code\":\"taken\",\"id\":" + digits(r, 10) + "}";
      case 6 -> "https://shop.example/admin/orders/" + digits(r, 13) + ".json?limit=250";
      case 7 -> "2026-11-" + (10 + r.nextInt(20)) + "T10:" + (10 + r.nextInt(50)) + ":00Z";
      case 8 -> "tracking 1Z" + hex(r, 16).toUpperCase(java.util.Locale.ROOT);
      case 9 -> "sha256:" + hex(r, 64);
      case 10 -> "commit " + hex(r, 40);
      case 11 -> "EAN " + digits(r, 13);
      case 12 -> "The access token has expired.";
      case 13 -> "Invalid API key or access token.";
      case 14 -> "password must contain at least 8 characters";
      case 15 -> "authentication is required";
      case 16 ->
          "com.acme.orders.OrderSyncService$Worker.run(OrderSyncService.java:" + digits(r, 3) + ")";
      case 17 -> "<Code>" + digits(r, 4) + "</Code>";
      case 18 -> "注文は同期できませんでした。";
      case 19 -> "price 19.99 EUR, quantity -" + digits(r, 2);
      case 20 -> "customer_id=" + digits(r, 16);
      case 21 -> "next page: " + digits(r, 6) + "/" + digits(r, 6);
      case 22 -> "\n";
      case 23 -> "rate limit exceeded; Retry-After: " + digits(r, 2);
      case 24 -> "item-" + hex(r, 8) + ".jpg";
      default -> "could not be found";
    };
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\r", "\\r")
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }

  /** As Go and Gson write JSON. */
  private static String safeInHtml(String json) {
    return json.replace("&", "\\u0026")
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("=", "\\u003d");
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String digits(Random random, int length) {
    return of("0123456789", random, length);
  }

  private static String hex(Random random, int length) {
    return of("0123456789abcdef", random, length);
  }

  private static String upper(Random random, int length) {
    return of("ABCDEFGHJKLMNPQRSTUVWXYZ", random, length);
  }

  private static String uuid(Random r) {
    return hex(r, 8) + "-" + hex(r, 4) + "-4" + hex(r, 3) + "-a" + hex(r, 3) + "-" + hex(r, 12);
  }

  private static String of(String signs, Random random, int length) {
    return random
        .ints(length, 0, signs.length())
        .mapToObj(at -> signs.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
