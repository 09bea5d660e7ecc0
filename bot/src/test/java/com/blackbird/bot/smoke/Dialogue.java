package com.blackbird.bot.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What two people say to each other across the platforms, by which each promise of the relay is
 * tried.
 */
final class Dialogue {
  static final String LOG = "line %d of the log";

  /** As many as Discord takes in one message of a person: 2,000 characters. */
  private static final int LINES = 100;

  /** As many as come elsewhere in several messages, in order. */
  private static final int MANY_LINES = 600;

  /** Slack's name, and the character. */
  static final Set<String> DELIVERED = Set.of("white_check_mark", "✅");

  private static final String HELP = "step %d of the way";

  private Dialogue() {}

  /** Each side says, sends and takes back something; she changes a word and pastes a log. */
  static void between(Talk hers, Talk his, String mark) {
    String stuck = hers.says("I did, and it is stukc");
    his.hears("it is stukc");
    hers.seesMark(stuck, DELIVERED);
    hers.edits(stuck, "I did, and it is stuck");
    his.hears("I did, and it is stuck");
    String number = hers.says("My number is 555");
    his.hears("My number is 555");
    hers.deletes(number);
    his.misses("My number is 555");
    hers.sends("lock.txt", "rust".getBytes(UTF_8), "It looks like this");
    his.hears("It looks like this");

    String slip = his.says(mark + "Not for her");
    hers.hears("Not for her");
    his.deletes(slip);
    hers.misses("Not for her");
    his.sends("steps.txt", "one".getBytes(UTF_8), mark + "Read the steps");
    hers.hears("Read the steps");

    his.says(mark + lines(HELP, most(his)));
    hers.hearsAll(HELP, most(his));
    hers.says(lines(LOG, most(hers)));
    his.hearsAll(LOG, most(hers));
  }

  private static int most(Talk writer) {
    return writer instanceof Talk.InDiscord ? LINES : MANY_LINES;
  }

  static String lines(String line, int lines) {
    return IntStream.range(0, lines).mapToObj(line::formatted).collect(Collectors.joining("\n"));
  }
}
