package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Reactions;
import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.MessageJson;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * Emoji on messages.
 *
 * @see <a href="https://docs.slack.dev/reference/methods#reactions">reactions.*</a>
 */
final class ReactionMethods implements Methods {
  private static final Pattern EMOJI = Pattern.compile("[a-z0-9_+'-]{1,100}(::[a-z0-9-]+)?");
  private final Reactions reactions;

  ReactionMethods(Reactions reactions) {
    this.reactions = reactions;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("reactions.add", this::add);
    methods.put("reactions.remove", this::remove);
    methods.put("reactions.get", this::get);
  }

  private ObjectNode add(Call call) {
    call.needs("reactions:write");
    Channel channel = open(call);
    reactions.add(channel, call.text("timestamp"), emoji(call), call.bot().id());
    return Json.object();
  }

  private ObjectNode remove(Call call) {
    call.needs("reactions:write");
    Channel channel = open(call);
    reactions.remove(channel, call.text("timestamp"), emoji(call), call.bot().id());
    return Json.object();
  }

  private static Channel open(Call call) {
    Channel channel = call.channel();
    if (channel.isArchived()) {
      throw new Refusal("is_archived");
    }
    call.member(channel);
    return channel;
  }

  private static String emoji(Call call) {
    String name = call.text("name").replaceAll("^:|:$", "");
    if (!EMOJI.matcher(name).matches()) {
      throw new Refusal("invalid_name");
    }
    return name;
  }

  private ObjectNode get(Call call) {
    call.needs("reactions:read");
    Channel channel = call.channel();
    Message message =
        channel.message(call.text("timestamp")).orElseThrow(() -> new Refusal("message_not_found"));
    ObjectNode answer = Json.object().put("type", "message").put("channel", channel.id());
    return answer.set("message", MessageJson.of(message, channel));
  }
}
