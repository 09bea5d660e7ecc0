package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.blocks.BlockElement;
import com.blackbird.sandbox.slack.blocks.BlockElements;
import com.blackbird.sandbox.slack.blocks.FlatText;
import com.blackbird.sandbox.slack.dispatch.Place;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.MessageJson;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A message as a user saw it at one moment. */
public final class SlackMessage {
  private final Workspace workspace;
  private final Channel channel;
  private final Message message;
  private final ObjectNode json;

  SlackMessage(Workspace workspace, Channel channel, Message message) {
    this.workspace = workspace;
    this.channel = channel;
    this.message = message;
    this.json = MessageJson.of(message, channel);
  }

  /** Its timestamp, which is its id in the channel. */
  public String id() {
    return message.ts();
  }

  /** The id of its channel. */
  public String channel() {
    return channel.id();
  }

  /** The timestamp of the thread in which it stands, or null. */
  public @Nullable String thread() {
    return message.threadTs();
  }

  /** Everything that can be read in it. */
  public String text() {
    return FlatText.of(json);
  }

  /** The message as Slack's API shows it. */
  public ObjectNode json() {
    return json.deepCopy();
  }

  /** Whether only one user sees it. */
  public boolean isEphemeral() {
    return message.isEphemeral();
  }

  /** Whether it was changed after it was posted. */
  public boolean isEdited() {
    return message.edited() != null;
  }

  /** The labels of its buttons, in reading order. */
  public List<String> buttons() {
    return labels(true);
  }

  /** The placeholders or labels of its menus and inputs, in reading order. */
  public List<String> menus() {
    return labels(false);
  }

  private List<String> labels(boolean buttons) {
    return elements().stream()
        .filter(element -> element.type().equals("button") == buttons)
        .map(BlockElement::label)
        .toList();
  }

  /** The message as it is by now, which is what a person would click on. */
  SlackMessage now() {
    return channel
        .message(id())
        .or(() -> channel.ephemeral(id()))
        .map(current -> new SlackMessage(workspace, channel, current))
        .orElseThrow(() -> new AssertionError("the message is gone: " + this));
  }

  List<BlockElement> elements() {
    return BlockElements.in(place().blocks());
  }

  Place place() {
    return new Place.OnMessage(workspace, channel, message);
  }

  @Override
  public String toString() {
    String who = isEphemeral() ? " (only visible to one user)" : "";
    return "[" + id() + who + "] " + text().replace("\n", " | ") + " " + buttons();
  }
}
