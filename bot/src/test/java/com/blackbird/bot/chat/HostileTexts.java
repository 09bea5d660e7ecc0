package com.blackbird.bot.chat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Foreign texts that want to ping, link, format or break something. */
public final class HostileTexts {
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
}
