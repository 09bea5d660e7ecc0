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
import org.jspecify.annotations.Nullable;

/** Files that people share in channels. */
public final class Uploads {
  private final Board board;
  private final SandboxAddress address;

  Uploads(Board board, SandboxAddress address) {
    this.board = board;
    this.address = address;
  }

  /** Shares a file with what is said about it, perhaps nothing. */
  public Message share(
      Workspace workspace,
      Channel channel,
      User user,
      StoredFile file,
      String text,
      @Nullable String thread) {
    workspace.files().put(file.id(), file);
    file.channels().add(channel.id());
    Message.Content content =
        Written.content(text).withFiles(Json.array().add(FileJson.of(file, workspace, address)));
    return board.post(channel, Draft.of(Message.Author.of(user, null), content, thread));
  }
}
