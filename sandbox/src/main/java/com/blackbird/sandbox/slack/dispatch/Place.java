package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Where a user clicks or chooses. */
public sealed interface Place {
  /** The blocks that are there. */
  JsonNode blocks();

  /** The app that is told. */
  Installation installation();

  /** A name that no other place has. */
  String key();

  /** In a message, ephemeral or not. */
  record OnMessage(Workspace workspace, Channel channel, Message message) implements Place {

    @Override
    public JsonNode blocks() {
      ArrayNode all = message.content().blocks().deepCopy();
      message.content().attachments().forEach(a -> all.addAll(Json.list(a, "blocks")));
      return all;
    }

    @Override
    public Installation installation() {
      String app = String.valueOf(message.author().appId());
      return workspace
          .installation(app)
          .orElseThrow(() -> new IllegalArgumentException("the message is not from an app"));
    }

    @Override
    public String key() {
      return channel.id() + "/" + message.ts();
    }
  }

  /** In a modal or a home. */
  record OnView(View view) implements Place {
    @Override
    public JsonNode blocks() {
      return view.definition().path("blocks");
    }

    @Override
    public Installation installation() {
      return view.installation();
    }

    @Override
    public String key() {
      return view.id();
    }
  }
}
