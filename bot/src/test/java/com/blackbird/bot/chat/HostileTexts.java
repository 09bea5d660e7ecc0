package com.blackbird.bot.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Foreign texts that want to ping, link, format or break something. */
public final class HostileTexts {
  private static final List<String> LIVE =
      List.of(
          "<!channel>",
          "<!here|here>",
          "<!everyone>",
          "<@U0123456789>",
          "<#C0123456789|general>",
          "<!subteam^S0123456789>",
          "<https://evil.example|your bank>",
          "<mailto:a@evil.example|mail>",
          "<!date^0^{date}^https://evil.example|now>",
          "@everyone",
          "@here",
          "<@123456789012345678>",
          "<@!123456789012345678>",
          "<@&123456789012345678>",
          "<#123456789012345678>",
          "</ban:123456789012345678>",
          "<id:customize>",
          "<t:0:R>",
          "<a:wave:123456789012345678>",
          "[your bank](https://evil.example)",
          "[your bank](<https://evil.example>)",
          "https://evil.example/?a=1&b=2",
          "HTTPS://EVIL.EXAMPLE",
          "http://xn--pypal-4ve.example/р",
          "discord://-/channels/1",
          "steam://run/1",
          "||hidden|| https://evil.example",
          "<http://evil.example>");

  private static final List<String> PIECES =
      Stream.concat(
              "<>&!@#|*_~`\\[]():/^-+1.ab\n\r \t".chars().mapToObj(c -> String.valueOf((char) c)),
              Stream.of(
                  "\u202e",
                  "\u2067",
                  "\u200b",
                  "\u001b",
                  "\u0000",
                  "everyone",
                  "here",
                  "https://",
                  "evil.example",
                  "<@",
                  "](",
                  "```",
                  "注"))
          .toList();

  /** Ends of code, escapes before escapes, controls, directions, and what cannot be seen. */
  private static final List<String> AROUND =
      List.of(
          "%",
          "\\%",
          "\\\\%",
          "`%`",
          "``%``",
          "```%```",
          "```\n%\n```",
          "`\u200b``\n%",
          "\n%\n",
          "\r%",
          "\u0000%",
          "\u001b[31m%\u001b]8;;https://evil.example\u0007",
          "\u202e%\u202c",
          "\u2066%",
          "\u200b%\u200b",
          "&lt;%&gt;",
          "> %",
          "*%*");

  private HostileTexts() {}

  /** The texts by name. */
  public static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("slack-mentions", "<!channel> <!here> <!everyone> <@U123> <#C123> <!subteam^S1>");
    all.put("discord-mentions", "@everyone @here <@1> <@!1> <@&2> <#3> </cmd:4> <id:home>");
    all.put("slack-link", "<https://evil.example|Click to fix> <mailto:a@b.example|mail>");
    all.put("discord-link", "[Click to fix](https://evil.example) <https://evil.example>");
    all.put("bare-links", "https://evil.example/x?a=1&b=2 http://evil.example discord://x");
    all.put("formatting", "*b* _i_ ~s~ **b** __u__ ~~s~~ ||spoiler|| `code` > quote");
    all.put("blocks", "```\nend\n```\n# heading\n- list\n1. list\n>>> quote\n-# small");
    all.put("dates", "<!date^0^{date}|1970> <t:0:R>");
    all.put("emoji", ":tada: <:name:123> <a:name:123>");
    all.put("backslashes", "\\*not bold\\* \\\\ \\` \\<@1>");
    all.put("html", "<script>alert(1)</script>&lt;b&gt;&amp;");
    all.put("right-to-left", "\u202egnp.exe\u202c فشل الطلب رقم ١٠٢١");
    all.put("japanese", "注文 #1021 は同期できませんでした。");
    all.put("zero-width", "@\u200beveryone \u200b<\u200b@1>");
    return all;
  }

  /**
   * Some hundreds: each thing that would be live, in everything that might free it from being
   * quoted.
   */
  public static List<String> many() {
    List<String> all = new ArrayList<>(all().values());
    for (String live : LIVE) {
      for (String around : AROUND) {
        all.add(around.replace("%", live));
      }
    }
    return all;
  }

  /** What is live on one platform or the other when nobody makes it inert. */
  public static List<String> live() {
    return LIVE;
  }

  /** Signs that mean something to a platform, put together by chance. */
  public static String random(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int length = 1 + random.nextInt(30); length > 0; length--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
