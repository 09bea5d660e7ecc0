package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;

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
      return workspace
          .installation(app())
          .orElseThrow(() -> new IllegalArgumentException("the message is not from an app"));
    }

    /** The app that wrote the message, or that unfurled a link in a person's. */
    private String app() {
      String author = message.author().appId();
      return author == null ? Json.text(unfurl(), "app_id") : author;
    }

    /** What an app shows of a link in a person's message; a missing node when nothing. */
    JsonNode unfurl() {
      return message.author().appId() == null
          ? message.content().attachments().path(0)
          : MissingNode.getInstance();
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
