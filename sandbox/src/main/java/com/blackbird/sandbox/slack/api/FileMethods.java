package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Board;
import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Draft;
import com.blackbird.sandbox.slack.world.FileJson;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.StoredFile;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Uploading files in three steps: announce, send the bytes, complete.
 *
 * @see <a href="https://docs.slack.dev/messaging/working-with-files#uploading_files">Uploading</a>
 */
final class FileMethods implements Methods {
  private final Board board;
  private final SandboxAddress address;

  FileMethods(Board board, SandboxAddress address) {
    this.board = board;
    this.address = address;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("files.getUploadURLExternal", this::announce);
    methods.put("files.completeUploadExternal", this::complete);
    methods.put("files.info", this::info);
    methods.put("files.delete", this::delete);
  }

  private ObjectNode announce(Call call) {
    call.needs("files:write");
    int length = call.number("length", 0);
    if (length <= 0) {
      throw new Refusal(
          "invalid_arguments", List.of("must be greater than 0 [json-pointer:/length]"));
    }
    StoredFile file =
        new StoredFile(call.bot().id(), call.required("filename"), length, call.workspace().now());
    call.workspace().files().put(file.id(), file);
    String url = address.http(FileRoutes.UPLOAD + call.workspace().id() + "/" + file.id());
    return Json.object().put("upload_url", url).put("file_id", file.id());
  }

  private ObjectNode complete(Call call) {
    call.needs("files:write");
    JsonNode sent = call.arguments().path("files");
    JsonNode files = sent.isString() ? Json.read(sent.asString("")) : sent;
    if (!files.isArray() || files.isEmpty()) {
      throw new Refusal(
          "invalid_arguments", List.of("no fewer than 1 items allowed [json-pointer:/files]"));
    }
    List<Channel> channels = channels(call);
    ArrayNode completed = Json.array();
    for (JsonNode wanted : files) {
      StoredFile file = uploaded(call, Json.text(wanted, "id"));
      file.complete(wanted.has("title") ? Json.text(wanted, "title") : file.name());
      channels.forEach(channel -> file.channels().add(channel.id()));
      completed.add(FileJson.of(file, call.workspace(), address));
    }
    channels.forEach(channel -> share(call, channel, completed));
    return Json.object().set("files", completed);
  }

  private static StoredFile uploaded(Call call, String id) {
    StoredFile file = call.workspace().files().get(id);
    if (file == null || file.bytes().isEmpty()) {
      throw new Refusal("file_not_found");
    }
    return file;
  }

  private static List<Channel> channels(Call call) {
    String ids = call.arguments().hasNonNull("channel_id") ? call.text("channel_id") : "";
    String more = call.arguments().hasNonNull("channels") ? call.text("channels") : "";
    List<Channel> channels = new ArrayList<>();
    for (String id : (ids + "," + more).split(",", -1)) {
      if (!id.isBlank()) {
        Channel channel =
            call.workspace()
                .channel(id.strip())
                .filter(found -> found.isVisibleTo(call.bot().id()))
                .orElseThrow(() -> new Refusal("channel_not_found"));
        call.member(channel);
        channels.add(channel);
      }
    }
    return channels;
  }

  private void share(Call call, Channel channel, ArrayNode files) {
    String comment =
        call.arguments().hasNonNull("initial_comment") ? call.text("initial_comment") : "";
    String thread = call.arguments().hasNonNull("thread_ts") ? call.text("thread_ts") : "";
    Message.Content content = Message.Content.text(comment).withFiles(files.deepCopy());
    board.post(
        channel,
        Draft.of(Board.authorOf(call.installation()), content, thread.isEmpty() ? null : thread));
  }

  /**
   * The messages that show nothing but the file go with it.
   *
   * @see <a href="https://docs.slack.dev/reference/methods/files.delete">files.delete</a>
   */
  private ObjectNode delete(Call call) {
    call.needs("files:write");
    StoredFile file = call.workspace().files().get(call.required("file"));
    if (file == null || !call.workspace().maySee(file, call.bot().id())) {
      throw new Refusal("file_not_found");
    }
    if (!file.user().equals(call.bot().id())) {
      throw new Refusal("cant_delete_file");
    }
    call.workspace().files().remove(file.id());
    for (Channel channel : call.workspace().channels()) {
      if (file.channels().contains(channel.id())) {
        channel.showing(file.id()).forEach(message -> without(file, message, channel));
      }
    }
    return Json.object();
  }

  private void without(StoredFile file, Message message, Channel channel) {
    ArrayNode left = Json.array();
    for (JsonNode shown : message.content().files()) {
      if (!Json.text(shown, "id").equals(file.id())) {
        left.add(shown);
      }
    }
    boolean saysMore = !left.isEmpty() || !message.content().text().isBlank();
    if (saysMore) {
      board.edit(channel, message.ts(), message.content().withFiles(left), null);
    } else {
      board.delete(channel, message.ts());
    }
  }

  private ObjectNode info(Call call) {
    call.needs("files:read");
    StoredFile file = call.workspace().files().get(call.text("file"));
    if (file == null || !call.workspace().maySee(file, call.bot().id())) {
      throw new Refusal("file_not_found");
    }
    return Json.object().set("file", FileJson.of(file, call.workspace(), address));
  }
}
