package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenMessage;
import com.blackbird.sandbox.slack.blocks.FlatText;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.node.ObjectNode;

/** A person in one thread, with the same verbs on both platforms; messages go by their ids. */
interface Talk {
  /** The person's id. */
  String person();

  /** Writes a message and gives its id. */
  String says(String text);

  /** Sends a file with words and gives the message's id. */
  String sends(String file, byte[] bytes, String text);

  /** Sends a file that is too large to be made for a test. */
  void sendsHuge(String file, int length, String text);

  void edits(String message, String text);

  void deletes(String message);

  void reacts(String message, String slackName, String character);

  void unreacts(String message, String slackName, String character);

  /** What the person sees in the thread, oldest first. */
  List<String> sees();

  /** The id of the newest message that contains the text. */
  String id(String text);

  /** The emoji at a message, as its platform calls them. */
  List<String> reactions(String message);

  /** Waits until the person sees the text. */
  default void hears(String text) {
    waiting().untilAsserted(() -> assertThat(sees()).anyMatch(said -> said.contains(text)));
  }

  /** Waits until the person sees the text no more. */
  default void misses(String text) {
    waiting().untilAsserted(() -> assertThat(sees()).noneMatch(said -> said.contains(text)));
  }

  /**
   * Waits until the person sees so many lines, numbered from 0, each once and in order.
   *
   * @param line with {@code %d} in the number's place
   */
  default void hearsAll(String line, int lines) {
    Pattern pattern = Pattern.compile(line.replace("%d", "(\\d+)"));
    waiting()
        .untilAsserted(() ->
            assertThat(pattern.matcher(String.join("\n", sees())).results())
                .extracting(found -> Integer.valueOf(found.group(1)))
                .containsExactlyElementsOf(IntStream.range(0, lines).boxed().toList()));
  }

  /** Waits until one of these emoji is at a message. */
  default void seesMark(String message, Set<String> names) {
    waiting().until(() -> reactions(message).stream().anyMatch(names::contains));
  }

  private static ConditionFactory waiting() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }

  /** A person of Slack. */
  record InSlack(SlackUser user, String channel, String root) implements Talk {
    static InSlack of(SlackUser user, ThreadRef thread) {
      return new InSlack(user, thread.channel().channel(), thread.thread());
    }

    @Override
    public String person() {
      return user.id();
    }

    @Override
    public String says(String text) {
      return user.repliesTo(find(root), text).id();
    }

    @Override
    public String sends(String file, byte[] bytes, String text) {
      return user.uploadsTo(find(root), file, bytes, text).id();
    }

    /** Sends many files with one message. */
    void sends(Map<String, byte[]> files, String text) {
      user.uploadsTo(find(root), files, text);
    }

    @Override
    public void sendsHuge(String file, int length, String text) {
      user.uploadsHugeTo(find(root), file, length, text);
    }

    @Override
    public void edits(String message, String text) {
      user.edits(find(message), text);
    }

    @Override
    public void deletes(String message) {
      user.deletes(find(message));
    }

    @Override
    public void reacts(String message, String slackName, String character) {
      user.reacts(find(message), slackName);
    }

    @Override
    public void unreacts(String message, String slackName, String character) {
      user.unreacts(find(message), slackName);
    }

    @Override
    public List<String> sees() {
      return user.thread(find(root)).stream().map(InSlack::shown).toList();
    }

    /** With blocks Slack shows the text in notifications only. */
    private static String shown(SlackMessage message) {
      ObjectNode json = message.json();
      if (json.has("blocks")) {
        json.remove("text");
      }
      return json.path("username").asString("") + FlatText.of(json);
    }

    @Override
    public String id(String text) {
      return user.thread(find(root)).reversed().stream()
          .filter(message -> message.text().contains(text))
          .findFirst()
          .orElseThrow()
          .id();
    }

    @Override
    public List<String> reactions(String message) {
      return find(message).json().path("reactions").findValuesAsString("name");
    }

    private SlackMessage find(String id) {
      return user.messages(channel).stream()
          .filter(message -> message.id().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /** A person of Discord. */
  record InDiscord(DiscordUser user, String thread) implements Talk {
    @Override
    public String person() {
      return user.id();
    }

    @Override
    public String says(String text) {
      return user.says(thread, text).id();
    }

    @Override
    public String sends(String file, byte[] bytes, String text) {
      return user.uploads(thread, file, bytes, text).id();
    }

    @Override
    public void sendsHuge(String file, int length, String text) {
      user.uploadsHuge(thread, file, length, text);
    }

    @Override
    public void edits(String message, String text) {
      user.edits(find(message), text);
    }

    @Override
    public void deletes(String message) {
      user.deletes(find(message));
    }

    @Override
    public void reacts(String message, String slackName, String character) {
      user.reacts(find(message), character);
    }

    @Override
    public void unreacts(String message, String slackName, String character) {
      user.unreacts(find(message), character);
    }

    @Override
    public List<String> sees() {
      return user.messages(thread).stream().map(SeenMessage::text).toList();
    }

    @Override
    public String id(String text) {
      return user.messages(thread).reversed().stream()
          .filter(message -> message.text().contains(text))
          .findFirst()
          .orElseThrow()
          .id();
    }

    @Override
    public List<String> reactions(String message) {
      return find(message).json().path("reactions").findValuesAsString("name");
    }

    private SeenMessage find(String id) {
      return user.messages(thread).stream()
          .filter(message -> message.id().equals(id))
          .findFirst()
          .orElseThrow();
    }
  }

  /** An agent of a help desk, which shows no reactions and changes no reply. */
  record InDesk(DeskSide desk, ThreadRef thread) implements Talk {
    @Override
    public String person() {
      return "Kim";
    }

    @Override
    public String says(String text) {
      return desk.says(thread, text);
    }

    @Override
    public String sends(String file, byte[] bytes, String text) {
      desk.sends(thread, text, file, bytes);
      return "";
    }

    @Override
    public void sendsHuge(String file, int length, String text) {
      throw new UnsupportedOperationException("no huge files in " + desk.platform());
    }

    @Override
    public void edits(String message, String text) {
      throw new UnsupportedOperationException("no reply is changed in " + desk.platform());
    }

    @Override
    public void deletes(String message) {
      desk.takesBack(thread, message);
    }

    @Override
    public void reacts(String message, String slackName, String character) {
      throw new UnsupportedOperationException("no reactions in " + desk.platform());
    }

    @Override
    public void unreacts(String message, String slackName, String character) {
      reacts(message, slackName, character);
    }

    @Override
    public List<String> sees() {
      return desk.shows(thread).said().stream().map(said -> said.who() + said.words()).toList();
    }

    @Override
    public String id(String text) {
      throw new UnsupportedOperationException("messages have no lasting ids in " + desk.platform());
    }

    @Override
    public List<String> reactions(String message) {
      return List.of();
    }

    /** There are none. */
    @Override
    public void seesMark(String message, Set<String> names) {}
  }
}
