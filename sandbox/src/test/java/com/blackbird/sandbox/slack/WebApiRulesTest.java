package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.wire.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The Web API refuses what Slack refuses, in its words. */
class WebApiRulesTest {
  private final MovableClock clock = new MovableClock();
  private Sandbox sandbox;
  private SlackSandbox slack;
  private PlainHttp http;
  private String channel;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(0, clock);
    slack = sandbox.slack();
    http = new PlainHttp(sandbox);
    channel = slack.workspace("Sample Store").channelId("#integrations");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private static String error(JsonNode answer) {
    assertThat(answer.path("ok").asBoolean(true)).isFalse();
    return answer.path("error").asString("");
  }

  @Test
  void callWithoutOrWithAWrongTokenIsRefused() {
    assertThat(error(http.as("").call("auth.test"))).isEqualTo("not_authed");
    assertThat(error(http.as("xoxb-other").call("auth.test"))).isEqualTo("invalid_auth");
    assertThat(error(http.as("xapp-other").call("auth.test"))).isEqualTo("invalid_auth");
  }

  @Test
  void tokenMayBeAFormFieldOrAHeader() {
    String token = slack.connection().getOrDefault("botToken", "");

    assertThat(http.as("").call("auth.test", "token", token).path("bot_id").asString(""))
        .startsWith("B");
    HttpResponse<String> answer = http.as(token).send("auth.test");
    assertThat(answer.headers().firstValue("x-oauth-scopes")).get().asString().contains("commands");
  }

  @Test
  void botTokenOpensNoSocketAndAppTokenWritesNoMessage() {
    assertThat(error(http.call("apps.connections.open"))).isEqualTo("not_allowed_token_type");
    http.as(slack.connection().getOrDefault("appToken", ""));
    assertThat(error(http.call("chat.postMessage", "channel", channel, "text", "x")))
        .isEqualTo("not_allowed_token_type");
    assertThat(http.call("auth.test").path("app_name").asString("")).isEqualTo("Blackbird");
  }

  @Test
  void unknownMethodIsRefused() {
    assertThat(error(http.call("chat.shout"))).isEqualTo("unknown_method");
  }

  @Test
  void missingScopeNamesWhatIsNeededAndProvided() {
    Installation installation = slack.workspace("Sample Store").installation("Blackbird");
    Set<String> fewer = new HashSet<>(installation.scopes());
    fewer.remove("chat:write");
    installation.grant(fewer);

    JsonNode answer = http.call("chat.postMessage", "channel", channel, "text", "x");

    assertThat(error(answer)).isEqualTo("missing_scope");
    assertThat(answer.path("needed").asString("")).isEqualTo("chat:write");
    assertThat(answer.path("provided").asString("")).contains("commands").doesNotContain("chat:w,");
  }

  @Test
  void uninstalledAppIsRefused() {
    slack.workspace("Sample Store").installation("Blackbird").activate(false);

    assertThat(error(http.call("auth.test"))).isEqualTo("account_inactive");
  }

  @Test
  void messageGoesOnlyWhereTheBotIsAndWritingIsOpen() {
    slack.workspace("Sample Store").addChannel("secret", true);
    slack.workspace("Sample Store").archive("#support");

    assertThat(error(post("C0NOWHERE", "x"))).isEqualTo("channel_not_found");
    assertThat(error(post("#secret", "x"))).isEqualTo("channel_not_found");
    assertThat(error(post("#random", "x"))).isEqualTo("not_in_channel");
    assertThat(error(post("#support", "x"))).isEqualTo("is_archived");
    assertThat(error(post("#general", ""))).isEqualTo("no_text");
  }

  private JsonNode post(String to, String text) {
    return http.call("chat.postMessage", "channel", to, "text", text);
  }

  @Test
  void jsonBodyIsTakenToo() {
    String body = "{\"channel\":\"%s\",\"blocks\":[{\"type\":\"divider\"}]}".formatted(channel);

    JsonNode answer =
        PlainHttp.json(
            http.post("/slack/api/chat.postMessage", "application/json; charset=utf-8", body));

    assertThat(answer.path("ok").asBoolean(false)).isTrue();
    assertThat(answer.at("/message/blocks/0/block_id").asString("")).isNotEmpty();
  }

