package com.blackbird.demo;

/** What the console says when everything runs. */
final class Welcome {
  private Welcome() {}

  static void print(int port, String adminToken) {
    System.out.println(
        """

        The demo runs. Open http://localhost:%1$d/ : a Slack and a Discord, side by side.
        Type  /blackbird integrations  in #integrations, then click Manage.
        Type  /blackbird activity status:error since:24h  in Slack, or pick the options in Discord.
        Type  /blackbird problems , open one and click Retry all: the sample store syncs it and reports.
        Type  /blackbird escalate  as Maria, and answer as Sam in Slack's #support.
        Four sample integrations report every few seconds. HTTP API: docs/api.md, admin token %2$s
        Stop with Ctrl+C. The log is kept, the chats begin anew.
        """
            .formatted(port, adminToken));
  }
}
