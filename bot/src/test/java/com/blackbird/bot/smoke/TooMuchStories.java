package com.blackbird.bot.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.Side;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a platform does not take as it was written or sent. */
abstract class TooMuchStories extends CaseStories {
  /** As many as Slack takes in one message: 40,000 characters. */
  private static final int LINES_OF_A_PASTE = 1_957;

  private static final Set<String> FAILED = Set.of("warning", "⚠️", "⚠");

  TooMuchStories(SupportHouse house) {
    super(house);
  }

  /** Slack takes at once what goes to Discord in many messages; no film of 200 MB goes anywhere. */
  @Test
  void whatIsTooMuchForOneMessageArrivesInOrderAndWhatIsTooLargeIsSaidToBoth() {
    Case opened = asks(ChatPlatform.SLACK, ChatPlatform.DISCORD);
    ThreadRef place = thread(opened, Side.DESK);
    Talk his = talk(ChatPlatform.DISCORD, "sam", place);
    Talk.InSlack hers =
        Talk.InSlack.of(bot.sandbox().slack().user("maria"), thread(opened, Side.REQUESTER));

    hers.says(Dialogue.lines(Dialogue.LOG, LINES_OF_A_PASTE));
    his.hearsAll(Dialogue.LOG, LINES_OF_A_PASTE);

    Map<String, byte[]> pages = new LinkedHashMap<>();
    IntStream.range(10, 40).forEach(page -> pages.put(page + ".txt", "p".getBytes(UTF_8)));
    hers.sends(pages, "All pages");
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(files(place)).containsExactlyElementsOf(pages.keySet()));

    sendsTooMuch(hers, his);
  }

  /** Who has Nitro sends more to Discord than the bot may, but not too much for Slack. */
  @Test
  void aLargeFileOfDiscordArrivesInSlackAndOneThatIsTooLargeIsSaidToBoth() {
    Case opened = asks(ChatPlatform.DISCORD, ChatPlatform.SLACK);
    ThreadRef desk = thread(opened, Side.DESK);
    Talk his = talk(ChatPlatform.SLACK, "sam", desk);
    Talk hers = talk(ChatPlatform.DISCORD, "maria", thread(opened, Side.REQUESTER));
    byte[] large = new byte[11 << 20];
    Arrays.fill(large, (byte) 'x');

    hers.sends("backup.sql", large, "The backup");
    his.hears("The backup");
    SlackUser sam = bot.sandbox().slack().user("sam");
    SlackMessage shown =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () ->
                    sam.messages(desk.channel().channel()).stream()
                        .filter(one -> one.json().path("files").toString().contains("backup.sql"))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    assertThat(sam.opens(shown, "backup.sql")).isEqualTo(large);
    sendsTooMuch(hers, his);

    hers.says(
        IntStream.range(0, 60)
            .mapToObj(line -> "> asked " + line + "\nanswered " + line)
            .collect(Collectors.joining("\n")));
    his.hearsAll("answered %d", 60);
  }

  private static void sendsTooMuch(Talk hers, Talk his) {
    hers.sendsHuge("film.mp4", 200 << 20, "The whole film");
    his.hears("film.mp4 (200 MB) was not passed on: I pass on files of up to 50 MB");
    hers.hears("Put it where support can open it, and send a link");
    his.hears("The whole film");
    hers.seesMark(hers.id("The whole film"), FAILED);
  }

  /** The names of all files that are shown in a thread of Discord, from the top. */
  List<String> files(ThreadRef thread) {
    return bot.sandbox().discord().user("sam").messages(thread.thread()).stream()
        .flatMap(message -> message.json().path("components").findValuesAsString("name").stream())
        .toList();
  }
}