  @Test
  void wrongBlocksAreRefusedWithThePlaceOfEachFault() {
    String tooLong =
        "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}]"
            .formatted("x".repeat(3001));

    JsonNode answer =
        http.call("chat.postMessage", "channel", channel, "text", "x", "blocks", tooLong);

    assertThat(error(answer)).isEqualTo("invalid_blocks");
    assertThat(answer.at("/response_metadata/messages/0").asString(""))
        .isEqualTo("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    assertThat(
            error(
                http.call("chat.postMessage", "channel", channel, "text", "x", "blocks", "{oops")))
        .isEqualTo("invalid_blocks_format");
  }

  @Test
  void onlyOwnMessagesAreChangedAndDeleted() {
    SlackMessage marias = slack.user("maria").says("#integrations", "mine");

    assertThat(error(update(marias.id(), "x"))).isEqualTo("cant_update_message");
    assertThat(error(http.call("chat.delete", "channel", channel, "ts", marias.id())))
        .isEqualTo("cant_delete_message");
    assertThat(error(update("1700000000.000100", "x"))).isEqualTo("message_not_found");
    String own = post(channel, "first").path("ts").asString("");
    assertThat(error(update(own, "x".repeat(4001)))).isEqualTo("msg_too_long");
    assertThat(update(own, "second").at("/message/edited/user").asString("")).startsWith("U");
    http.call("chat.delete", "channel", channel, "ts", own);
    assertThat(error(update(own, "third"))).isEqualTo("message_not_found");
  }

  private JsonNode update(String ts, String text) {
    return http.call("chat.update", "channel", channel, "ts", ts, "text", text);
  }

  @Test
  void ephemeralMessageCannotBeUpdatedByItsTimestamp() {
    String user = slack.user("maria").id();
    JsonNode posted =
        http.call("chat.postEphemeral", "channel", channel, "user", user, "text", "for you");

    assertThat(error(update(posted.path("message_ts").asString(""), "x")))
        .isEqualTo("message_not_found");
    assertThat(slack.user("maria").sees("#integrations", "for you").isEphemeral()).isTrue();
    assertThat(slack.user("sam").messages("#integrations")).isEmpty();
  }

  @Test
  void threadShowsItsRepliesAndKeepsItsPlaceWhenTheFirstIsDeleted() {
    String first = post(channel, "first").path("ts").asString("");
    String reply =
        http.call("chat.postMessage", "channel", channel, "text", "second", "thread_ts", first)
            .path("ts")
            .asString("");
    http.call("chat.postMessage", "channel", channel, "text", "third", "thread_ts", reply);

    JsonNode replies = http.call("conversations.replies", "channel", channel, "ts", first);
    assertThat(replies.path("messages")).hasSize(3);
    assertThat(replies.at("/messages/0/reply_count").asInt(0)).isEqualTo(2);
    assertThat(replies.at("/messages/2/thread_ts").asString("")).isEqualTo(first);
    assertThat(http.call("conversations.history", "channel", channel).path("messages")).hasSize(1);

    http.call("chat.delete", "channel", channel, "ts", first);

    JsonNode history = http.call("conversations.history", "channel", channel);
    assertThat(history.at("/messages/0/subtype").asString("")).isEqualTo("tombstone");
  }

  @Test
  void historyIsPagedFromTheNewestBackwards() {
    for (int i = 1; i <= 5; i++) {
      post(channel, "m" + i);
    }

    JsonNode first = http.call("conversations.history", "channel", channel, "limit", "2");
    String cursor = first.at("/response_metadata/next_cursor").asString("");
    post(channel, "newer");
    JsonNode second =
        http.call("conversations.history", "channel", channel, "limit", "3", "cursor", cursor);

    assertThat(first.at("/messages/0/text").asString("")).isEqualTo("m5");
    assertThat(first.path("has_more").asBoolean(false)).isTrue();
    assertThat(second.at("/messages/0/text").asString("")).isEqualTo("m3");
    assertThat(second.path("messages")).hasSize(3);
    assertThat(second.path("has_more").asBoolean(true)).isFalse();
    assertThat(
            error(http.call("conversations.history", "channel", channel, "cursor", "bm90IG91cnM=")))
        .isEqualTo("invalid_cursor");
  }

