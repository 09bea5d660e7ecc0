package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Board;
import com.blackbird.sandbox.slack.dispatch.ContentReader;
import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Draft;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.MessageJson;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writing messages.
 *
 * @see <a href="https://docs.slack.dev/reference/methods#chat">chat.*</a>
 */
final class ChatMethods implements Methods {
  private final Board board;
  private final SandboxAddress address;

  ChatMethods(Board board, SandboxAddress address) {
    this.board = board;
    this.address = address;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("chat.postMessage", this::post);
    methods.put("chat.postEphemeral", this::postEphemeral);
    methods.put("chat.update", this::update);
    methods.put("chat.delete", this::delete);
    methods.put("chat.getPermalink", this::permalink);
  }

  private ObjectNode post(Call call) {
    call.needs("chat:write");
    Channel channel = call.target();
    mayWrite(call, channel);
    Message.Content content = ContentReader.read(call.arguments(), call.installation());
    String thread = thread(call, channel);
    boolean broadcast = thread != null && call.flag("reply_broadcast");
    Message.Author author = author(call);
    String subtype = author.shownAs() == null ? null : "bot_message";
    Draft draft = Draft.of(author, content, thread).as(broadcast ? "thread_broadcast" : subtype);
    return posted(board.post(channel, draft), channel);
  }

  private static void mayWrite(Call call, Channel channel) {
    if (channel.isArchived()) {
      throw new Refusal("is_archived");
    }
    boolean open = channel.kind() == Channel.Kind.PUBLIC;
    if (!(open && call.installation().has("chat:write.public"))) {
      call.member(channel);
    }
  }

  /** A reply to a reply goes into the same thread. */
  private static @Nullable String thread(Call call, Channel channel) {
    if (!call.arguments().hasNonNull("thread_ts") || call.text("thread_ts").isEmpty()) {
      return null;
    }
    Message parent =
        channel
            .message(call.text("thread_ts"))
            .orElseThrow(() -> new Refusal("cannot_reply_to_message"));
    String above = parent.threadTs();
    return above == null ? parent.ts() : above;
  }

  private static Message.Author author(Call call) {
    Message.Author usual = Board.authorOf(call.installation());
    if (!call.installation().has("chat:write.customize")) {
      return usual;
    }
    String icon =
        given(call, "icon_emoji") == null ? given(call, "icon_url") : given(call, "icon_emoji");
    return new Message.Author(
        usual.user(), usual.botId(), usual.appId(), usual.name(), given(call, "username"), icon);
  }

  private static @Nullable String given(Call call, String name) {
    return call.arguments().hasNonNull(name) ? call.text(name) : null;
  }

  private static ObjectNode posted(Message message, Channel channel) {
    ObjectNode answer = Json.object().put("channel", channel.id()).put("ts", message.ts());
    return answer.set("message", MessageJson.of(message, channel));
  }

  /**
   * In a thread it is shown only when somebody has replied there already.
   *
   * @see <a
   *     href="https://docs.slack.dev/reference/methods/chat.postEphemeral">chat.postEphemeral</a>
   */
  private ObjectNode postEphemeral(Call call) {
    call.needs("chat:write");
    Channel channel = call.target();
    mayWrite(call, channel);
    Message.Content content = ContentReader.read(call.arguments(), call.installation());
    String user = call.text("user");
    if (call.workspace().user(user).isEmpty() || !channel.hasMember(user)) {
      throw new Refusal("user_not_in_channel");
    }
    String thread = thread(call, channel);
    if (thread != null && channel.replyAuthors(thread).isEmpty()) {
      return Json.object().put("message_ts", channel.unusedTimestamp());
    }
    Draft draft = Draft.of(author(call), content, thread).onlyFor(user);
    return Json.object().put("message_ts", board.post(channel, draft).ts());
  }

  /**
   * A text alone replaces the blocks; attachments stay when they are not sent. Only a change of the
   * text shows that the message was edited.
   *
   * @see <a href="https://docs.slack.dev/reference/methods/chat.update">chat.update</a>
   */
  private ObjectNode update(Call call) {
    call.needs("chat:write");
    Channel channel = call.channel();
    Message old = own(call, channel, "cant_update_message");
    Message.Content read =
        ContentReader.readChanged(completed(call, old.content()), call.installation());
    Message.Content content =
        new Message.Content(
            read.text(),
            read.blocks(),
            read.attachments(),
            old.content().files(),
            read.metadata() == null ? old.content().metadata() : read.metadata());
    boolean showsBlocks = isSent(call, "blocks") && !content.blocks().isEmpty();
    Message changed =
        board
            .edit(channel, old.ts(), content, showsBlocks ? null : call.bot().id())
            .orElseThrow(() -> new Refusal("message_not_found"));
    return posted(changed, channel).put("text", changed.content().text());
  }

  private static ObjectNode completed(Call call, Message.Content old) {
    boolean saysAnything =
        Stream.of("text", "blocks", "attachments", "markdown_text", "metadata")
            .anyMatch(field -> isSent(call, field));
    if (!saysAnything) {
      throw new Refusal("no_text");
    }
    ObjectNode request = call.arguments().deepCopy();
    boolean rewritten =
        Stream.of("text", "blocks", "markdown_text").anyMatch(field -> isSent(call, field));
    if (!rewritten) {
      request.put("text", old.text());
      request.set("blocks", old.blocks());
    }
    if (!isSent(call, "attachments")) {
      request.set("attachments", old.attachments());
    }
    return request;
  }

  private static boolean isSent(Call call, String field) {
    JsonNode sent = call.arguments().path(field);
    return !(sent.isMissingNode() || sent.isNull() || sent.asString("x").isEmpty());
  }

  private ObjectNode delete(Call call) {
    call.needs("chat:write");
    Channel channel = call.channel();
    Message old = own(call, channel, "cant_delete_message");
    board.delete(channel, old.ts());
    return Json.object().put("channel", channel.id()).put("ts", old.ts());
  }

  private static Message own(Call call, Channel channel, String refusal) {
    Message message =
        channel
            .message(call.text("ts"))
            .filter(found -> !"tombstone".equals(found.subtype()))
            .orElseThrow(() -> new Refusal("message_not_found"));
    if (channel.isArchived()) {
      throw new Refusal("is_archived");
    }
    if (!message.author().user().equals(call.bot().id())) {
      throw new Refusal(refusal);
    }
    return message;
  }

  private ObjectNode permalink(Call call) {
    Channel channel = call.channel();
    Message message =
        channel
            .message(call.text("message_ts"))
            .orElseThrow(() -> new Refusal("message_not_found"));
    String path = "/archives/" + channel.id() + "/p" + message.ts().replace(".", "");
    String thread =
        message.isReply() ? "?thread_ts=" + message.threadTs() + "&cid=" + channel.id() : "";
    return Json.object().put("channel", channel.id()).put("permalink", address.http(path) + thread);
  }
}
