package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import java.util.EnumSet;
import java.util.Set;

/** The argument {@code types} of methods that list conversations. */
final class ChannelTypes {
  private ChannelTypes() {}

  static Set<Channel.Kind> of(Call call) {
    String types = call.arguments().has("types") ? call.text("types") : "public_channel";
    Set<Channel.Kind> kinds = EnumSet.noneOf(Channel.Kind.class);
    for (String type : types.split(",", -1)) {
      kinds.add(
          switch (type.strip()) {
            case "public_channel", "" -> Channel.Kind.PUBLIC;
            case "private_channel" -> Channel.Kind.PRIVATE;
            case "im" -> Channel.Kind.IM;
            case "mpim" -> Channel.Kind.MPIM;
            default -> throw new Refusal("invalid_types");
          });
    }
    return kinds;
  }
}