  @Test
  void timestampsIncreaseWhileTheClockStands() {
    String first = post(channel, "a").path("ts").asString("");
    String second = post(channel, "b").path("ts").asString("");

    assertThat(second).isGreaterThan(first).matches("\\d{10}\\.\\d{6}");
  }

  @Test
  void reactionIsGivenOnceAndTakenBackOnce() {
    String ts = post(channel, "nice").path("ts").asString("");
    String[] thumb = {"channel", channel, "timestamp", ts, "name", "thumbsup"};

    assertThat(http.call("reactions.add", thumb).path("ok").asBoolean(false)).isTrue();
    assertThat(error(http.call("reactions.add", thumb))).isEqualTo("already_reacted");
    assertThat(
            http.call("reactions.get", "channel", channel, "timestamp", ts)
                .at("/message/reactions/0/count")
                .asInt(0))
        .isEqualTo(1);
    assertThat(http.call("reactions.remove", thumb).path("ok").asBoolean(false)).isTrue();
    assertThat(error(http.call("reactions.remove", thumb))).isEqualTo("no_reaction");
  }

  @Test
  void botJoinsAPublicChannelAndIsListedThere() {
    String random = slack.workspace("Sample Store").channelId("#random");

    http.call("conversations.join", "channel", random);

    JsonNode members = http.call("conversations.members", "channel", random);
    assertThat(members.path("members")).hasSize(4);
    JsonNode info = http.call("conversations.info", "channel", random);
    assertThat(info.at("/channel/is_member").asBoolean(false)).isTrue();
    assertThat(http.call("users.conversations").path("channels")).hasSize(4);
  }

  @Test
  void usersAreFoundByIdAndAddress() {
    String maria = slack.user("maria").id();

    assertThat(http.call("users.info", "user", maria).at("/user/is_admin").asBoolean(false))
        .isTrue();
    assertThat(
            http.call("users.lookupByEmail", "email", "maria@example.com")
                .at("/user/id")
                .asString(""))
        .isEqualTo(maria);
    assertThat(error(http.call("users.info", "user", "U0NOBODY"))).isEqualTo("user_not_found");
    assertThat(http.call("team.info").at("/team/name").asString("")).isEqualTo("Sample Store");
    String bot = http.call("auth.test").path("bot_id").asString("");
    assertThat(http.call("bots.info", "bot", bot).at("/bot/name").asString(""))
        .isEqualTo("Blackbird");
  }

  @Test
  void directMessageIsOpenedOnceForTheSamePeople() {
    String maria = slack.user("maria").id();

    String first = http.call("conversations.open", "users", maria).at("/channel/id").asString("");
    String again = http.call("conversations.open", "users", maria).at("/channel/id").asString("");

    assertThat(again).isEqualTo(first).startsWith("D");
    assertThat(post(first, "hello").path("ok").asBoolean(false)).isTrue();
    assertThat(slack.user("maria").messages(first)).hasSize(1);
  }

  @Test
  void faultHappensAsOftenAsItWasOrdered() {
    slack.faults().next("chat.postMessage", new Fault.RateLimited(7));
    slack.faults().next("chat.postMessage", new Fault.Status(503));
    slack.faults().next("chat.postMessage", new Fault.AnswerLost());

    HttpResponse<String> limited = http.send("chat.postMessage", "channel", channel, "text", "1");
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(http.send("chat.postMessage", "channel", channel, "text", "2").statusCode())
        .isEqualTo(503);
    assertThatThrownBy(() -> http.send("chat.postMessage", "channel", channel, "text", "3"))
        .hasRootCauseInstanceOf(IOException.class);
    assertThat(slack.user("maria").messages("#integrations")).hasSize(1);
    assertThat(slack.recorder().calls("chat.postMessage")).hasSize(3);
  }

  @Test
  void workspacesKnowNothingOfEachOther() {
    slack.addWorkspace("Other Store").user("maria").says("#general", "only here");

    assertThat(slack.user("maria").messages("#general")).isEmpty();
    http.as(slack.connection("Other Store").getOrDefault("botToken", ""));
    assertThat(error(post(channel, "x"))).isEqualTo("channel_not_found");
  }
}
