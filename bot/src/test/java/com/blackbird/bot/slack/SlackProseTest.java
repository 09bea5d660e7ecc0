package com.blackbird.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SentFile;
import com.google.gson.Gson;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SlackProseTest {
  private static final Gson GSON = GsonFactory.createSnakeCase();
  private static final Instant FAR = Instant.ofEpochSecond(99_999_999_999L);

  @Test
  void formattingAndMentionsAreRead() {
    Prose prose =
        rich(
            """
            {"type":"rich_text_section","elements":[
              {"type":"text","text":"Hi "},{"type":"user","user_id":"U1"},
              {"type":"text","text":" in "},{"type":"channel","channel_id":"C1"},
              {"type":"broadcast","range":"here"},{"type":"emoji","name":"tada"},
              {"type":"emoji","name":"blob"},{"type":"text","text":"b","style":{"bold":true}},
              {"type":"text","text":"i","style":{"italic":true}},
              {"type":"text","text":"s","style":{"strike":true}},
              {"type":"text","text":"c","style":{"code":true,"bold":true}},
              {"type":"date","timestamp":1764410400,"format":"{time}","fallback":"then"}]}
            """);

    assertThat(prose.plain()).startsWith("Hi @Maria in #support@here🎉:blob:bisc");
    assertThat(spans(prose))
        .contains(
            new Rich.Bold("b"),
            new Rich.Italic("i"),
            new Rich.Struck("s"),
            new Rich.Code("c"),
            new Rich.Time(Instant.parse("2025-11-29T10:00:00Z")));
  }

  @Test
  void noLinkPretends() {
    Prose prose =
        rich(
            """
            {"type":"rich_text_section","elements":[
              {"type":"link","url":"https://evil.example/x","text":"your bank"},
              {"type":"link","url":"https://example.org/"},
              {"type":"link","url":"http://example.org/","text":"example.org"},
              {"type":"link","url":"javascript:alert(1)","text":"click"},
              {"type":"link","url":"mailto:sam@example.org","text":"sam@example.org"}]}
            """);

    assertThat(spans(prose))
        .containsExactly(
            new Rich.Plain("your bank ("),
            new Rich.Address(URI.create("https://evil.example/x")),
            new Rich.Plain(")"),
            new Rich.Address(URI.create("https://example.org/")),
            new Rich.Address(URI.create("http://example.org/")),
            new Rich.Plain("click (javascript:alert(1))"),
            new Rich.Plain("sam@example.org"));
  }

  @Test
  void blocksKeepTheirKind() {
    Prose prose =
        rich(
            """
            {"type":"rich_text_section","elements":[{"type":"text","text":"Look:\\n"}]},
            {"type":"rich_text_list","style":"ordered","elements":[
              {"type":"rich_text_section","elements":[{"type":"text","text":"one"}]},
              {"type":"rich_text_section","elements":[{"type":"text","text":"two"}]}]},
            {"type":"rich_text_quote","elements":[{"type":"text","text":"he said"}]},
            {"type":"rich_text_preformatted","elements":[{"type":"text","text":"*raw*"}]},
            {"type":"something_new","elements":[]}
            """);

    assertThat(prose.blocks())
        .containsExactly(
            new Prose.Paragraph(Rich.of("Look:")),
            new Prose.Listed(true, List.of(Rich.of("one"), Rich.of("two"))),
            new Prose.Quoted(Rich.of("he said")),
            new Prose.Lines("*raw*"));
  }

  @Test
  void plainTextIsReadAsMarkup() {
    Message message = new Message();
    message.setText(
        "*Bold* and <@U1|maria> <#C1> <!here> <!subteam^S1> <https://evil.example|your bank> a"
            + " &lt;b&gt; :+1: `<raw>`\n"
            + "&gt; quoted\n"
            + "&gt; twice\n"
            + "• one\n"
            + "• two\n"
            + "```\n"
            + "x &amp; y\n"
            + "```");

    Prose prose = SlackProse.of(message, NAMES);

    assertThat(prose.blocks().getFirst().plain())
        .isEqualTo(
            "Bold and @maria #support @here @group your bank (https://evil.example) a <b> 👍"
                + " <raw>");
    assertThat(prose.blocks().subList(1, 4))
        .containsExactly(
            new Prose.Quoted(Rich.of("quoted\ntwice")),
            new Prose.Listed(false, List.of(Rich.of("one"), Rich.of("two"))),
            new Prose.Lines("x & y"));
  }

  @Test
  void nothingThatSomebodyWritesBreaksTheReader() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      Message message = new Message();
      message.setText(
          random
              .ints(random.nextInt(60), 0, 24)
              .mapToObj(c -> "<>@!#|*_~`:&;-•/ab\n ^ht\\p".substring(c, c + 1))
              .collect(Collectors.joining()));
      assertThat(SlackProse.of(message, NAMES)).as("seed " + seed).isNotNull();
    }
  }

  /** Every field may be missing, and every type may be one that nobody has heard of. */
  @Test
  void nothingThatSlackLeavesOutBreaksTheReader() {
    for (String type :
        List.of(
            "text",
            "link",
            "user",
            "channel",
            "usergroup",
            "team",
            "broadcast",
            "emoji",
            "date",
            "color",
            "unheard_of")) {
      String element = "{\"type\":\"" + type + "\"}";
      for (String block : List.of("section", "quote", "preformatted", "list")) {
        assertThat(rich("{\"type\":\"rich_text_" + block + "\",\"elements\":[" + element + "]}"))
            .as(type + " in " + block)
            .isNotNull();
        assertThat(rich("{\"type\":\"rich_text_" + block + "\"}")).as(block).isNotNull();
      }
    }
    assertThat(SlackProse.of(new Message(), NAMES).blocks()).isEmpty();
  }

  @Test
  void whatIsForwardedStandsBelowWhatIsSaidWithIt() {
    Message message =
        GSON.fromJson(
            """
            {"text":"Is it this?","blocks":[{"type":"rich_text","elements":[
              {"type":"rich_text_section","elements":[{"type":"text","text":"Is it this?"}]}]}],
             "attachments":[{"is_msg_unfurl":true,"is_share":true,"text":"&gt; *Stuck*",
              "from_url":"https://store.slack.com/archives/C1/p1700000000000100",
              "files":[{"id":"F1","name":"log.txt","size":3}]}]}
            """,
            Message.class);

    assertThat(SlackProse.of(message, NAMES).plain()).isEqualTo("Is it this?\n↪\n> Stuck");
    assertThat(SlackSpeech.files(message)).extracting(SentFile::name).containsExactly("log.txt");
  }

  /** Or an answer to one customer that support forwards to itself would reach another. */
  @Test
  void whatIsForwardedIsNeverTheBeginningOfWhatIsSaid() {
    Message message =
        GSON.fromJson(
            """
            {"text":"","attachments":[{"is_msg_unfurl":true,"text":"&gt; Renew the token"}]}
            """,
            Message.class);

    assertThat(SlackProse.of(message, NAMES).blocks())
        .containsExactly(
            new Prose.Paragraph(Rich.of("↪")), new Prose.Quoted(Rich.of("Renew the token")));
  }

  @Test
  void whatIsBehindALinkIsNotSaidAgain() {
    Message message =
        GSON.fromJson(
            """
            {"text":"See <https://store.slack.com/archives/C1/p17?thread_ts=1&amp;cid=C1>",
             "blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
              {"type":"link","url":"https://store.slack.com/archives/C1/p17"}]}]}],
             "attachments":[{"is_msg_unfurl":true,"text":"Stuck",
              "from_url":"https://store.slack.com/archives/C1/p17?thread_ts=1&cid=C1"}]}
            """,
            Message.class);

    assertThat(SlackProse.of(message, NAMES).plain())
        .isEqualTo("https://store.slack.com/archives/C1/p17");
  }

  @Test
  void aMomentBeyondTheReachOfTheLibraryIsSaidInWords() {
    assertThat(GSON.toJson(SlackRichText.paragraph(Rich.empty().time(FAR))))
        .contains("5138-11-16 09:46 UTC")
        .doesNotContain("timestamp");
  }

  @Test
  void anEmojiGoesThereAndBack() {
    assertThat(SlackEmoji.name("✅")).contains("white_check_mark");
    assertThat(SlackEmoji.name("⚠")).contains("warning");
    assertThat(SlackEmoji.name("👍")).contains("+1");
    assertThat(SlackEmoji.name("blob")).contains("blob");
    assertThat(SlackEmoji.name("🫥🫥")).isEmpty();
    assertThat(SlackEmoji.read("thumbsup::skin-tone-3")).isEqualTo("👍");
    assertThat(SlackEmoji.read("blob")).isEqualTo("blob");
  }

  private static final SlackProse.Names NAMES =
      new SlackProse.Names() {
        @Override
        public String person(String id) {
          return "Maria";
        }

        @Override
        public String channel(String id) {
          return "support";
        }
      };

  private static Prose rich(String elements) {
    String json = "{\"blocks\":[{\"type\":\"rich_text\",\"elements\":[" + elements + "]}]}";
    return SlackProse.of(GSON.fromJson(json, Message.class), NAMES);
  }

  private static List<Rich.Span> spans(Prose prose) {
    return ((Prose.Paragraph) prose.blocks().getFirst()).text().spans();
  }
}
