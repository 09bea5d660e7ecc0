package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.slack.api.methods.response.files.FilesUploadV2Response;
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
}
