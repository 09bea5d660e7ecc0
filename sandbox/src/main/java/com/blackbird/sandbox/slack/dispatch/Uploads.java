package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Draft;
import com.blackbird.sandbox.slack.world.FileJson;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.StoredFile;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Files that people share in channels. */
public final class Uploads {
  private final Board board;
  private final SandboxAddress address;

  Uploads(Board board, SandboxAddress address) {
    this.board = board;
    this.address = address;
  }

  /** Shares files with what is said about them, perhaps nothing. */
  public Message share(
      Workspace workspace,
      Channel channel,
      User user,
      List<StoredFile> files,
      String text,
      @Nullable String thread) {
    ArrayNode shown = Json.array();
    for (StoredFile file : files) {
      workspace.files().put(file.id(), file);
      file.channels().add(channel.id());
      shown.add(FileJson.of(file, workspace, address));
    }
    Message.Content content = Written.content(text).withFiles(shown);
    return board.post(channel, Draft.of(Message.Author.of(user, null), content, thread));
  }
}
