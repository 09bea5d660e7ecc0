package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.Opening;
import com.blackbird.activity.support.Readers;
import com.blackbird.activity.support.Support;
import java.util.List;
import java.util.Optional;

/** Opens cases as Maria would in the chat. */
final class Escalations {
  private Escalations() {}

  static Case ask(Caller caller, String title, Readers readers) {
    ApiServer server = caller.server();
    String path = "/v1/admin/accounts/" + caller.account() + "/desk";
    String channel = caller.account().replace("-", "");
    assertThat(
            server
                .admin()
                .put(
                    path,
                    "{\"platform\":\"slack\",\"workspace\":\"T1\",\"channel\":\"C%s\",\"hours\":\"always\"}"
                        .formatted(channel))
                .status())
        .isEqualTo(200);
    AccountId account = AccountId.of(caller.account());
    return Sight.of(account).see(() -> opened(server, account, title, readers));
  }

  private static Case opened(ApiServer server, AccountId account, String title, Readers readers) {
    Desk desk = server.context.getBean(DeskStore.class).of(account).orElseThrow();
    return server
        .context
        .getBean(Support.class)
        .reception()
        .open(
            new Opening(
                account,
                new Case.Origin(
                    new Who("SLACK/T2/U1", "Maria"),
                    new ChannelRef(ChatPlatform.SLACK, "T2", "C2"),
                    readers,
                    title,
                    title,
                    "Please help",
                    "",
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    server.clock.instant()),
                Priority.NORMAL,
                List.of()),
            desk)
        .about();
  }
}
