package com.blackbird.bot.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.FaultRule;
import com.blackbird.sandbox.wire.Faults;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** How people get the log as a file, on both platforms alike. */
class ExportSmokeTest {
  private static final Pattern LINK = Pattern.compile("https://bot\\.example(/exports/[\\w-]+)");
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot =
        new RunningBot(
            "BLACKBIRD_PUBLIC_URL=https://bot.example/", "BLACKBIRD_EXPORT_FILE_LIMIT=3KB");
    String key = bot.account("acme", "Acme Trading");
    List<Map<String, String>> activities =
        IntStream.range(0, 60)
            .mapToObj(i -> Logged.error(1000 + i, Duration.ofMinutes(i), "=HYPERLINK(1)"))
            .toList();
    bot.report(key, activities);
    bot.link("acme", "Acme Trading");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void aSmallExportIsThereAtOnceAndForTheAskerAlone(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    Person maria = bot.person(platform, "maria");
    maria.types("export reference:#1003,#1004");

    Seen answer = maria.sees("Here it is: 2 activities");
    assertThat(answer.ephemeral()).isTrue();
    String csv = new String(file(maria, answer, platform), UTF_8);
    assertThat(csv).startsWith("\uFEFFcreatedAt,").contains(",#1003,'=HYPERLINK(1),");
    assertThat(csv.lines()).hasSize(3);
    assertThat(sam.messages()).isEmpty();
  }

  @OnEachChat
  void aListIsExportedWithAClickAndByTheCodeOfItsLink(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity reference:#1005,#1006,#1007");
    Seen list = maria.sees("3 activities on 3 orders");
    maria.clicks(list, "Export as CSV");
    Seen answer = maria.sees("Here it is: 3 activities");
    assertThat(answer.ephemeral()).isTrue();
    assertThat(new String(file(maria, answer, platform), UTF_8).lines()).hasSize(4);
    maria.clicks(list, "Refresh");

    maria.clicks(maria.sees("3 activities on 3 orders"), "Copy link");
    Matcher link = Pattern.compile("activity (view:\\w+)").matcher(maria.sees("Copy this").text());
    assertThat(link.find()).isTrue();
    maria.types("export " + link.group(1) + " reference:#1006");
    maria.sees("Here it is: 1 activity");
  }

  @OnEachChat
  void whoExportsMoreThanIsKeptReadsHowFarTheLogReachesBack(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("export reference:#1008 since:2020-01-01");

    assertThat(maria.sees("Here it is: 1 activity").text()).contains("The log reaches back to");
  }

  @OnEachChat
  void aLargeExportComesAsALinkInTheDirectConversation(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("export status:error");
    Seen answer = maria.sees("It is large");
    assertThat(answer.buttons()).containsExactly("How far is it?", "Cancel");

    String path = link(maria);
    noneIsOwed();
    maria.clicks(answer, "How far is it?");
    maria.sees("It is ready");
    HttpResponse<String> download = bot.gets(path);
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.body().lines()).hasSize(61);
    assertThat(download.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(bot.gets(path + "x").statusCode()).isEqualTo(404);
    assertThat(
            bot.database()
                .ownerJdbc()
                .sql("select after from audit_entry where act = 'log-read' and actor = ?")
                .param("whoever has the link")
                .query(String.class)
                .list())
        .isNotEmpty()
        .allSatisfy(kept -> assertThat(kept).contains("127.0.0.1", "activities-"));
  }

  @OnEachChat
  void aLargeExportCanBeCancelledWhileItIsOnItsWay(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    holdLettersUp(platform);
    try {
      maria.types("export status:error type:order");
      maria.clicks(maria.sees("It is large"), "Cancel");

      assertThat(maria.sees("It is cancelled").buttons()).isEmpty();
    } finally {
      faults(platform).clear();
    }
  }

  /** So that the export is still on its way when it is cancelled. */
  private static void holdLettersUp(ChatPlatform platform) {
    String post = platform == ChatPlatform.SLACK ? "chat.postMessage" : "POST /users/@me/channels";
    faults(platform).add(FaultRule.next(new Fault.Status(503)).on(post).times(1_000));
  }

  private static Faults faults(ChatPlatform platform) {
    return switch (platform) {
      case SLACK -> bot.sandbox().slack().faults();
      default -> bot.sandbox().discord().faults();
    };
  }

  @OnEachChat
  void anExportOfNothingSaysSo(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("export reference:#9999");

    maria.sees("Nothing in the log fits this");
  }

  /** Slack hands a file over in the direct conversation, Discord in the answer. */
  private static byte[] file(Person person, Seen answer, ChatPlatform platform) {
    Seen place =
        platform == ChatPlatform.DISCORD
            ? answer
            : person.letters().reversed().stream()
                .filter(seen -> seen.text().contains("The file that you asked for"))
                .findFirst()
                .orElseThrow();
    Matcher name = Pattern.compile("activities-[\\d-]+\\.csv").matcher(answer.text());
    return person.opens(place, name.find() ? name.group() : today());
  }

  private static String today() {
    return "activities-" + LocalDate.now(ZoneOffset.UTC) + ".csv";
  }

  private static String link(Person person) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> links(person), found -> !found.isEmpty())
        .getLast();
  }

  /** The letter is there a moment before the export is known to be done. */
  private static void noneIsOwed() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            bot.database()
                .ownerJdbc()
                .sql("select not exists (select from export where state in ('OWED', 'RUNNING'))")
                .query(Boolean.class)
                .single());
  }

  private static List<String> links(Person person) {
    return person.letters().stream()
        .map(letter -> LINK.matcher(letter.text()))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .toList();
  }
}
