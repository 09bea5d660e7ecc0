package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.Rest.Answer;
import com.blackbird.sandbox.discord.form.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the REST API refuses, and with which codes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestRulesTest {
  private final Sandbox sandbox = Sandbox.start();
  private final Rest rest = Rest.to(sandbox);
  private final String guild = sandbox.discord().connection().getOrDefault("guild", "");
  private final String app = sandbox.discord().connection().getOrDefault("application", "");
  private final String messages =
      "channels/" + sandbox.discord().connection().get("channel") + "/messages";

  @AfterAll
  void end() {
    sandbox.close();
  }

  private String channel(String name) {
    for (var channel : rest.get("guilds/" + guild + "/channels").json()) {
      if (Json.text(channel, "name").equals(name)) {
        return Json.text(channel, "id");
      }
    }
    throw new AssertionError("no channel " + name);
  }

  @Test
  void wrongTokenIsUnauthorized() {
    Answer answer = rest.withToken("wrong").get("users/@me");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isZero();
    assertThat(answer.text("message")).isEqualTo("401: Unauthorized");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, channels/130000000000000999, 404, 10003",
    "GET, guilds/130000000000000999, 404, 10004",
    "GET, users/130000000000000999, 404, 10013",
    "GET, nothing/here, 404, 0",
    "PUT, users/@me, 405, 0",
    "GET, channels/abc, 400, 50035"
  })
  void whatIsUnknownIsRefused(String method, String path, int status, int code) {
    Answer answer = rest.send(method, path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void unknownMessageIsNotFound() {
    Answer answer = rest.get(messages + "/130000000000000999");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo(10008);
  }

  @Test
  void hiddenChannelIsMissingAccess() {
    Answer answer =
        rest.post("channels/" + channel("private") + "/messages", "{\"content\":\"x\"}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo(50001);
  }

  @Test
  void changingAChannelNeedsAPermission() {
    Answer answer = rest.patch("channels/" + channel("general"), "{\"name\":\"mine\"}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo(50013);
  }

  @Test
  void forumTakesNoMessages() {
    Answer answer = rest.post("channels/" + channel("cases") + "/messages", "{\"content\":\"x\"}");

    assertThat(answer.code()).isEqualTo(50008);
  }

  @Test
  void emptyMessageIsRefused() {
    Answer answer = rest.post(messages, "{\"content\":\"\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(50006);
  }

  @Test
  void brokenJsonIsRefused() {
    assertThat(rest.post(messages, "{\"content\":").code()).isEqualTo(50109);
  }

  @Test
  void longContentIsRefusedWithTheTreeOfErrors() {
    Answer answer = rest.post(messages, "{\"content\":\"" + "x".repeat(2001) + "\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(50035);
    assertThat(answer.error("content")).isEqualTo("BASE_TYPE_MAX_LENGTH");
  }

  @Test
  void contentOfTwoThousandEmojiIsTaken() {
    assertThat(rest.post(messages, "{\"content\":\"" + "😀".repeat(2000) + "\"}").status())
        .isEqualTo(200);
  }

  @Test
  void embedsTogetherHaveALimit() {
    String embed = "{\"description\":\"" + "x".repeat(3001) + "\"}";

    Answer answer = rest.post(messages, "{\"embeds\":[" + embed + "," + embed + "]}");

    assertThat(answer.error("embeds")).isEqualTo("MAX_EMBED_SIZE_EXCEEDED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"x"},{"type":2,"style":1,"label":"b","custom_id":"x"}]}] | components.0.components.1.custom_id | COMPONENT_CUSTOM_ID_DUPLICATED
          [{"type":1,"components":[{"type":2,"style":1,"label":"a"}]}] | components.0.components.0.custom_id | BASE_TYPE_REQUIRED
          [{"type":1,"components":[{"type":2,"style":5,"label":"a","url":"ftp://x/y"}]}] | components.0.components.0.url | URL_TYPE_INVALID_SCHEME
          [{"type":1,"components":[{"type":3,"custom_id":"m","options":[]}]}] | components.0.components.0.options | BASE_TYPE_BAD_LENGTH
          [{"type":1,"components":[]}] | components.0.components | BASE_TYPE_BAD_LENGTH
          [{"type":10,"content":"x"}] | components.0.type | UNION_TYPE_CHOICES
          """)
  void brokenComponentIsRefusedAtItsPlace(String components, String path, String code) {
    Answer answer = rest.post(messages, "{\"content\":\"c\",\"components\":" + components + "}");

    assertThat(answer.code()).isEqualTo(50035);
    assertThat(answer.error(path)).isEqualTo(code);
  }

  @Test
  void sixButtonsInARowAreTooMany() {
    StringBuilder buttons = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      buttons.append(i == 0 ? "" : ",");
      buttons
          .append("{\"type\":2,\"style\":1,\"label\":\"b\",\"custom_id\":\"")
          .append(i)
          .append("\"}");
    }

    Answer answer =
        rest.post(
            messages,
            "{\"content\":\"c\",\"components\":[{\"type\":1,\"components\":[" + buttons + "]}]}");

    assertThat(answer.error("components.0.components")).isEqualTo("BASE_TYPE_BAD_LENGTH");
  }

  @Test
  void componentsOfTheSecondVersionExcludeContent() {
    Answer answer =
        rest.post(
            messages,
            "{\"content\":\"c\",\"flags\":32768,\"components\":[{\"type\":10,\"content\":\"x\"}]}");

    assertThat(answer.error("content"))
        .isEqualTo("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
  }

  @Test
  void componentsOfTheSecondVersionHaveALimitOfText() {
    String text = "{\"type\":10,\"content\":\"" + "x".repeat(2001) + "\"}";

    Answer answer =
        rest.post(messages, "{\"flags\":32768,\"components\":[" + text + "," + text + "]}");

    assertThat(answer.error("components")).isEqualTo("COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED");
  }

  @Test
  void nestedComponentsCount() {
    String text = "{\"type\":10,\"content\":\"x\"}";
    String box = "{\"type\":17,\"components\":[" + text + ("," + text).repeat(39) + "]}";

    Answer answer = rest.post(messages, "{\"flags\":32768,\"components\":[" + box + "]}");

    assertThat(answer.error("components")).isEqualTo("BASE_TYPE_MAX_LENGTH");
  }

  @Test
  void sameNonceAnswersTheEarlierMessage() {
    String body = "{\"content\":\"once\",\"nonce\":\"n-1\",\"enforce_nonce\":true}";

    Answer first = rest.post(messages, body);
    Answer second = rest.post(messages, body);

    assertThat(first.text("nonce")).isEqualTo("n-1");
    assertThat(second.text("id")).isEqualTo(first.text("id"));
  }

  @Test
  void allowedMentionsDecideWhoIsPinged() {
    String maria = sandbox.discord().user("maria").id();
    String content = "\"content\":\"<@" + maria + "> @everyone\"";

    Answer open = rest.post(messages, "{" + content + "}");
    Answer closed = rest.post(messages, "{" + content + ",\"allowed_mentions\":{\"parse\":[]}}");
    Answer both =
        rest.post(
            messages,
            "{"
                + content
                + ",\"allowed_mentions\":{\"parse\":[\"users\"],\"users\":[\""
                + maria
                + "\"]}}");

    assertThat(open.json().path("mentions").path(0).path("id").asString()).isEqualTo(maria);
    assertThat(Json.isTrue(open.json(), "mention_everyone")).isFalse();
    assertThat(closed.json().path("mentions").size()).isZero();
    assertThat(both.error("allowed_mentions"))
        .isEqualTo("MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE");
  }

  @Test
  void replyToNothingIsRefusedUnlessAllowed() {
    String reference = "\"message_reference\":{\"message_id\":\"130000000000000999\"";

    Answer strict = rest.post(messages, "{\"content\":\"r\"," + reference + "}}");
    Answer lenient =
        rest.post(messages, "{\"content\":\"r\"," + reference + ",\"fail_if_not_exists\":false}}");

    assertThat(strict.error("message_reference")).isEqualTo("REPLIES_UNKNOWN_MESSAGE");
    assertThat(lenient.status()).isEqualTo(200);
  }

  @Test
  void foreignMessageCannotBeEdited() {
    String id = sandbox.discord().user("sam").says("#integrations", "mine").id();

    Answer answer = rest.patch(messages + "/" + id, "{\"content\":\"yours\"}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo(50005);
  }

  @Test
  void pagesAreNewestFirst() {
    String first = rest.post(messages, "{\"content\":\"page 1\"}").text("id");
    String second = rest.post(messages, "{\"content\":\"page 2\"}").text("id");

    assertThat(Json.text(rest.get(messages + "?limit=1&before=" + second).json().path(0), "id"))
        .isEqualTo(first);
    assertThat(Json.text(rest.get(messages + "?limit=1&after=" + first).json().path(0), "id"))
        .isEqualTo(second);
    assertThat(rest.get(messages + "?limit=101").error("limit")).isEqualTo("NUMBER_TYPE_MAX");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"Shop","description":"d"} | name | APPLICATION_COMMAND_INVALID_NAME
          {"name":"shop"} | description | BASE_TYPE_REQUIRED
          {"name":"shop","description":"d","options":[{"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]} | options.1 | APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID
          {"name":"shop","description":"d","options":[{"type":1,"name":"a","description":"d"},{"type":3,"name":"b","description":"d"}]} | options | APPLICATION_COMMAND_OPTIONS_TYPE_INVALID
          {"name":"Apply","type":3,"description":"d"} | description | APPLICATION_COMMAND_DESCRIPTION_INVALID
          """)
  void brokenCommandIsRefused(String command, String path, String code) {
    Answer answer = rest.post("applications/" + app + "/commands", command);

    assertThat(answer.code()).isEqualTo(50035);
    assertThat(answer.error(path)).isEqualTo(code);
  }

  @Test
  void commandsOfOthersAreForbidden() {
    assertThat(rest.get("applications/130000000000000999/commands").code()).isEqualTo(20012);
  }

  @Test
  void everyAnswerTellsItsLimits() {
    Answer answer = rest.get("users/@me");

    assertThat(answer.header("via")).isNotEmpty();
    assertThat(answer.header("X-RateLimit-Limit")).isNotEmpty();
    assertThat(answer.header("X-RateLimit-Remaining")).isNotEmpty();
    assertThat(answer.header("X-RateLimit-Bucket")).isNotEmpty();
  }

  @Test
  void limitIsEnforcedWhenAskedFor() {
    sandbox.discord().rateLimits().refuseNext(1, 2);

    Answer refused = rest.post(messages, "{\"content\":\"late\"}");
    Answer taken = rest.post(messages, "{\"content\":\"late\"}");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("2");
    assertThat(refused.header("X-RateLimit-Scope")).isEqualTo("user");
    assertThat(refused.header("via")).isNotEmpty();
    assertThat(taken.status()).isEqualTo(200);
  }
}
