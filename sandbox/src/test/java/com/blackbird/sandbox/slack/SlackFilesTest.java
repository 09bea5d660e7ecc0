package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import com.slack.api.model.event.FileSharedEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files go the three steps of an upload. */
class SlackFilesTest {

  @Test
  void uploadedFileStandsInTheThreadAndIsReadWithTheToken() throws Exception {
    try (Sandbox sandbox = Sandbox.start();
        BoltBot bot = new BoltBot(sandbox.slack())) {
      SlackMessage parent = sandbox.slack().user("maria").says("#integrations", "Export, please");

      FilesUploadV2Response uploaded =
          bot.client()
              .filesUploadV2(r ->
                  r.channel(parent.channel())
                      .threadTs(parent.id())
                      .filename("activities.csv")
                      .title("Activities")
                      .content("id,status\n1,error\n")
                      .initialComment("Here it is"));

      assertThat(uploaded.isOk()).isTrue();
      SlackMessage reply = sandbox.slack().user("maria").seesReply(parent, "Here it is");
      JsonNode file = reply.json().at("/files/0");
      assertThat(file.path("title").asString("")).isEqualTo("Activities");
      String url = file.path("url_private").asString("");
      PlainHttp http = new PlainHttp(sandbox);
      assertThat(http.get(url).body()).isEqualTo("id,status\n1,error\n");
      assertThat(http.as("").get(url).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aDeletedFileGoesWithTheMessageThatShowsNothingElse() throws Exception {
    try (Sandbox sandbox = Sandbox.start();
        BoltBot bot = new BoltBot(sandbox.slack())) {
      SlackUser maria = sandbox.slack().user("maria");
      SlackMessage parent = maria.says("#integrations", "Export, please");
      SlackMessage hers = maria.uploads("#integrations", "hers.txt", new byte[] {1}, "mine");
      FilesUploadV2Response uploaded =
          bot.client()
              .filesUploadV2(r ->
                  r.channel(parent.channel())
                      .threadTs(parent.id())
                      .filename("activities.csv")
                      .content("a,b"));
      assertThat(maria.thread(parent)).hasSize(2);

      String file = uploaded.getFile().getId();
      assertThat(bot.client().filesDelete(r -> r.file(file)).isOk()).isTrue();

      assertThat(maria.thread(parent)).hasSize(1);
      assertThat(bot.client().filesDelete(r -> r.file(file)).getError())
          .isEqualTo("file_not_found");
      String other = hers.json().at("/files/0/id").asString("");
      assertThat(bot.client().filesDelete(r -> r.file(other)).getError())
          .isEqualTo("cant_delete_file");
    }
  }

  @Test
  void uploadOfAnotherLengthIsRefused() {
    try (Sandbox sandbox = Sandbox.start()) {
      PlainHttp http = new PlainHttp(sandbox);
      JsonNode announced =
          http.call("files.getUploadURLExternal", "filename", "a.txt", "length", "3");

      String url = announced.path("upload_url").asString("");
      assertThat(http.post(url, "text/plain", "four").statusCode()).isEqualTo(400);
      String files = "[{\"id\":\"" + announced.path("file_id").asString("") + "\"}]";
      assertThat(http.call("files.completeUploadExternal", "files", files).path("error"))
          .hasToString("\"file_not_found\"");
    }
  }

  @Test
  void fileOfAPersonIsToldAndReadOnlyWhereItIsSeen() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (Sandbox sandbox = Sandbox.start();
        BoltBot bot = new BoltBot(sandbox.slack())) {
      bot.app()
          .event(
              MessageFileShareEvent.class,
              (request, context) -> {
                heard.add("message " + request.getEvent().getFiles().getFirst().getName());
                return context.ack();
              })
          .event(
              FileSharedEvent.class,
              (request, context) -> {
                heard.add("file " + request.getEvent().getUserId());
                return context.ack();
              });
      bot.connect(sandbox.slack());
      SlackUser maria = sandbox.slack().user("maria");
      byte[] bytes = {1, 2, 3};

      SlackMessage message = maria.uploads("#support", "log.bin", bytes, "look at <this>");

      assertThat(List.of(next(heard), next(heard)))
          .containsExactlyInAnyOrder("message log.bin", "file " + maria.id());
      assertThat(sandbox.slack().user("sam").opens(message, "log.bin")).isEqualTo(bytes);
      PlainHttp http = new PlainHttp(sandbox);
      String url = message.json().at("/files/0/url_private").asString("");
      assertThat(http.get(url).statusCode()).isEqualTo(200);
      sandbox.slack().workspace("Sample Store").addChannel("secret", true);
      String hidden =
          maria
              .uploads("#secret", "s.txt", bytes, "")
              .json()
              .at("/files/0/url_private")
              .asString("");
      assertThat(http.get(hidden).statusCode()).isEqualTo(403);
    }
  }

  private static String next(BlockingQueue<String> heard) throws InterruptedException {
    return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
  }

  @Test
  void pageUploadsAndOpensFilesInAUsersName() {
    try (Sandbox sandbox = Sandbox.start()) {
      PlainHttp http = new PlainHttp(sandbox).as("");
      http.play(
          "upload", "{'channel':'support','user':'maria','filename':'a.txt','content':'aGVsbG8='}");

      String url =
          http.look("messages?channel=support&user=sam")
              .at("/messages/0/files/0/url_private")
              .asString("");

      assertThat(http.get(url).body()).isEqualTo("hello");
      assertThat(http.get(url).headers().firstValue("Content-Type")).hasValue("text/plain");
      assertThat(http.get(url.replaceFirst("user=.*", "user=U0NOBODY")).statusCode())
          .isEqualTo(404);
      assertThat(
              http.play("upload", "{'channel':'support','user':'sam','filename':'a','content':'?'}")
                  .path("error")
                  .asString(""))
          .contains("base64");
    }
  }
}
